import { useState, type FormEvent, type ReactNode } from 'react';
import { fieldOf } from '../../client/dataset-named.js';
import { useAction, useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Done, Problem, Refusal, TextField } from '../../ui/index.js';
import { REPLAYED_BATCH, REPLAY_REJECTIONS } from './connector-source.graphql.js';
import styles from './connector-source.module.css';
import { memberChange, patchValue, type PatchValue } from './patch-record.js';
import type { Cause } from './rejection-causes.js';

const WORDS = defineWords(
  {
    asIs: 'Kirim ulang apa adanya',
    asIsNote: 'Bila data induk atau padanannya sudah dibetulkan, rekaman yang sama kini mungkin diterima.',
    replace: (field: string) => `Ganti ${field} menjadi`,
    replaceNote:
      'Berlaku untuk semua rekaman dengan sebab ini. Sistem asal tidak berubah: betulkan juga di sana.',
    effect: 'Akibatnya',
    replay: (count: string) => `Betulkan dan kirim ulang ${count} rekaman`,
    sent: (count: string) => `${count} rekaman dikirim ulang; hub sedang memeriksanya …`,
    applied: (applied: string, unchanged: string) =>
      `Selesai: ${applied} diterapkan, ${unchanged} sudah sama.`,
    refusedAgain: (count: string) =>
      `${count} rekaman ditolak lagi. Tutup panel ini untuk melihat sebabnya yang baru.`,
    failed: 'Kiriman ulang gagal dipasang',
  },
  {
    asIs: 'Push again as they are',
    asIsNote: 'If master data or lookups were mended meanwhile, the same records may pass now.',
    replace: (field: string) => `Replace ${field} with`,
    replaceNote:
      'It holds for all records of this cause. The source system does not change: mend it there, too.',
    effect: 'What it does',
    replay: (count: string) => `Mend and push ${count} records again`,
    sent: (count: string) => `${count} records were pushed again; the hub is checking them …`,
    applied: (applied: string, unchanged: string) =>
      `Done: ${applied} applied, ${unchanged} were the same already.`,
    refusedAgain: (count: string) =>
      `${count} records were refused again. Close this panel to see their new cause.`,
    failed: 'What was pushed again could not be applied',
  },
);

/** Replaces one member in all records of a cause, after showing on the examples what that does, and pushes them again. */
export function CorrectionForm({ cause }: { readonly cause: Cause }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [text, setText] = useState(cause.suggestion ?? '');
  const replay = useAction(REPLAY_REJECTIONS);
  const local = useLocal();
  const field = fieldOf(cause.dataset, cause.field);
  const value = patchValue(text, field);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    replay.mutate({ groupId: cause.id, patch: { [cause.field]: value } });
  };
  if (replay.data) return <ReplayOutcome id={replay.data.replayRejections.id} />;
  return (
    <>
      <Refusal error={replay.error} />
      {cause.field !== '' && (
        <form className="stack" onSubmit={submit}>
          <TextField
            label={words.replace(field === undefined ? cause.field : local(field.title))}
            hint={words.replaceNote}
            value={text}
            onChange={setText}
            isRequired
          />
          {text !== '' && <Effect cause={cause} value={value} />}
          <p>
            <button type="submit" className="button primary" disabled={replay.isPending}>
              {words.replay(format.decimal(cause.count))}
            </button>
          </p>
        </form>
      )}
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={replay.isPending}
          onClick={() => replay.mutate({ groupId: cause.id })}
        >
          {words.asIs}
        </button>
        <span className="quiet small">{words.asIsNote}</span>
      </p>
    </>
  );
}

function Effect({ cause, value }: { readonly cause: Cause; readonly value: PatchValue }): ReactNode {
  const words = useWords(WORDS);
  return (
    <div>
      <p className="small quiet">{words.effect}</p>
      <ul>
        {cause.examples.slice(0, SHOWN_MAX).map(({ batchId, index, recordText }) => {
          const change = memberChange(recordText, cause.field, value);
          return change === null ? null : (
            <li key={`${batchId} ${index}`} className={styles.change}>
              <code>{cause.field}</code>
              <del>{change.before}</del>
              <span aria-hidden="true">→</span>
              <ins>{change.after}</ins>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Follows what was pushed again until each of its records has found its end. */
function ReplayOutcome({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [isOver, setIsOver] = useState(false);
  const { data } = useHub(REPLAYED_BATCH, { id }, isOver ? {} : { refreshMs: FOLLOW_MS });
  const batch = data?.batch;
  if (!isOver && (batch?.state === 'APPLIED' || batch?.state === 'FAILED')) setIsOver(true);
  if (batch === undefined) return null;
  if (batch.state === 'FAILED') {
    return (
      <Problem title={words.failed}>
        <p>{batch.failure?.message}</p>
      </Problem>
    );
  }
  if (batch.state !== 'APPLIED') return <Done>{words.sent(format.decimal(batch.receivedCount))}</Done>;
  return (
    <>
      <Done>{words.applied(format.decimal(batch.appliedCount), format.decimal(batch.unchangedCount))}</Done>
      {batch.rejectedCount > 0 && (
        <Problem title={words.refusedAgain(format.decimal(batch.rejectedCount))}>{null}</Problem>
      )}
    </>
  );
}

const SHOWN_MAX = 3;
const FOLLOW_MS = 700;
