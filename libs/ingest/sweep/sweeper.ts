import { inTransaction, type Pool } from '#core/database';
import { SWEEP_GRACE_MS, SWEEP_STREAMS_MAX } from '#core/limits';
import { newTraceId } from '#core/logging';
import { trigger } from '../accept/accept-push.js';
import type { IngestContext } from '../ingest-context.js';
import { endSnapshot } from '../snapshots/end-snapshot.js';

/**
 * Enqueues the streams that have something to do and that nobody seems to work on: a job was lost, a worker died, or the pause
 * after a failed attempt is over. Enqueuing one too many is harmless. Returns how many streams it enqueued.
 */
export async function sweep(ingest: IngestContext): Promise<number> {
  await expireSnapshots(ingest.pool);
  const { rows } = await ingest.pool.query<{ stream_id: number }>(WAITING_STREAMS, [
    SWEEP_GRACE_MS,
    SWEEP_STREAMS_MAX,
  ]);
  for (const { stream_id: streamId } of rows) await trigger(ingest, { streamId, traceId: newTraceId() });
  return rows.length;
}

/** Forgets snapshots that were never committed. */
async function expireSnapshots(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from hub.snapshots where state in ('OPEN', 'NEEDS_APPROVAL') and expires_at <= now() order by id limit $1`,
    [SWEEP_STREAMS_MAX],
  );
  for (const { id } of rows) {
    await inTransaction(pool, async (tx) => {
      // A push or a commit at the same moment holds the row; what it decided is respected.
      const still = await tx.query(
        `select id from hub.snapshots where id = $1 and state in ('OPEN', 'NEEDS_APPROVAL') and expires_at <= now() for update`,
        [id],
      );
      if (still.rows.length > 0) await endSnapshot(tx, id, 'EXPIRED');
    });
  }
}

// The first unfinished entry of each stream decides, because those behind it wait for it (I6).
const WAITING_STREAMS = `
  select stream_id from (
    select distinct on (stream_id) stream_id, since, failure, next_attempt_at from (
      select stream_id, sequence, coalesce(started_at, received_at) as since, failure, next_attempt_at
      from hub.batches where state <> 'APPLIED' and snapshot_id is null
      union all
      select stream_id, sequence, coalesce(started_at, opened_at), failure, next_attempt_at
      from hub.snapshots where state = 'COMMITTING'
    ) as entry
    order by stream_id, sequence
  ) as first
  where case when failure is null then since < clock_timestamp() - $1 * interval '1 millisecond'
    else next_attempt_at <= clock_timestamp() end
  order by since, stream_id limit $2`;
