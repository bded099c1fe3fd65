import type { Pool } from '#core/database';

/**
 * Waits until everything written so far can be followed: readers of the change log stop below the oldest transaction that runs on the
 * server, and other tests on the same server run theirs in databases of their own.
 */
export async function settled(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ mark: string }>('select pg_current_xact_id()::text as mark');
  const mark = rows[0]?.mark ?? '0';
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const { rows: edges } = await pool.query<{ isPast: boolean }>(
      'select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as "isPast"',
      [mark],
    );
    if (edges[0]?.isPast === true) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('a transaction elsewhere on the server did not end');
}

const PAUSE_MS = 10;
/** Twenty seconds: the longest transaction of any test takes a few. */
const TRIES_MAX = 2_000;
