import type { Tx } from '#core/database';

/**
 * Takes the stream for this transaction, or says that another worker has it.
 * I6: whoever applies batches of a stream holds this lock.
 */
export async function tryLockStream(tx: Tx, streamId: number): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1, $2) as locked', [
    STREAM_LOCKS,
    streamId,
  ]);
  return rows[0]?.locked === true;
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
