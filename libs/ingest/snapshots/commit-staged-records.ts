import type { Tx } from '#core/database';
import { SNAPSHOT_BATCHES_MAX, SNAPSHOT_SHRINK_PERCENT_MAX, SNAPSHOT_SHRINK_RECORDS_MIN } from '#core/limits';
import { applyBatch } from '../apply/apply-batch.js';
import { BatchFault } from '../apply/batch-fault.js';
import { stagedBatches } from '../apply/batch-in-hand.sql.js';
import type { StreamEntry } from '../apply/batch-state.sql.js';
import type { AppliedChanges, EndedBatch, IngestContext } from '../ingest-context.js';
import { shareDataset } from '../locks.sql.js';
import { SnapshotHeld, type HeldFigures } from './snapshot-held.js';
import {
  countExisting,
  countMissing,
  createKeyList,
  finishSnapshot,
  isOvertaken,
  rememberKeys,
  removeMissing,
} from './snapshot-keys.sql.js';
import { findSnapshot, type HeldBecause, type Snapshot } from './snapshot.js';

/**
 * Puts a whole snapshot in place in one transaction: applies its batches, then removes the source's records in its scope that
 * it does not hold. I8: a record goes only together with everything that replaces it, and a refused record keeps its
 * version before. Throws {@link SnapshotHeld}, which undoes everything, when a person must decide.
 */
export async function commitStagedRecords(
  tx: Tx,
  ingest: IngestContext,
  { entry, recordedAt }: { readonly entry: StreamEntry; readonly recordedAt: string },
): Promise<
  { readonly changes: readonly AppliedChanges[]; readonly ended: readonly EndedBatch[] } | undefined
> {
  const snapshot = await findSnapshot(tx, entry.id);
  if (snapshot.state !== 'COMMITTING' || snapshot.attemptCount !== entry.attempt) return undefined;
  const { layout } = ingest.registry.get(snapshot.dataset);
  await shareDataset(tx, snapshot.dataset);
  const existingCount = await countExisting(tx, layout, snapshot);
  await createKeyList(tx);
  const changes: AppliedChanges[] = [];
  const ended: EndedBatch[] = [];
  let unidentifiedCount = 0;
  for (const batch of await stagedBatches(tx, snapshot.id, SNAPSHOT_BATCHES_MAX)) {
    const outcome = await applyBatch(tx, ingest, batch, { recordedAt, scope: snapshot.scope });
    await rememberKeys(tx, outcome.keys);
    unidentifiedCount += outcome.refusals.filter(({ key }) => key === null).length;
    changes.push(outcome.changes);
    ended.push(outcome.ended);
  }
  const missingCount = await countMissing(tx, layout, snapshot);
  const figures: HeldFigures = { existingCount, missingCount };
  const heldBecause = reasonToHold(snapshot, { ...figures, unidentifiedCount });
  if (heldBecause !== undefined) throw new SnapshotHeld(heldBecause, figures);

  const batchId = changes.at(-1)?.batchId ?? null;
  const removedKeys = await removeMissing(tx, layout, { snapshot, batchId, recordedAt });
  const removed = {
    dataset: snapshot.dataset,
    batchId,
    createdKeys: [],
    changedKeys: [],
    deletedKeys: removedKeys,
  };
  if (removedKeys.length > 0) for (const hook of ingest.onApplied ?? []) await hook(tx, removed);
  if (await isOvertaken(tx, layout))
    throw new BatchFault(
      'WRITTEN_MEANWHILE',
      'another source removed a key that this snapshot brings; it is tried again',
    );
  await finishSnapshot(tx, snapshot.id, { ...figures, removedCount: removedKeys.length });
  return { changes: [...changes, removed], ended };
}

function reasonToHold(
  { isApproved }: Snapshot,
  { existingCount, missingCount, unidentifiedCount }: HeldFigures & { readonly unidentifiedCount: number },
): HeldBecause | undefined {
  if (isApproved || missingCount === 0) return undefined;
  // One of the records that would go may be one of those that came without a readable key.
  if (unidentifiedCount > 0) return 'UNIDENTIFIED_RECORDS';
  const isMuch = missingCount * 100 > existingCount * SNAPSHOT_SHRINK_PERCENT_MAX;
  return isMuch && missingCount > SNAPSHOT_SHRINK_RECORDS_MIN ? 'SHRINK' : undefined;
}
