import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { CompiledReader } from './index.js';
import { reviews, testRegistry } from './test-support/datasets.js';
import { ask, createTables, readerOver } from './test-support/reading.js';

const MIN = 3;
const TABLE = testRegistry.get(reviews.name).layout.qualified;

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
}

type Dimension = 'year' | 'groupCode';

/** A few people, each with a record in some years, each time in one of a few groups. */
const tables = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 2024, max: 2026 }),
    groupCode: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    person: fc.integer({ min: 1, max: 14 }),
  }),
  { selector: ({ year, person }) => `${year}/${person}`, maxLength: 40 },
);

describe('groups of people that everybody may see', () => {
  it('never give a group of too few away, neither themselves nor by subtraction from any total', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (records) => {
        await store(records);
        for (const dimensions of [['year'], ['groupCode'], ['year', 'groupCode']] as const) {
          const shown = await groups(dimensions);
          for (const [key, count] of shown) {
            const behind = records.filter((record) => keyOf(record, dimensions) === key);
            expect(count).toBe(behind.length);
            expect(peopleOf(behind)).toBeGreaterThanOrEqual(MIN);
          }
          for (const dimension of dimensions) {
            const others = dimensions.filter((other) => other !== dimension);
            const totals = await groups(others);
            for (const [line] of totals) {
              const hidden = records.filter(
                (record) => keyOf(record, others) === line && !shown.has(keyOf(record, dimensions)),
              );
              const cells = new Set(hidden.map((record) => keyOf(record, dimensions)));
              // What the totals of this line give away is nothing, or the sum of several groups with enough people in them.
              if (cells.size > 0) expect(peopleOf(hidden)).toBeGreaterThanOrEqual(MIN);
              if (cells.size === 1) expect(isEnoughAlone(records, hidden, dimensions)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('a filter is no way around it: what it leaves out is as protected as what it leaves', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('a', 'b', 'c'), async (records, code) => {
        await store(records);
        const total = (await groups([])).get('');
        for (const filter of [`groupCode: { eq: "${code}" }`, `groupCode: { ne: "${code}" }`]) {
          const { data } = await ask(reader, `{ reviewsAggregate(filter: { ${filter} }) { count } }`);
          const [group] = data.reviewsAggregate as readonly { readonly count: number }[];
          if (group === undefined) continue;
          const isLeft = ({ groupCode }: Review): boolean => filter.includes('eq') === (groupCode === code);
          const leftOut = records.filter((record) => !isLeft(record));
          expect(group.count).toBe(records.length - leftOut.length);
          if (total !== undefined && leftOut.length > 0)
            expect(peopleOf(leftOut)).toBeGreaterThanOrEqual(MIN);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('sums and averages are those of the records', async () => {
    await store(
      ['a', 'b', 'c'].flatMap((groupCode, group) =>
        [1, 2, 3, 4].map((person) => ({ year: 2026, groupCode, person: 4 * group + person })),
      ),
    );
    const { data } = await ask(
      reader,
      '{ reviewsAggregate(groupBy: [groupCode]) { groupCode count sum { score } avg { score } } }',
    );
    expect(data.reviewsAggregate).toEqual([
      { groupCode: 'a', count: 4, sum: { score: '10' }, avg: { score: '2.5' } },
      { groupCode: 'b', count: 4, sum: { score: '26' }, avg: { score: '6.5' } },
      { groupCode: 'c', count: 4, sum: { score: '42' }, avg: { score: '10.5' } },
    ]);
  });
});

/** A single hidden cell is told by its line; that is no harm where it has people enough and protects no other cell. */
function isEnoughAlone(
  records: readonly Review[],
  hidden: readonly Review[],
  dimensions: readonly Dimension[],
): boolean {
  if (peopleOf(hidden) < MIN) return false;
  // It stands alone in this line: nobody can tell it from what is nowhere.
  const [first] = hidden;
  return (
    first !== undefined &&
    dimensions.some((dimension) => {
      const others = dimensions.filter((other) => other !== dimension);
      const line = records.filter((record) => keyOf(record, others) === keyOf(first, others));
      return new Set(line.map((record) => keyOf(record, dimensions))).size === 1;
    })
  );
}

async function groups(dimensions: readonly Dimension[]): Promise<ReadonlyMap<string, number>> {
  const { data } = await ask(
    reader,
    `{ reviewsAggregate(groupBy: [${dimensions.join(', ')}]) { year groupCode count } }`,
  );
  const rows = data.reviewsAggregate as readonly (Review & { readonly count: number })[];
  return new Map(rows.map((row) => [keyOf(row, dimensions), row.count]));
}

function keyOf(record: Omit<Review, 'person'>, dimensions: readonly Dimension[]): string {
  return dimensions.map((dimension) => record[dimension]).join('/');
}

function peopleOf(records: readonly Review[]): number {
  return new Set(records.map(({ person }) => person)).size;
}

async function store(records: readonly Review[]): Promise<void> {
  await database.pool.query(`truncate ${TABLE}`);
  await database.pool.query(
    `insert into ${TABLE} (person_key, year, group_code, score, key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'p' || person, year, group_code, person, person || '/' || year, 1, 1, '\\x00', now(), 1
     from unnest($1::int[], $2::int[], $3::text[]) as r (person, year, group_code)`,
    [
      records.map(({ person }) => person),
      records.map(({ year }) => year),
      records.map(({ groupCode }) => groupCode),
    ],
  );
}
