import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { JUDGED_PRICES, judgedParameters } from './sql/judged-prices.sql.js';
import { PriceRows } from './test-support/price-rows.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // 10 commodities × 10 markets × 500 days.
  await new PriceRows(database.pool).many({ commodities: 10, markets: 10, days: 500, until: '2026-08-17' });
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
