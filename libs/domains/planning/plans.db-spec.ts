import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresService } from '#measures';
import { DATASETS } from '#schemas';
import { createTestDatabase, explainingPool, readsOf, type TestDatabase } from '#testing';
import { PlanningService } from './planning.service.js';
import { RkpdEvaluationService } from './rkpd-evaluation/rkpd-evaluation.service.js';
import { carrierNodesSql } from './sql/read-carrier-nodes.sql.js';
import { carrierTargetsSql } from './sql/read-carrier-targets.sql.js';
import { indicatorFiguresSql } from './sql/read-indicator-figures.sql.js';
import { nodeIndicatorsSql } from './sql/read-indicator-heads.sql.js';
import { organizationPlacesSql } from './sql/read-organization-places.sql.js';
import { physicalProgressSql } from './sql/read-physical-progress.sql.js';
import { PLAN_VERSIONS_SQL } from './sql/read-plan-versions.sql.js';
import { PAST_TARGETS_SQL, TARGETS_SQL } from './sql/read-target-versions.sql.js';
import { fillWithPlans } from './test-support/many-plans.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithPlans(database.pool);
}, 120_000);
afterAll(() => database.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

async function nodesOf(text: string, values: readonly unknown[]): Promise<readonly PlanNode[]> {
  const { rows } = await database.pool.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `explain (analyze, format json, timing off) ${text}`,
    [...values],
  );
  const walk = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(walk)];
  return (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => walk(Plan));
}

const AT = '2026-07-01T00:00:00Z';
const TARGET_KEY = 'P3|0|I751|2026|0|33';
const NODES = [
  ['P3', 'P3', 'P7'],
  ['N751', 'N752', 'N1753'],
];

it.each([
  [
    'the targets of an indicator',
    TARGETS_SQL,
    ['I751', '33', 2025, 2029, AT],
    'ix_indicator_targets_indicator_code',
    1,
  ],
  [
    'their past versions',
    PAST_TARGETS_SQL,
    [[TARGET_KEY], AT],
    'ix_indicator_targets_history_key_recorded_at',
    1,
  ],
  ['the versions of a plan', PLAN_VERSIONS_SQL, [['P3'], AT], 'ix_plans_history_key_recorded_at', 251],
  [
    'the figures of an indicator',
    indicatorFiguresSql(null),
    [['I751'], '33', 2023, 2026],
    'ix_indicator_achievements_indicator_code',
    12,
  ],
  [
    'the nodes that carry a program',
    carrierNodesSql(null),
    [['P3', 'P7'], ['1.02.02']],
    'ix_plan_nodes_plan_code_',
    17,
  ],
  ['the indicators of nodes', nodeIndicatorsSql(null), NODES, 'ix_indicators_plan_code_node_code', 3],
  [
    'their targets',
    carrierTargetsSql(null),
    [['I751', 'I1753'], ['P3', 'P7'], [0, 0], '33', 2026],
    'ix_indicator_targets_indicator_code',
    2,
  ],
  [
    'the progress of agencies',
    physicalProgressSql(null),
    [2026, ['A3', 'A7']],
    'ix_progress_reports_fiscal_year_organization_code_activity_code',
    250,
  ],
  [
    'where organizations stand',
    organizationPlacesSql(null),
    [['A3', 'A7003'], 2],
    'ix_organizations_code',
    2,
  ],
] as const)('of 50,000, %s are found by an index', async (_what, text, values, index, count) => {
  const nodes = await nodesOf(text, values);
  const whole = nodes.filter(
    (node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== 'sources',
  );
  expect(whole.map((node) => node['Relation Name']).filter((relation) => relation !== 'plans')).toEqual([]);
  expect(nodes.map((node) => node['Index Name'] ?? '')).toContainEqual(expect.stringContaining(index));
  expect(nodes[0]?.['Actual Rows']).toBe(count);
});

it('of 200 plans, alignment, gaps and evaluation of one read what belongs to it', async () => {
  const { pool, reads } = explainingPool(database.pool);
  const measures = new MeasuresService(pool, new DatasetRegistry(DATASETS), '33');
  const release = { every: 'quarter', dueDay: 15 } as const;
  const planning = new PlanningService({ pool, release, measures, provinceCode: '33' });
  const of = { planCode: 'P3', year: 2026, asOf: null };
  const { summary } = await planning.alignment({ ...of, lowerFormula: 'target_over_value' });
  expect(summary.indicatorCount).toBe(250);
  await planning.gaps({ ...of, first: 50, after: 0 });
  await new RkpdEvaluationService(pool).evaluation({ ...of, quarter: 3 });
  for (const table of ['plan_nodes', 'indicators', 'indicator_targets']) {
    expect(readsOf(reads, table).indexes).not.toContain('(whole)');
    expect(readsOf(reads, table).rowsMax).toBeLessThanOrEqual(250);
  }
  // The other index says how far the dataset has come.
  expect(readsOf(reads, 'indicator_achievements').indexes).toEqual([
    'ix_indicator_achievements_change_seq_id',
    'ix_indicator_achievements_indicator_code_region_code_year',
  ]);
  expect(readsOf(reads, 'indicator_achievements').rowsMax).toBeLessThanOrEqual(250 * 12);
});
