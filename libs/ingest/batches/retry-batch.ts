import { AuditLog, forbidden, isSteward, type Caller } from '#access';
import { inTransaction } from '#core/database';
import { APPLY_ATTEMPTS_MAX } from '#core/limits';
import { trigger } from '../accept/accept-push.js';
import type { IngestContext } from '../ingest-context.js';
import { IngestError } from '../ingest.errors.js';
import { unknownBatch } from '../not-found.js';

/** A steward has a FAILED batch tried again at once, with a new set of attempts. */
export async function retryBatch(
  ingest: IngestContext,
  {
    caller,
    batchId,
    traceId,
  }: { readonly caller: Caller; readonly batchId: string; readonly traceId: string },
): Promise<void> {
  const streamId = await inTransaction(ingest.pool, async (tx) => {
    const { rows } = await tx.query<{
      stream_id: number;
      dataset: string;
      state: string;
      snapshot_id: string | null;
      failure: { code: string };
    }>(
      'select stream_id, dataset, state, snapshot_id, failure from hub.batches where id = $1 order by id limit 1 for update',
      [batchId],
    );
    const batch = rows[0];
    if (batch === undefined) throw unknownBatch(batchId);
    if (!isSteward(caller, batch.dataset)) throw forbidden(`steward ${batch.dataset}`);
    // A batch of a snapshot that ended will never be applied.
    if (batch.state !== 'FAILED' || batch.snapshot_id !== null)
      throw new IngestError('BATCH_NOT_RETRYABLE', { batchId, state: batch.state });
    await tx.query(
      `update hub.batches set state = 'RECEIVED', failure = null, next_attempt_at = null, finished_at = null,
         attempt_limit = attempt_count + $2
       where id = $1`,
      [batchId, APPLY_ATTEMPTS_MAX],
    );
    const detail = { dataset: batch.dataset, failure: batch.failure.code };
    await audit.record(tx, { caller, action: 'BATCH_RETRIED', target: `batch:${batchId}`, detail, traceId });
    return batch.stream_id;
  });
  await trigger(ingest, { streamId, traceId });
}

const audit = new AuditLog();
