import { AuditLog, forbidden, isSteward, type Caller } from '#access';
import { inTransaction, type Tx } from '#core/database';
import { APPLY_ATTEMPTS_MAX } from '#core/limits';
import { trigger } from '../accept/accept-push.js';
import type { IngestContext } from '../ingest-context.js';
import { IngestError } from '../ingest.errors.js';
import { outcomeOf, requireOwnOrSteward } from './commit-snapshot.js';
import { findSnapshot, type Snapshot } from './snapshot.js';

interface Decision {
  readonly caller: Caller;
  readonly id: string;
  readonly traceId: string;
}

/** A steward lets a held snapshot remove what it does not hold. On the record. */
export async function approveSnapshot(
  ingest: IngestContext,
  { caller, id, traceId }: Decision,
): Promise<Snapshot> {
  const snapshot = await inTransaction(ingest.pool, async (tx) => {
    const found = await findSnapshot(tx, id, 'for update');
    if (!isSteward(caller, found.dataset)) throw forbidden(`steward ${found.dataset}`);
    if (found.state !== 'NEEDS_APPROVAL')
      throw new IngestError('SNAPSHOT_NOT_OPEN', {
        snapshotId: id,
        state: found.state,
        needed: 'NEEDS_APPROVAL',
      });
    await requireLatest(tx, found);
    await tx.query(
      `update hub.snapshots set state = 'COMMITTING', is_approved = true, attempt_limit = attempt_count + $2 where id = $1`,
      [id, APPLY_ATTEMPTS_MAX],
    );
    const { dataset, scope, heldBecause, existingCount, missingCount } = found;
    const detail = { dataset, scope, heldBecause, existingCount, missingCount };
    await audit.record(tx, {
      caller,
      action: 'SNAPSHOT_APPROVED',
      target: `snapshot:${id}`,
      detail,
      traceId,
    });
    return found;
  });
  await trigger(ingest, { streamId: snapshot.streamId, traceId });
  return outcomeOf(ingest, id);
}

/** Forgets a snapshot that is not committed; nothing of it was ever applied. */
export async function abortSnapshot(
  ingest: IngestContext,
  { caller, id }: Omit<Decision, 'traceId'>,
): Promise<Snapshot> {
  return inTransaction(ingest.pool, async (tx) => {
    const found = await findSnapshot(tx, id, 'for update');
    requireOwnOrSteward(caller, found);
    if (found.state === 'ABORTED') return found;
    if (found.state !== 'OPEN' && found.state !== 'NEEDS_APPROVAL')
      throw new IngestError('SNAPSHOT_NOT_OPEN', { snapshotId: id, state: found.state, needed: 'OPEN' });
    await endSnapshot(tx, id, 'ABORTED');
    return findSnapshot(tx, id);
  });
}

/** Ends a snapshot without its commit. Its batches end too, so that each batch has a named end. */
export async function endSnapshot(tx: Tx, id: string, state: 'ABORTED' | 'EXPIRED'): Promise<void> {
  await tx.query(`update hub.snapshots set state = $2, finished_at = clock_timestamp() where id = $1`, [
    id,
    state,
  ]);
  const failure = { code: `SNAPSHOT_${state}`, message: `snapshot ${id} was never committed` };
  await tx.query(
    `with ended as (
       update hub.batches set state = 'FAILED', failure = $2, next_attempt_at = null, finished_at = clock_timestamp()
       where snapshot_id = $1 returning id
     )
     delete from hub.batch_payloads where batch_id in (select id from ended)`,
    [id, JSON.stringify(failure)],
  );
}

/** I6: what was acknowledged after the snapshot must not be overwritten by it. */
async function requireLatest(tx: Tx, { id, streamId, sequence }: Snapshot): Promise<void> {
  const { rows } = await tx.query<{ is_later: boolean }>(
    `with stream as (select id from hub.streams where id = $1 for update)
     select exists (
         select 1 from hub.batches where stream_id = stream.id and sequence > $2 and snapshot_id is null
       ) or exists (
         select 1 from hub.snapshots
         where stream_id = stream.id and sequence > $2 and state in ('COMMITTING', 'COMMITTED')
       ) as is_later
     from stream`,
    [streamId, sequence],
  );
  if (rows[0]?.is_later !== false) throw new IngestError('SNAPSHOT_OUTDATED', { snapshotId: id });
}

const audit = new AuditLog();
