import type { Tx } from '#core/database';

/**
 * One transaction at a time brings the rollups of a dataset up to date, from here to its commit. Two that change figures of one series
 * at the same moment would not see each other's, and each would take the rise above an older one.
 */
export async function lockRollups(tx: Tx, dataset: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [ROLLUP_LOCKS, dataset]);
}

// The first half of an advisory lock's two numbers says what the second half names. Read as text: "LROL".
const ROLLUP_LOCKS = 0x4c524f4c;
