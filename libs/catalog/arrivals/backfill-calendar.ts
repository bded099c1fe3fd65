import { inTransaction, type Pool, type Tx } from '#core/database';
import { ARRIVALS_BACKFILL_ROWS } from '#core/limits';
import type { DatasetRegistry, RegisteredDataset } from '#dataset-runtime';
import { insertReports } from './arrivals.sql.js';
import {
  beginBackfill,
  moveBackfill,
  recordContactsOfNextStream,
  unfinishedBackfills,
  writtenRecords,
  type BackfillPlace,
} from './backfill.sql.js';
import { periodStep } from './period.sql.js';
import { reportedUntil } from './reported-until.js';
import { reportsOf } from './reports-of.js';

/**
 * Fills the calendar from what the hub held before it had one: from the versions of records where keys name a period, elsewhere from the
 * batches. Each step is a transaction that remembers where it ended, so that a stopped run goes on from there; what is done is not
 * looked at again. Two workers at once take turns. Reports that were noted since stand unless an earlier batch had brought them.
 */
export async function backfillCalendar(
  pool: Pool,
  registry: DatasetRegistry,
  signal?: AbortSignal,
): Promise<void> {
  const owing = registry.all.filter(({ definition }) => definition.release.every !== 'on_change');
  const names = await unfinishedBackfills(
    pool,
    owing.map(({ definition }) => definition.name),
  );
  for (const name of names) {
    let isMore = true;
    while (isMore && signal?.aborted !== true)
      isMore = await backfillStep(pool, registry.get(name), { rows: ARRIVALS_BACKFILL_ROWS });
  }
}

/** The next versions of records, or the batches of the next stream. False: nothing is left to do. */
export async function backfillStep(
  pool: Pool,
  dataset: RegisteredDataset,
  { rows }: { readonly rows: number },
): Promise<boolean> {
  const { definition } = dataset;
  return inTransaction(pool, async (tx) => {
    const place = await beginBackfill(tx, definition.name);
    if (place === null) return false;
    const next =
      reportedUntil(definition) === null
        ? await contactStep(tx, dataset, place)
        : await recordStep(tx, dataset, { place, rows });
    await moveBackfill(tx, definition.name, next);
    return next !== null;
  });
}

async function contactStep(
  tx: Tx,
  { definition }: RegisteredDataset,
  { afterId, ...place }: BackfillPlace,
): Promise<BackfillPlace | null> {
  const step = periodStep(definition.release.every);
  if (step === null) return null;
  const streamId = await recordContactsOfNextStream(tx, { definition, step, afterStreamId: afterId });
  return streamId === null ? null : { ...place, afterId: streamId };
}

async function recordStep(
  tx: Tx,
  { definition, layout }: RegisteredDataset,
  { place, rows }: { readonly place: BackfillPlace; readonly rows: number },
): Promise<BackfillPlace | null> {
  const records = await writtenRecords(tx, layout, { place, rows });
  await insertReports(tx, reportsOf(definition, records));
  const last = records.at(-1);
  if (last !== undefined && records.length === rows)
    return { part: place.part, afterId: last.id, afterRecordedAt: last.recordedAt };
  // A version that was current when its page was read may be in the history by now; there it is read again.
  return place.part === 'current' ? { part: 'history', afterId: '0', afterRecordedAt: '-infinity' } : null;
}
