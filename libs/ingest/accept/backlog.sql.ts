import type { Tx } from '#core/database';
import { BACKLOG_MAX, BACKLOG_RETRY_AFTER_SECONDS, STREAM_BACKLOG_MAX } from '#core/limits';
import type { LocalText } from '#core/errors';
import { IngestError } from '../ingest.errors.js';

/**
 * Refuses a push when too many batches wait to be applied: those of its own stream, so that one that stands still does not
 * take the room of the others, or those of all. Counts batches, not jobs: the queue may have lost its jobs.
 */
export async function refuseWhenFull(
  tx: Tx,
  {
    sourceId,
    dataset,
    snapshotId,
  }: {
    readonly sourceId: number;
    readonly dataset: string;
    readonly snapshotId: string | null;
  },
): Promise<void> {
  // What a snapshot stages does not wait for anything; it has limits of its own.
  if (snapshotId !== null) return;
  const { rows } = await tx.query<{ own: number; every: number }>({
    name: 'ingest-backlog',
    text: BACKLOG,
    values: [sourceId, dataset, STREAM_BACKLOG_MAX, BACKLOG_MAX],
  });
  const { own = 0, every = 0 } = rows[0] ?? {};
  if (own >= STREAM_BACKLOG_MAX)
    throw full({ id: `${dataset} dari sumber ini`, en: `${dataset} of this source` }, own);
  if (every >= BACKLOG_MAX) throw full({ id: 'hub', en: 'the hub' }, every);
}

function full({ id, en }: LocalText, waiting: number): IngestError {
  const retryAfterSeconds = BACKLOG_RETRY_AFTER_SECONDS;
  return new IngestError('QUEUE_FULL', { whoseId: id, whoseEn: en, waiting, retryAfterSeconds });
}

// Both counts stop at their limit and read the partial index of unfinished batches only.
const BACKLOG = `
  select
    (select count(*)::integer from (
      select 1 from hub.batches as batch join hub.streams as stream on stream.id = batch.stream_id
      where stream.source_id = $1 and stream.dataset = $2 and batch.state <> 'APPLIED' and batch.snapshot_id is null
      limit $3) as own) as own,
    (select count(*)::integer from (
      select 1 from hub.batches where state <> 'APPLIED' and snapshot_id is null limit $4) as every) as every`;
