import type { Pool } from '#core/database';

/** Holds a whole table, so that whoever asks for it waits. */
export async function lock(pool: Pool, table: string): Promise<{ release(): Promise<void> }> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`lock table ${table} in access exclusive mode`);
  return {
    async release() {
      await client.query('rollback');
      client.release();
    },
  };
}

/** Whether somebody waits for it. */
export async function isAwaited(pool: Pool, table: string): Promise<boolean> {
  const { rows } = await pool.query(
    'select 1 from pg_locks where not granted and relation = $1::regclass limit 1',
    [table],
  );
  return rows.length > 0;
}
