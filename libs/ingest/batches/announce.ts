import { CHANGES_CHANNEL, type ChangeNotice } from '#core/signals';
import type { AppliedChanges, IngestContext } from '../ingest-context.js';

/** Tells readers that batches ended: ids only, they look for themselves. A lost notice costs them a moment, no change. */
export async function announce(ingest: IngestContext, changes: readonly AppliedChanges[]): Promise<void> {
  const notices = changes.map(
    ({ dataset, batchId, createdKeys, changedKeys, deletedKeys }): ChangeNotice => ({
      dataset,
      batchId,
      isChange: createdKeys.length + changedKeys.length + deletedKeys.length > 0,
    }),
  );
  await send(ingest, notices);
}

/** A batch that came to another state without changing a record. */
export async function announceBatch(ingest: IngestContext, batchId: string): Promise<void> {
  await send(ingest, [{ dataset: '', batchId, isChange: false }]);
}

/** Records that changed without a batch. */
export async function announceDataset(ingest: IngestContext, dataset: string): Promise<void> {
  await send(ingest, [{ dataset, batchId: null, isChange: true }]);
}

/** After the commit and in a statement of its own: a notice inside a transaction makes all such commits wait for one another. */
async function send({ pool, log }: IngestContext, notices: readonly ChangeNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const texts = notices.map((notice) => JSON.stringify(notice));
  await pool
    .query('select pg_notify($1, notice) from unnest($2::text[]) as notice', [CHANGES_CHANNEL, texts])
    .catch((err: unknown) => {
      log.warn({ err, batchId: notices.at(-1)?.batchId }, 'readers were not told of a change');
    });
}
