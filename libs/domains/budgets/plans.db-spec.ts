import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '#access/decisions';
import { DatasetRegistry } from '#dataset-runtime';
import { rebuildRollup } from '#rollups';
import { DATASETS } from '#schemas';
import {
  createTestDatabase,
  explainingPool,
  readsOf,
  type TestDatabase,
  SYSTEM_NAMES,
  systemValues,
  FROM_TWENTY_YEARS,
  INSERT_FIFTY_AGENCIES,
} from '#testing';
import { BudgetsService } from './budgets.service.js';

const registry = new DatasetRegistry(DATASETS);
/** Each of 20 years has 2,500 lines, realizations and cash plans of 50 agencies, and so many groups in each rollup at most. */
const OF_A_YEAR = 2_500;
const OF_AN_AGENCY = 50;

const SUPERSEDED = {
  'budgets.budget_lines':
    'fiscal_year, version_code, organization_code, activity_code, account_code, fund_source_code, stage, amount',
  'budgets.budget_realizations':
    'fiscal_year, month, organization_code, activity_code, account_code, fund_source_code, amount',
  'budgets.cash_plans': 'fiscal_year, organization_code, activity_code, account_code, month, amount',
};

let database: TestDatabase;
let reads: ReturnType<typeof explainingPool>['reads'];
let budgets: BudgetsService;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(INSERT_FIFTY_AGENCIES);
  await pool.query(
    `insert into budgets.budget_versions (region_code, fiscal_year, version_code, stage, sequence, effective_from, is_current, ${SYSTEM_NAMES})
     select '33', year, 'MURNI', 'initial', 1, '2026-01-02', true, ${systemValues('year::text')} from generate_series(2007, 2026) year`,
  );
  await pool.query(
    `insert into budgets.budget_lines (fiscal_year, version_code, organization_code, activity_code, account_code, fund_source_code, stage, amount, ${SYSTEM_NAMES})
     select year, 'MURNI', agency, activity, '5.1.02.01.01.0024', '1.1', 'initial', 1000, ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  await pool.query(
    `insert into budgets.budget_realizations (fiscal_year, month, organization_code, activity_code, account_code, fund_source_code, amount, ${SYSTEM_NAMES})
     select year, month, agency, activity, '5.1.02.01.01.0024', '1.1', 100, ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  await pool.query(
    `insert into budgets.cash_plans (fiscal_year, organization_code, activity_code, account_code, month, amount, ${SYSTEM_NAMES})
     select year, agency, activity, '5.1.02.01.01.0024', month, 100, ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  await pool.query(
    `insert into delivery.progress_reports (fiscal_year, month, organization_code, activity_code, package_code, physical_percent, financial_percent, ${SYSTEM_NAMES})
     select year, month, agency, activity, '-', 50, 50, ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  // Each of them was something else in the year before.
  for (const [table, columns] of Object.entries(SUPERSEDED))
    await pool.query(
      `insert into ${table}_history (${columns}, id, ${SYSTEM_NAMES}, superseded_at, superseded_seq, is_deleted)
       select ${columns}, id, key, source_id, batch_id, hash, timestamptz '2025-01-01', 0, timestamptz '2026-01-01', 1, false from ${table}`,
    );
  for (const { rollups } of registry.all) for (const rollup of rollups) await rebuildRollup(pool, rollup);
  await pool.query('vacuum analyze');
  const explaining = explainingPool(pool);
  reads = explaining.reads;
  budgets = new BudgetsService(explaining.pool, registry);
}, 120_000);
beforeEach(() => void reads.splice(0));
afterAll(() => database.close());

const SCOPE = { fiscalYear: 2026, regionCode: '33', organizationCode: null, versionCode: null, asOf: null };
const PROVINCE = { ...SCOPE, month: null, caller: ANONYMOUS };
const CONTROL = { accountCode: '5', first: 100, outliers: 5 } as const;

function expectRowsAtMost(tables: readonly string[], rows: number): void {
  for (const table of tables) {
    const read = readsOf(reads, table);
    expect([table, ...read.indexes]).not.toContain('(whole)');
    expect({ table, isWithin: read.rowsMax <= rows, rows: read.rowsMax }).toMatchObject({ isWithin: true });
  }
}

describe('with 20 years of 2,500 lines, realizations, cash plans and reports', () => {
  it.each(['organization', 'program', 'month'] as const)('a year by %s reads that year', async (groupBy) => {
    const { groups } = await budgets.control({ ...PROVINCE, ...CONTROL, groupBy });
    expect(groups.length).toBeGreaterThan(11);
    const kept = ['program_budgets', 'program_realizations', 'program_cash_plans', 'activity_budgets'];
    expectRowsAtMost([...kept, 'progress_reports'], OF_A_YEAR);
  });

  it.each([
    { groupBy: 'account_sub_detail', accountCode: '5' },
    { groupBy: 'organization', accountCode: '5.1.02.01' },
  ] as const)('a year down to the account reads that year: %j', async (asked) => {
    expect((await budgets.control({ ...PROVINCE, ...CONTROL, ...asked })).total.budget).toBe('2500000.00');
    expectRowsAtMost(['account_budgets', 'account_realizations', 'account_cash_plans'], OF_A_YEAR);
  });

  it('a year by program below the kind of an account reads the facts of that year', async () => {
    const asked = { groupBy: 'program', accountCode: '5.1.02.01' } as const;
    expect((await budgets.control({ ...PROVINCE, ...CONTROL, ...asked })).total.budget).toBe('2500000.00');
    expectRowsAtMost(['budget_lines', 'budget_realizations', 'cash_plans'], OF_A_YEAR);
  });

  it('a year of one agency by sub-activity reads what the agency has in it', async () => {
    const asked = { ...PROVINCE, ...CONTROL, organizationCode: 'A7', groupBy: 'sub_activity' } as const;
    expect((await budgets.control(asked)).groups.length).toBe(OF_AN_AGENCY);
    expectRowsAtMost(['activity_budgets', 'activity_realizations', 'activity_cash_plans'], OF_AN_AGENCY);
    expectRowsAtMost(['progress_reports'], OF_A_YEAR);
  });

  it('the summary of a budget and its findings read their year', async () => {
    await budgets.apbd(PROVINCE);
    await budgets.findings({ ...SCOPE, first: 50 });
    expectRowsAtMost(['program_budgets', 'program_realizations', 'budget_lines'], OF_A_YEAR);
  });

  it('as of a recent moment they read that year of the current records, and of the past what has ended since', async () => {
    const now = await budgets.control({ ...PROVINCE, ...CONTROL, groupBy: 'organization' });
    reads.splice(0);
    const asked = { ...PROVINCE, ...CONTROL, groupBy: 'organization', asOf: '2026-02-01T00:00:00Z' } as const;
    const then = await budgets.control(asked);
    expect(then.total.budget).toBe(now.total.budget);
    await budgets.findings({ ...SCOPE, asOf: asked.asOf, first: 50 });
    const tables = Object.keys(SUPERSEDED).map((table) => table.replace('budgets.', ''));
    expectRowsAtMost(tables, OF_A_YEAR);
    for (const table of tables) {
      // How fresh the data are is the last line of the log of changes.
      const { indexes, rowsMax } = readsOf(reads, `${table}_history`);
      expect(indexes).toContain(`ix_${table}_history_superseded_at_recorded_at`);
      expect(indexes).not.toContain('(whole)');
      expect(rowsMax).toBeLessThanOrEqual(1);
    }
  });
});
