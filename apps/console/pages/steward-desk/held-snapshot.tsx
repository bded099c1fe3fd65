import { useState, type ReactNode } from 'react';
import { datasetTitle } from '../../client/dataset-title.js';
import { useAction } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Badge, Refusal, UndoWindow } from '../../ui/index.js';
import { useSourceName } from '../connector-desk/use-source-names.js';
import { APPROVE_SNAPSHOT, DISCARD_SNAPSHOT, type StewardInboxQuery } from './steward-desk.graphql.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    held: 'Potret data ditahan',
    what: (dataset: string, source: string) => `${dataset} dari ${source}`,
    SHRINK: (missing: string, existing: string, percent: string) =>
      `${missing} dari ${existing} rekaman (${percent}) tidak ada lagi di potret baru. Bila disetujui, rekaman itu ditandai terhapus; riwayatnya tetap ada.`,
    UNIDENTIFIED_RECORDS: (missing: string) =>
      `Potret ini memuat rekaman yang ditolak tanpa kunci: mungkin itulah ${missing} rekaman yang tampak hilang. Betulkan dulu di sumber, atau setujui bila memang hilang.`,
    scope: 'Cakupan',
    whole: 'seluruh data sumber ini',
    opened: (moment: string, expires: string) => `dibuka ${moment} · kedaluwarsa ${expires}`,
    approve: (count: string) => `Setujui: hapus ${count} rekaman`,
    discard: 'Buang potret ini',
    approved: (count: string) => `Disetujui: ${count} rekaman dihapus.`,
    discarded: 'Potret ini dibuang.',
    stays: (count: string) => `${count} tetap`,
    goes: (count: string) => `${count} hilang`,
  },
  {
    held: 'A snapshot is held',
    what: (dataset: string, source: string) => `${dataset} from ${source}`,
    SHRINK: (missing: string, existing: string, percent: string) =>
      `${missing} of ${existing} records (${percent}) are not in the new snapshot. If approved they are marked as deleted; their history stays.`,
    UNIDENTIFIED_RECORDS: (missing: string) =>
      `The snapshot holds refused records without a key: they may be the ${missing} records that seem gone. Mend them at the source first, or approve if they are gone indeed.`,
    scope: 'Scope',
    whole: 'all data of this source',
    opened: (moment: string, expires: string) => `opened ${moment} · expires ${expires}`,
    approve: (count: string) => `Approve: delete ${counted(count, 'record')}`,
    discard: 'Discard this snapshot',
    approved: (count: string) => `Approved: ${counted(count, 'record is', 'records are')} deleted.`,
    discarded: 'This snapshot is discarded.',
    stays: (count: string) => `${count} stay`,
    goes: (count: string) => `${count} gone`,
  },
);

type Decision = 'approve' | 'discard';

/** What would go if this snapshot came into force, and the two decisions there are. */
export function HeldSnapshot({
  snapshot,
}: {
  readonly snapshot: StewardInboxQuery['heldSnapshots'][number];
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const nameOf = useSourceName();
  const [decision, setDecision] = useState<Decision | null>(null);
  const approve = useAction(APPROVE_SNAPSHOT);
  const discard = useAction(DISCARD_SNAPSHOT);
  const { id, source, dataset, scope, heldBecause, openedAt, expiresAt } = snapshot;
  const existing = snapshot.existingCount ?? 0;
  const missing = snapshot.missingCount ?? 0;
  const isBusy = approve.isPending || discard.isPending;
  const carryOut = (): void => {
    (decision === 'approve' ? approve : discard).mutate({ id });
    setDecision(null);
  };
  return (
    <li className={styles.card}>
      <p className="row">
        <Badge tone={2} icon="warn">
          {words.held}
        </Badge>
        <strong>{words.what(local(datasetTitle(dataset)), nameOf(source))}</strong>
      </p>
      <p>
        {heldBecause === 'UNIDENTIFIED_RECORDS'
          ? words.UNIDENTIFIED_RECORDS(format.decimal(missing))
          : words.SHRINK(
              format.decimal(missing),
              format.decimal(existing),
              format.percent(existing === 0 ? 0 : (100 * missing) / existing),
            )}
      </p>
      <div>
        <div className={styles.shrink} aria-hidden="true">
          <span className={styles.stays} style={{ flexGrow: existing - missing }} />
          <span className={styles.goes} style={{ flexGrow: missing }} />
        </div>
        <p className="small quiet">
          {words.stays(format.decimal(existing - missing))} · {words.goes(format.decimal(missing))}
        </p>
      </div>
      <p className="quiet small">
        {words.scope}: {scopeText(scope) ?? words.whole} ·{' '}
        {words.opened(format.moment(openedAt), format.moment(expiresAt))}
      </p>
      <Refusal error={approve.error ?? discard.error} />
      {decision === null ? (
        <p className="row">
          <button
            type="button"
            className="button primary"
            disabled={isBusy}
            onClick={() => setDecision('approve')}
          >
            {words.approve(format.decimal(missing))}
          </button>
          <button type="button" className="button" disabled={isBusy} onClick={() => setDecision('discard')}>
            {words.discard}
          </button>
        </p>
      ) : (
        <UndoWindow
          what={decision === 'approve' ? words.approved(format.decimal(missing)) : words.discarded}
          onPassed={carryOut}
          onUndo={() => setDecision(null)}
        />
      )}
    </li>
  );
}

function scopeText(scope: unknown): string | null {
  if (typeof scope !== 'object' || scope === null) return null;
  const parts = Object.entries(scope).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return parts.length === 0 ? null : parts.join(', ');
}
