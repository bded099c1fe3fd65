import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, type Pool } from '#core/database';
import { PREPARED_STATEMENTS_MAX } from '#core/limits';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ReadPool } from './read-pool.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({ url: database.url, max: 1, applicationName: 'lumbung-test', statementTimeoutMs: 200 });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

describe('ReadPool', () => {
  it('a statement over the time limit is too costly, and the connection serves on', async () => {
    const reads = new ReadPool(pool);
    await expect(reads.row('select pg_sleep(5)::text', [])).rejects.toMatchObject({
      code: 'QUERY_TOO_COSTLY',
    });
    expect(await reads.row(`select 'a', $1::text`, [null])).toEqual(['a', null]);
  });

  it('other errors of the database stay what they are', async () => {
    await expect(new ReadPool(pool).row('select 1/0', [])).rejects.toMatchObject({ code: '22012' });
  });

  it('a connection full of prepared statements is replaced by an empty one', async () => {
    const reads = new ReadPool(pool);
    const prepared = async (): Promise<number> => {
      const { rows } = await pool.query<{ count: string }>(
        'select count(*) as count from pg_prepared_statements',
      );
      return Number(rows[0]?.count);
    };
    for (let at = 0; at < PREPARED_STATEMENTS_MAX; at += 1) {
      for (let twice = 0; twice < 2; twice += 1) await reads.row(`select '${at}'`, []);
    }
    expect(await prepared()).toBe(PREPARED_STATEMENTS_MAX);
    for (let twice = 0; twice < 3; twice += 1) await reads.row(`select 'one more'`, []);
    expect(await prepared()).toBeLessThan(3);
    expect(await reads.row(`select 'one more'`, [])).toEqual(['one more']);
  });
});
