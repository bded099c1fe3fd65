import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { createPool, inTransaction } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

async function one(sql: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ value: unknown }>(`select ${sql} as value`);
  return rows[0]?.value;
}

describe('values lose no precision', () => {
  it.each([
    ['9007199254740993::int8', '9007199254740993'],
    ['12345678901234567890.1234567890::numeric', '12345678901234567890.1234567890'],
    ["'NaN'::numeric", 'NaN'],
    ["'2026-03-31'::date", '2026-03-31'],
    ["'infinity'::date", 'infinity'],
    ["'2026-03-31 10:00:00.123456+07'::timestamptz", '2026-03-31T03:00:00.123456Z'],
    ["'2026-03-31 10:00:00'::timestamp", '2026-03-31T10:00:00'],
    ["'infinity'::timestamptz", 'infinity'],
    ['array[9007199254740993, null]::int8[]', ['9007199254740993', null]],
    ["'{1.10,2}'::numeric[]", ['1.10', '2']],
    ["'{2026-03-31,NULL}'::date[]", ['2026-03-31', null]],
    ["array['2026-03-31 10:00:00+00'::timestamptz]", ['2026-03-31T10:00:00Z']],
    ['42::int4', 42],
    [`'{"a":"1.10"}'::jsonb`, { a: '1.10' }],
    ['null::numeric', null],
  ])('%s', async (sql, expected) => {
    expect(await one(sql)).toEqual(expected);
  });

  it('text sorts by its bytes on every server', async () => {
    const { rows } = await database.pool.query<{ v: string }>(
      `select v from unnest(array['b', 'a', 'B', 'é', 'z', '_']) as t(v) order by v limit 10`,
    );
    expect(rows.map(({ v }) => v)).toEqual(['B', '_', 'a', 'b', 'z', 'é']);
  });
});

describe('a pool of which every connection is in use', () => {
  it('lets whoever comes wait, and says in the end that the database is busy', async () => {
    const pool = createPool({
      url: database.url,
      max: 1,
      applicationName: 'lumbung-test',
      statementTimeoutMs: 0,
      waitMs: 200,
    });
    try {
      const held = await pool.connect();
      const waiting = [pool.query('select 1'), pool.connect(), inTransaction(pool, () => Promise.resolve())];
      for (const refused of await Promise.allSettled(waiting))
        expect(refused).toMatchObject({
          status: 'rejected',
          reason: { code: 'DATABASE_BUSY', httpStatus: 503, details: { retryAfterSeconds: 5 } },
        });
      const next = pool.query('select 1 as one');
      held.release();
      expect((await next).rows).toEqual([{ one: 1 }]);
      expect([pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([1, 1, 0]);
    } finally {
      await pool.end();
    }
  });

  it('says the same when the server does not take a new connection in time', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const pool = createPool({
      url: `postgresql://x@127.0.0.1:${port}/x`,
      max: 1,
      applicationName: 'lumbung-test',
      statementTimeoutMs: 0,
      waitMs: 100,
    });
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
    await pool.end();
    silent.close();
  });
});
