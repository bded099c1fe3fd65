import { transactionOn, whileLocked, type Connection, type Tx } from '#core/database';
import { APPLY_LOCK_TIMEOUT_MS, BATCHES_PER_JOB_MAX } from '#core/limits';
import { maintainRollups } from '#rollups';
import { trigger } from '../accept/accept-push.js';
import type { AppliedChanges, EndedBatch, IngestContext, StreamTrigger } from '../ingest-context.js';
import { shareDataset, streamLock } from '../locks.sql.js';
import { commitStagedRecords } from '../snapshots/commit-staged-records.js';
import { holdSnapshot, SnapshotHeld } from '../snapshots/snapshot-held.js';
import { applyBatch } from './apply-batch.js';
import { announce, announceBatch } from '../batches/announce.js';
import { failureOf } from './apply-failure.js';
import { batchInHand } from './batch-in-hand.sql.js';
import { ReadAhead } from './read-ahead.js';
import { failAttempt, takeFirstEntry, type StreamEntry } from './batch-state.sql.js';

/**
 * Applies what a stream has waiting, in the order it was acknowledged (I6). A job may come twice, late or to two workers:
 * whoever does not get the stream's lock leaves at once, and whoever finds nothing to do has nothing to do.
 */
export async function applyStream(
  ingest: IngestContext,
  { streamId, traceId }: StreamTrigger,
): Promise<void> {
  const id = Number(streamId);
  const end = await whileLocked(ingest.pool, streamLock(id), (connection) =>
    applyWaiting(ingest, connection, id),
  );
  // Makes room for other streams; this one goes to the back of the queue.
  if (end === 'job-full') await trigger(ingest, { streamId: id, traceId });
}

async function applyWaiting(
  ingest: IngestContext,
  connection: Connection,
  streamId: number,
): Promise<'nothing-due' | 'job-full'> {
  const readAhead = new ReadAhead(ingest);
  for (let count = 0; count < BATCHES_PER_JOB_MAX; count += 1) {
    const entry = await countAttempt(connection, streamId);
    if (entry === undefined) return 'nothing-due';
    await ingest.onStep?.('attempt-counted');
    const isDone = await attempt(ingest, connection, { entry, readAhead });
    if (!isDone) return 'nothing-due';
    await ingest.onStep?.('committed');
  }
  return 'job-full';
}

/**
 * In a transaction of its own, so that the attempt is counted also when the worker dies at it. The stream stays locked between the
 * count and the try: others that come in between would use the attempts up without trying.
 */
async function countAttempt(connection: Connection, streamId: number): Promise<StreamEntry | undefined> {
  return transactionOn(connection, async (tx) => {
    // A lost count would only give one more attempt.
    await tx.query('set local synchronous_commit = off');
    return takeFirstEntry(tx, streamId);
  });
}

interface TakenEntry {
  readonly entry: StreamEntry;
  readonly readAhead: ReadAhead;
}

/** True when the entry was applied or held; false when it failed, or was ended by somebody else. */
async function attempt(ingest: IngestContext, connection: Connection, taken: TakenEntry): Promise<boolean> {
  const { entry } = taken;
  try {
    const applied = await transactionOn(connection, (tx) => applyEntry(tx, ingest, taken));
    if (applied === undefined) return false;
    for (const batch of applied.ended) ingest.onBatch?.(batch);
    await announce(ingest, applied.changes);
    return true;
  } catch (error) {
    if (error instanceof SnapshotHeld) {
      await holdSnapshot(ingest.pool, entry, error);
      return true;
    }
    const { traceId } = entry;
    ingest.log.error({ err: error, traceId, entry }, 'an attempt to apply failed');
    await failAndTell(ingest, entry, error).catch((cause: unknown) => {
      // The database is away: the entry stays as it is, and the sweeper finds it.
      ingest.log.error({ err: cause, traceId, entry }, 'the failed attempt could not be noted');
    });
    return false;
  }
}

async function failAndTell(ingest: IngestContext, entry: StreamEntry, error: unknown): Promise<void> {
  await failAttempt(ingest.pool, entry, failureOf(error));
  if (entry.kind === 'batch') await announceBatch(ingest, entry.id);
}

/** What others are told once the transaction is committed; a snapshot has many batches. */
export interface AppliedEntry {
  readonly changes: readonly AppliedChanges[];
  readonly ended: readonly EndedBatch[];
}

async function applyEntry(
  tx: Tx,
  ingest: IngestContext,
  { entry, readAhead }: TakenEntry,
): Promise<AppliedEntry | undefined> {
  const recordedAt = await settingsAndMoment(tx);
  if (entry.kind === 'snapshot') {
    const committed = await commitStagedRecords(tx, ingest, { entry, recordedAt });
    const dataset = committed?.changes.at(-1)?.dataset;
    if (dataset !== undefined) await rollUp(tx, ingest, dataset);
    return committed;
  }
  const batch = await batchInHand(tx, { batchId: entry.id, attempt: entry.attempt });
  if (batch === undefined) return undefined;
  await shareDataset(tx, batch.dataset);
  const { changes, ended } = await applyBatch(tx, ingest, batch, { recordedAt, scope: null, readAhead });
  await rollUp(tx, ingest, batch.dataset);
  return { changes: [changes], ended: [ended] };
}

/** Last before the commit: who waits for the rollups of a dataset then holds nothing that others wait for. */
async function rollUp(tx: Tx, ingest: IngestContext, dataset: string): Promise<void> {
  await maintainRollups(tx, ingest.registry.get(dataset));
  await ingest.onStep?.('rolled-up');
}

/** The one moment of the apply. Plans are made for the arrays at hand: a plan kept from an empty table would scan a full one. */
async function settingsAndMoment(tx: Tx): Promise<string> {
  const { rows } = await tx.query<{ moment: string }>({
    name: 'ingest-apply-settings',
    text: `select clock_timestamp() as moment, set_config('plan_cache_mode', 'force_custom_plan', true),
      set_config('jit', 'off', true), set_config('lock_timeout', $1, true), set_config('statement_timeout', '0', true)`,
    values: [String(APPLY_LOCK_TIMEOUT_MS)],
  });
  const moment = rows[0]?.moment;
  if (moment === undefined) throw new Error('the database gave no time');
  return moment;
}
