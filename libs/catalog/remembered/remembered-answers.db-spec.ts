import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Queryable, Tx } from '#core/database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { RememberedAnswers, type Answered } from './remembered-answers.js';

const DATASET = 'reference.fund_sources';

let database: TestDatabase;
let answers: RememberedAnswers<number>;
let worked: number;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query(`truncate ${DATASET}, ${DATASET}_history`);
  answers = new RememberedAnswers(database.pool);
  worked = 0;
});

const count = async (tx: Tx): Promise<Answered<number>> => {
  worked += 1;
  const { rows } = await tx.query<{ count: number }>(`select count(*)::int as count from ${DATASET}`);
  return { value: rows[0]?.count ?? -1, datasets: [DATASET] };
};

/** Other tests have transactions on the same server, and while one from before the change runs nothing is settled. */
async function untilRemembered(): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    const before = worked;
    await answers.answer('how many', count);
    if (worked === before) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the answer was never remembered');
}

async function insert(db: Queryable, code: string): Promise<void> {
  await db.query(
    `insert into ${DATASET} (code, name, key, source_id, batch_id, hash, recorded_at, change_seq)
     values ($1, $1, $1, 1, 1, '\\x00', now(), pg_current_xact_id()::text::bigint)`,
    [code],
  );
}

it('an answer is given again until a record changes or goes', async () => {
  await insert(database.pool, '1.1');
  await untilRemembered();
  const before = worked;
  expect(await answers.answer('how many', count)).toBe(1);
  expect(worked).toBe(before);
  await insert(database.pool, '1.2');
  expect(await answers.answer('how many', count)).toBe(2);
  await database.pool.query(`delete from ${DATASET} where code = '1.2'`);
  expect(await answers.answer('how many', count)).toBe(1);
});

it('a version that was superseded is a change, though nothing is there to see of it', async () => {
  await insert(database.pool, '1.1');
  await untilRemembered();
  const before = worked;
  await database.pool.query(
    `insert into ${DATASET}_history (id, code, name, key, source_id, batch_id, hash, recorded_at, change_seq, superseded_at, superseded_seq, is_deleted)
     values (1, '1.9', '1.9', '1.9', 1, 1, '\\x00', now(), 1, now(), pg_current_xact_id()::text::bigint, true)`,
  );
  await answers.answer('how many', count);
  expect(worked).toBe(before + 1);
});

it('a change of a transaction that began first and ends last is seen', async () => {
  const early = await database.pool.connect();
  try {
    await early.query('begin');
    await early.query('select pg_current_xact_id()');
    await insert(database.pool, '1.1');
    expect(await answers.answer('how many', count)).toBe(1);
    await insert(early, '1.2');
    await early.query('commit');
    // The last change still bears the greatest number: only that it was not settled tells.
    expect(await answers.answer('how many', count)).toBe(2);
  } finally {
    early.release();
  }
});

it('questions are told apart, and what failed is asked again', async () => {
  const fail = (): Promise<never> => Promise.reject(new Error('no'));
  await expect(answers.answer('one', fail)).rejects.toThrow('no');
  expect(await answers.answer('one', count)).toBe(0);
  await answers.answer('other', count);
  expect(worked).toBe(2);
});
