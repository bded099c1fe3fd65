import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { JUDGED_PRICES, judgedParameters } from './sql/judged-prices.sql.js';
import { PRICE_BOARD } from './sql/price-board.sql.js';
import { PriceRows } from './test-support/price-rows.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // 10 commodities × 10 markets × 500 days.
  await new PriceRows(database.pool).fill({ commodities: 10, markets: 10, days: 500, until: '2026-08-17' });
  await database.pool.query('analyze prices.price_observations');
});
afterAll(() => database.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

it.each([
  ['one commodity on a day', ['C3'], '2026-08-17', 280, 2_800],
  ['a year of one commodity', ['C3'], '2025-08-18', 3_920, 5_000],
] as const)(
  '%s reads its window of the index and nothing else of 50,000 prices',
  async (_, commodities, from, rows, touchedMax) => {
    const { rows: plans } = await database.pool.query<{
      'QUERY PLAN': readonly [{ readonly Plan: PlanNode }];
    }>(
      `explain (analyze, timing off, format json) with ${JUDGED_PRICES} select count(*) from judged order by 1 limit 1`,
      [...judgedParameters({ commodityCodes: commodities, from, to: '2026-08-17', levels: ['retail'] })],
    );
    const plan = plans[0]?.['QUERY PLAN'][0].Plan;
    const nodes = plan === undefined ? [] : nodesOf(plan);
    const reads = nodes.filter((node) => node['Relation Name'] === 'price_observations');
    expect(reads.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    // By day or by commodity and day, whichever the server finds shorter: never more than a window, whatever the table holds.
    const indexes = nodes.flatMap((node) => node['Index Name'] ?? []);
    expect(indexes.filter((name) => !/^ix_price_observations_(commodity_code_)?date$/.test(name))).toEqual(
      [],
    );
    const touched = reads.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
    expect(Math.max(...touched)).toBeLessThanOrEqual(touchedMax);
    expect(reads.map((node) => node['Actual Rows'] * node['Actual Loops'])).toEqual([rows]);
  },
);

it('a board of every commodity computes each median once, though the server knows nothing yet of a table that was just filled', async () => {
  const fresh = await createTestDatabase();
  try {
    const rows = new PriceRows(fresh.pool);
    const commodities = Array.from({ length: 20 }, (_, at) => `C${at + 1}`);
    await rows.commodities(commodities);
    await rows.markets(Array.from({ length: 40 }, (_, at) => [`M${at + 1}`, '35.78', 'retail'] as const));
    await rows.fill({ commodities: 20, markets: 40, days: 28, until: '2026-08-17' });
    const { rows: plans } = await fresh.pool.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
      `explain (analyze, timing off, format json) ${PRICE_BOARD}`,
      [
        ...judgedParameters({
          commodityCodes: commodities,
          from: '2026-08-17',
          to: '2026-08-17',
          levels: ['retail'],
        }),
        null,
        200,
      ],
    );
    const plan = plans[0]?.['QUERY PLAN'][0].Plan;
    const sorts = (plan === undefined ? [] : nodesOf(plan)).filter((node) =>
      /Aggregate|WindowAgg/.test(node['Node Type']),
    );
    expect(sorts.length).toBeGreaterThan(2);
    expect(Math.max(...sorts.map((node) => node['Actual Loops']))).toBe(1);
  } finally {
    await fresh.close();
  }
});
