import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { inTransaction, isWorthRetrying, sqlStateOf, transactionOn, whileLocked } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('create table things (id int primary key)');
});

afterAll(() => database.close());

async function one(sql: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ value: unknown }>(`select ${sql} as value`);
  return rows[0]?.value;
}

describe('a transaction', () => {
  it('keeps what the work did', async () => {
    await inTransaction(database.pool, (tx) => tx.query('insert into things values (1)'));
    expect(await one('(select count(*) from things where id = 1)')).toBe('1');
  });

  it('passes the error of the work on and keeps nothing', async () => {
    const error = new Error('the work went wrong');
    const work = inTransaction(database.pool, async (tx) => {
      await tx.query('insert into things values (2)');
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(await one('(select count(*) from things where id = 2)')).toBe('0');
  });

  it('fails when the work hides the error of one of its statements', async () => {
    const work = inTransaction(database.pool, async (tx) => {
      await tx.query('insert into things values (3)');
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: 'TRANSACTION_FAILED' });
    expect(await one('(select count(*) from things where id = 3)')).toBe('0');
  });

  it('whose connection is cut fails, and the pool goes on with a new one', async () => {
    const work = inTransaction(database.pool, async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await tx.query('select 1');
    });
    await expect(work).rejects.toThrow();
    expect(await one('1')).toBe(1);
  });

  it('a deadlock is recognised as worth another try, a broken rule is not', async () => {
    const duplicate = await inTransaction(database.pool, (tx) =>
      tx.query('insert into things values (4), (4)'),
    ).catch((error: unknown) => new Error('while storing things', { cause: error }));
    expect(sqlStateOf(duplicate)).toBe('23505');
    expect(isWorthRetrying(duplicate)).toBe(false);
    expect(isWorthRetrying(Object.assign(new Error(), { code: '40P01', severity: 'ERROR' }))).toBe(true);
  });
});

describe('a lock over several transactions', () => {
  const KEY = [7, 1] as const;
  const took = (): Promise<string | undefined> =>
    whileLocked(database.pool, KEY, () => Promise.resolve('taken'));

  it('keeps others out between them, and is free afterwards', async () => {
    const between: unknown[] = [];
    await whileLocked(database.pool, KEY, async (connection) => {
      await transactionOn(connection, (tx) => tx.query('insert into things values (11)'));
      between.push(await one('(select count(*) from things where id = 11)'), await took());
      await transactionOn(connection, (tx) => tx.query('insert into things values (12)'));
    });
    expect(between).toEqual(['1', undefined]);
    expect(await took()).toBe('taken');
  });

  it('of another thing is free', async () => {
    const other = whileLocked(database.pool, KEY, () =>
      whileLocked(database.pool, [7, 2], () => Promise.resolve('taken')),
    );
    expect(await other).toBe('taken');
  });

  it('is free after work that failed, and after a connection that was cut', async () => {
    const failed = whileLocked(database.pool, KEY, () => Promise.reject(new Error('on purpose')));
    await expect(failed).rejects.toThrow('on purpose');
    expect(await took()).toBe('taken');
    const cut = whileLocked(database.pool, KEY, async ({ client }) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await client.query('select 1');
    });
    await expect(cut).rejects.toThrow();
    expect(await took()).toBe('taken');
  });
});
