import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '#access';
import { BATCH_ANSWER_POLL_MS } from '#core/limits';
import type { IngestContext } from '../ingest-context.js';
import { visibleBatch, type Batch } from './batch.sql.js';

/**
 * Waits for a batch to end, for doors whose answer says what became of the records. Gives the batch as it is when the time
 * is over; one that will be tried again has not ended.
 */
export async function awaitBatch(
  { pool }: Pick<IngestContext, 'pool'>,
  {
    caller,
    batchId,
    deadlineMs,
  }: {
    readonly caller: Caller;
    readonly batchId: string;
    /** On the clock of `Date.now()`. */
    readonly deadlineMs: number;
  },
): Promise<Batch> {
  for (;;) {
    const batch = await visibleBatch(pool, caller, batchId);
    if (hasEnded(batch) || Date.now() >= deadlineMs) return batch;
    await sleep(BATCH_ANSWER_POLL_MS);
  }
}

function hasEnded({ state, nextAttemptAt }: Batch): boolean {
  return state === 'APPLIED' || (state === 'FAILED' && nextAttemptAt === null);
}
