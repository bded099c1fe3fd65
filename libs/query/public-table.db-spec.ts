import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { CompiledReader } from './index.js';
import { reviews, testRegistry } from './test-support/datasets.js';
import { ask, createTables, readerOver } from './test-support/reading.js';

const MIN = 3;
const { qualified: TABLE, history: HISTORY } = testRegistry.get(reviews.name).layout;

let database: TestDatabase;
let reader: CompiledReader;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTables(database.pool, testRegistry);
  reader = readerOver(database.pool, testRegistry);
});
afterAll(() => database.close());

interface Review {
  readonly year: number;
  readonly groupCode: string;
  readonly person: number;
  readonly grade: string;
  /** 0 to 3; the table tells whether it is low or high. */
  readonly score: number;
}

interface Told {
  readonly year: number;
  readonly groupCode: string | null;
  readonly grade: string;
  readonly count: number;
}

const review = fc.record({
  year: fc.constantFrom(2025, 2026),
  groupCode: fc.constantFrom('a', 'b', 'c', 'd'),
  person: fc.integer({ min: 1, max: 40 }),
  grade: fc.constantFrom('high', 'middle', 'low'),
  score: fc.integer({ min: 0, max: 3 }),
});
/** A few people, each with one review a year. */
const tables = fc.uniqueArray(review, {
  selector: ({ year, person }) => `${year}/${person}`,
  minLength: 20,
  maxLength: 60,
});

describe('what everybody may know of people', () => {
  it('is of groups in which enough people differ, in rounded numbers that add up', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (records) => {
        await store(records);
        const told = await answer<Told>('year, groupCode, grade');
        const alone = new Set(told.map(({ year, groupCode }) => `${year}/${groupCode}`));
        for (const { year, groupCode } of told) {
          const behind = records.filter(
            (record) =>
              record.year === year &&
              (groupCode === null ? !alone.has(groupOf(record)) : record.groupCode === groupCode),
          );
          for (const valueOf of [gradeOf, halfOf])
            expect(differing(behind, valueOf)).toBeGreaterThanOrEqual(MIN);
        }
        for (const { year, groupCode, grade, count } of told) {
          expect(count % MIN).toBe(0);
          if (groupCode === null) continue;
          const exact = records.filter(
            (r) => r.year === year && r.groupCode === groupCode && r.grade === grade,
          ).length;
          // Two cells of the table have this grade, one for each half.
          expect(Math.abs(count - exact)).toBeLessThan(2 * MIN);
        }
        for (const by of ['', 'year', 'groupCode', 'grade', 'year, grade'])
          expect(sumOf(await answer<Told>(by))).toBe(sumOf(told));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('does not tell apart the people of a group: when two exchange what they have, no answer changes', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.nat(), fc.nat(), async (records, first, second) => {
        const one = records[first % records.length];
        const colleagues = records.filter(
          ({ year, groupCode }) => year === one?.year && groupCode === one.groupCode,
        );
        const other = colleagues[second % colleagues.length];
        if (one === undefined || other === undefined) throw new Error('there are people');
        await store(records);
        const before = await everyAnswer();
        await store(
          records.map((record) => {
            const from = record === one ? other : record === other ? one : record;
            return { ...record, grade: from.grade, score: from.score };
          }),
        );
        expect(await everyAnswer()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('does not tell what fewer people than the minimum have brought, changed or taken since', async () => {
    const changes = fc.array(review, { minLength: 1, maxLength: MIN - 1 });
    await fc.assert(
      fc.asyncProperty(
        tables,
        changes,
        fc.constantFrom('a', 'b', 'new'),
        fc.boolean(),
        async (records, changed, groupCode, areRemoved) => {
          // Of smaller groups some wait already, whose lot a change may fill.
          await store(
            records.filter((one) => records.filter((other) => groupOf(other) === groupOf(one)).length >= MIN),
          );
          const before = await everyAnswer();
          for (const [at, change] of changed.entries())
            await record(areRemoved, { ...change, groupCode }, `2026-02-0${at + 1}`);
          expect(await everyAnswer()).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('follows the changes once they are as many as the minimum', async () => {
    const person = (at: number, grade: string): Review => ({
      ...{ year: 2026, groupCode: 'a', person: at, grade },
      score: at % 4,
    });
    await store(Array.from({ length: 12 }, (_, at) => person(at, at < 6 ? 'high' : 'low')));
    const count = async () =>
      (await answer<Told>('grade')).map(({ grade, count: people }) => [grade, people]);
    expect(await count()).toEqual([
      ['high', 6],
      ['low', 6],
    ]);
    for (const at of [20, 21]) await record(false, person(at, 'low'), '2026-02-01');
    expect(await count()).toEqual([
      ['high', 6],
      ['low', 6],
    ]);
    await record(false, person(22, 'low'), '2026-02-02');
    expect(await count()).toEqual([
      ['high', 6],
      ['low', 9],
    ]);
  });

  it('stays as it was when old versions are removed', async () => {
    const person = (at: number, grade: string): Review => ({
      ...{ year: 2026, groupCode: 'a', person: at, grade },
      score: at % 4,
    });
    await store(Array.from({ length: 12 }, (_, at) => person(at, at < 6 ? 'high' : 'low')));
    for (const at of [0, 1, 2]) await record(false, person(at, 'low'), '2026-02-01');
    const before = await everyAnswer();
    await database.pool.query(`delete from ${HISTORY}`);
    await database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq, whole_since) values ($1, 3, '2026-02-01')`,
      [reviews.name],
    );
    expect(await everyAnswer()).toEqual(before);
    await database.pool.query('delete from hub.change_floors');
  });
});

/** All answers to all groupings, and some filters. */
async function everyAnswer(): Promise<readonly unknown[]> {
  const groupings = ['', 'year', 'groupCode', 'grade', 'groupCode, grade', 'year, groupCode, grade'];
  const filters = [
    '{ groupCode: { ne: "a" } }',
    '{ grade: { eq: high } }',
    '{ not: { groupCode: { eq: "b" }, year: { eq: 2025 } } }',
  ];
  return [
    ...(await Promise.all(groupings.map((by) => answer(by)))),
    ...(await Promise.all(filters.map((filter) => answer('', filter)))),
  ];
}

async function answer<Row>(groupBy: string, filter?: string): Promise<readonly Row[]> {
  const given = filter === undefined ? '' : `filter: ${filter}, `;
  const { data } = await ask(
    reader,
    `{ reviewsAggregate(${given}groupBy: [${groupBy}]) { year groupCode grade count } }`,
  );
  return data.reviewsAggregate as readonly Row[];
}

const sumOf = (told: readonly Told[]): number => told.reduce((sum, { count }) => sum + count, 0);
const groupOf = ({ year, groupCode }: Review): string => `${year}/${groupCode}`;
const gradeOf = ({ grade }: Review): string => grade;
const halfOf = ({ score }: Review): string => (score < 2 ? 'low' : 'high');

/** How many do not have the most frequent value. */
function differing(records: readonly Review[], valueOf: (record: Review) => string): number {
  const values = records.map(valueOf);
  const most = Math.max(...values.map((value) => values.filter((other) => other === value).length));
  return records.length - most;
}

async function store(records: readonly Review[]): Promise<void> {
  await database.pool.query(`truncate ${TABLE}, ${HISTORY}`);
  await insert(records, '2026-01-01');
}

async function insert(records: readonly Review[], at: string): Promise<void> {
  await database.pool.query(
    `insert into ${TABLE} (person_key, year, group_code, grade, score, key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'p' || person, year, group_code, grade, score, person || '/' || year, 1, 1, '\\x00', $6, 1
     from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::int[]) as r (person, year, group_code, grade, score)`,
    [
      records.map(({ person }) => person),
      records.map(({ year }) => year),
      records.map(({ groupCode }) => groupCode),
      records.map(({ grade }) => grade),
      records.map(({ score }) => score),
      at,
    ],
  );
}

/** What the intake leaves of a change: the version before in the history. */
async function record(isRemoved: boolean, record: Review, at: string): Promise<void> {
  const columns =
    'person_key, year, group_code, grade, score, id, key, source_id, batch_id, hash, recorded_at, change_seq';
  await database.pool.query(
    `with old as (delete from ${TABLE} where key = $1 returning ${columns})
     insert into ${HISTORY} (${columns}, superseded_at, superseded_seq, is_deleted) select ${columns}, $2, 2, $3 from old`,
    [`${record.person}/${record.year}`, at, isRemoved],
  );
  if (!isRemoved) await insert([record], at);
}
