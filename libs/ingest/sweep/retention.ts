import type { Pool } from '#core/database';
import {
  PAYLOAD_RETENTION_DAYS,
  RETENTION_BATCHES_PER_STATEMENT,
  RETENTION_STATEMENTS_PER_RUN,
} from '#core/limits';

/**
 * Removes payloads of batches that were applied long ago; the batches, their counts and their rejections stay. Bounded, so
 * that a run never holds up the database: what is left over is for the next one. Returns how many payloads went.
 */
export async function dropOldPayloads(pool: Pool, retentionDays = PAYLOAD_RETENTION_DAYS): Promise<number> {
  let dropped = 0;
  for (let statement = 0; statement < RETENTION_STATEMENTS_PER_RUN; statement += 1) {
    const { rowCount } = await pool.query(DROP, [retentionDays, RETENTION_BATCHES_PER_STATEMENT]);
    dropped += rowCount ?? 0;
    if ((rowCount ?? 0) < RETENTION_BATCHES_PER_STATEMENT) break;
  }
  return dropped;
}

const DROP = `
  delete from hub.batch_payloads where batch_id in (
    select payload.batch_id from hub.batch_payloads as payload join hub.batches as batch on batch.id = payload.batch_id
    where batch.state = 'APPLIED' and batch.finished_at < now() - $1 * interval '1 day'
    order by payload.batch_id limit $2
  )`;
