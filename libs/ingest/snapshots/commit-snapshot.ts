import { setTimeout as sleep } from 'node:timers/promises';
import { isSteward, type Caller } from '#access';
import { inTransaction, type Tx } from '#core/database';
import { APPLY_ATTEMPTS_MAX, SNAPSHOT_ANSWER_POLL_MS, SNAPSHOT_ANSWER_WAIT_MS } from '#core/limits';
import { trigger } from '../accept/accept-push.js';
import type { IngestContext } from '../ingest-context.js';
import { IngestError } from '../ingest.errors.js';
import { findSnapshot, type Snapshot } from './snapshot.js';
import { unknownSnapshot } from '../not-found.js';

/**
 * Gives a complete snapshot its place in the stream; a worker puts it in place there, so that pushes acknowledged before are
 * applied before (I6). Answers with the outcome when it comes soon, otherwise with COMMITTING. Asking again is safe.
 */
export async function commitSnapshot(
  ingest: IngestContext,
  {
    caller,
    id,
    expectedCount,
    traceId,
    waitMs,
  }: {
    readonly caller: Caller;
    readonly id: string;
    readonly expectedCount: number;
    readonly traceId: string;
    /** How long the answer may wait for the outcome; a few seconds unless told. */
    readonly waitMs?: number;
  },
): Promise<Snapshot> {
  const snapshot = await inTransaction(ingest.pool, async (tx) => {
    const found = await findSnapshot(tx, id, 'for update');
    requireOwn(caller, found);
    if (found.state === 'COMMITTING') return tryAgain(tx, found);
    if (found.state !== 'OPEN') return found;
    return commitOpen(tx, found, expectedCount);
  });
  if (snapshot.state === 'ABORTED' || snapshot.state === 'EXPIRED')
    throw new IngestError('SNAPSHOT_NOT_OPEN', { snapshotId: id, state: snapshot.state, needed: 'OPEN' });
  if (snapshot.state !== 'COMMITTING') return snapshot;
  await trigger(ingest, { streamId: snapshot.streamId, traceId });
  return outcomeOf(ingest, id, waitMs);
}

/** Waits a moment for the worker. */
export async function outcomeOf(
  ingest: IngestContext,
  id: string,
  waitMs = SNAPSHOT_ANSWER_WAIT_MS,
): Promise<Snapshot> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const snapshot = await findSnapshot(ingest.pool, id);
    if (snapshot.state !== 'COMMITTING' || snapshot.failure !== null || Date.now() > deadline)
      return snapshot;
    await sleep(SNAPSHOT_ANSWER_POLL_MS);
  }
}

/** A snapshot belongs to its source; what a stranger asks for does not exist. */
export function requireOwn(caller: Caller, { id, sourceId }: Snapshot): void {
  if (caller.sourceId !== sourceId) throw unknownSnapshot(id);
}

export function requireOwnOrSteward(caller: Caller, snapshot: Snapshot): void {
  if (!isSteward(caller, snapshot.dataset)) requireOwn(caller, snapshot);
}

async function commitOpen(
  tx: Tx,
  { id, streamId, receivedCount, expiresAt }: Snapshot,
  expectedCount: number,
): Promise<Snapshot> {
  if (Date.parse(expiresAt) <= Date.now())
    throw new IngestError('SNAPSHOT_NOT_OPEN', { snapshotId: id, state: 'EXPIRED', needed: 'OPEN' });
  if (receivedCount !== expectedCount)
    throw new IngestError('SNAPSHOT_INCOMPLETE', { snapshotId: id, expectedCount, receivedCount });
  await tx.query(
    `with stream as (
       update hub.streams set last_sequence = last_sequence + 1 where id = $2 returning last_sequence
     )
     update hub.snapshots set state = 'COMMITTING', expected_count = $3, sequence = (select last_sequence from stream)
     where id = $1`,
    [id, streamId, expectedCount],
  );
  return findSnapshot(tx, id);
}

/** A commit that failed too often is tried again when its sender asks again. */
async function tryAgain(tx: Tx, { id }: Snapshot): Promise<Snapshot> {
  await tx.query(
    `update hub.snapshots set failure = null, next_attempt_at = null, attempt_limit = attempt_count + $2
     where id = $1 and failure is not null`,
    [id, APPLY_ATTEMPTS_MAX],
  );
  return findSnapshot(tx, id);
}
