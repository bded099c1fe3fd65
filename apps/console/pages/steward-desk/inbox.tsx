import type { ReactNode } from 'react';
import { datasetTitle } from '../../client/dataset-title.js';
import { useAction, useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Badge, Empty, Refusal } from '../../ui/index.js';
import { useSourceName } from '../connector-desk/use-source-names.js';
import { HeldSnapshot } from './held-snapshot.js';
import { RETRY_BATCH, STEWARD_INBOX, type StewardInboxQuery } from './steward-desk.graphql.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    empty: 'Kotak masuk kosong',
    emptyText: 'Tidak ada potret data yang ditahan dan tidak ada kiriman yang gagal.',
    failed: 'Kiriman gagal dipasang',
    what: (count: string, dataset: string, source: string) => `${count} rekaman ${dataset} dari ${source}`,
    tries: (count: string, age: string) => `diterima ${age}, dicoba ${count} kali`,
    again: (moment: string) => `dicoba lagi ${moment}`,
    waits: 'menunggu keputusan Anda',
    retry: 'Coba lagi',
  },
  {
    empty: 'The inbox is empty',
    emptyText: 'No snapshot is held and no batch has failed.',
    failed: 'A batch could not be applied',
    what: (count: string, dataset: string, source: string) =>
      `${counted(count, 'record')} of ${dataset} from ${source}`,
    tries: (count: string, age: string) => `received ${age}, tried ${counted(count, 'time')}`,
    again: (moment: string) => `tried again ${moment}`,
    waits: 'waits for your decision',
    retry: 'Try again',
  },
);

/** What nobody but a steward can set going again. */
export function Inbox(): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(STEWARD_INBOX, {}, { refreshMs: REFRESH_MS });
  return (
    <Answer of={answer}>
      {({ heldSnapshots, batches }) =>
        heldSnapshots.length + batches.nodes.length === 0 ? (
          <Empty title={words.empty}>
            <p>{words.emptyText}</p>
          </Empty>
        ) : (
          <ul className={styles.cards}>
            {heldSnapshots.map((snapshot) => (
              <HeldSnapshot key={snapshot.id} snapshot={snapshot} />
            ))}
            {batches.nodes.map((batch) => (
              <FailedBatch key={batch.id} batch={batch} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function FailedBatch({
  batch,
}: {
  readonly batch: StewardInboxQuery['batches']['nodes'][number];
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const nameOf = useSourceName();
  const retry = useAction(RETRY_BATCH);
  const { id, source, dataset, receivedAt, receivedCount, attemptCount, nextAttemptAt, failure } = batch;
  return (
    <li className={styles.card}>
      <p className="row">
        <Badge tone={1} icon="stop">
          {words.failed}
        </Badge>
        <strong>
          {words.what(format.decimal(receivedCount), local(datasetTitle(dataset)), nameOf(source))}
        </strong>
      </p>
      <p className="quiet">
        #{id} · {words.tries(format.decimal(attemptCount), format.age(receivedAt))} ·{' '}
        {nextAttemptAt === null ? words.waits : words.again(format.moment(nextAttemptAt))}
      </p>
      {failure !== null && <p>{failure.message}</p>}
      <Refusal error={retry.error} />
      <p>
        <button
          type="button"
          className="button"
          disabled={retry.isPending}
          onClick={() => retry.mutate({ id })}
        >
          {words.retry}
        </button>
      </p>
    </li>
  );
}

const REFRESH_MS = 30_000;
