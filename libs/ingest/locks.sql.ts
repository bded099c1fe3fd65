import type { LockKey, Tx } from '#core/database';

/** I6: whoever applies batches of a stream holds this lock, from before the first attempt is counted until the last has ended. */
export function streamLock(streamId: number): LockKey {
  return [STREAM_LOCKS, streamId];
}

/**
 * Any number of applies share a dataset. I7: they take this lock before they write, so that while ownership moves from one
 * source to another nobody writes, and for one record the order of transaction ids is the order of commits.
 */
export async function shareDataset(tx: Tx, dataset: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1, hashtext($2))', [DATASET_LOCKS, dataset]);
}

/** Waits until no apply of the dataset runs and keeps new ones waiting. */
export async function lockDataset(tx: Tx, dataset: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [DATASET_LOCKS, dataset]);
}

// The first half of an advisory lock's two numbers says what the second half names. Read as text: "LSTR" and "LDAT".
const STREAM_LOCKS = 0x4c535452;
const DATASET_LOCKS = 0x4c444154;
