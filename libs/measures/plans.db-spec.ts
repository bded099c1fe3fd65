import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '#access/decisions';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import {
  createTestDatabase,
  explainingPool,
  readsOf,
  RecordRows,
  type TestDatabase,
  SYSTEM_NAMES,
  systemValues,
  FROM_TWENTY_YEARS,
  INSERT_FIFTY_AGENCIES,
} from '#testing';
import { MeasuresService } from './index.js';

const registry = new DatasetRegistry(DATASETS);
const NOW = { caller: ANONYMOUS, asOf: null };
/** Each of 20 years has 2,500 records of each kind, 50 of each agency. */
const OF_A_YEAR = 2_500;
const OF_AN_AGENCY = 50;

let database: TestDatabase;
let reads: ReturnType<typeof explainingPool>['reads'];
let measures: MeasuresService;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(INSERT_FIFTY_AGENCIES);
  await pool.query(
    `insert into budgets.budget_realizations (fiscal_year, month, organization_code, activity_code, account_code, fund_source_code, amount, ${SYSTEM_NAMES})
     select year, month, agency, activity, '5.1.02.01.01.0024', '1.1', 100, ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  await pool.query(
    `insert into budgets.cash_plans (fiscal_year, organization_code, activity_code, account_code, month, amount, ${SYSTEM_NAMES})
     select year, agency, activity, '5.1.02.01.01.0024', month, 100, ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  await pool.query(
    `insert into complaints.complaints (source_system, ticket, channel, kind, category_code, title, organization_code, status, is_anonymous,
       is_secret, received_at, first_response_at, reopened_count, ${SYSTEM_NAMES})
     select 'laporgub', 'T' || i, 'web', 'complaint', 'BENCANA', 'Laporan contoh', agency, 'resolved', false, false, at,
       at + interval '5 hours', 0, ${systemValues('i::text')}
     from (select made.*, make_timestamptz(year, month, 5, 9, 0, 0, 'Asia/Jakarta') as at ${FROM_TWENTY_YEARS}) as dated`,
  );
  await pool.query(
    `insert into performance.employee_appraisals (employee_key, year, period_kind, period, employee_number, organization_code, work_result,
       behaviour, predicate, ${SYSTEM_NAMES})
     select 'p' || i, year, 'quarter', 3, '189505171921031004', agency, 2, 2, 'good', ${systemValues('i::text')} ${FROM_TWENTY_YEARS}`,
  );
  const rows = new RecordRows(pool, 1, registry);
  await rows.put('reference.measures', [ANSWERED, ABSORPTION, APPRAISED], { at: '2026-01-01T00:00:00Z' });
  await pool.query('vacuum analyze');
  const explaining = explainingPool(pool);
  reads = explaining.reads;
  measures = new MeasuresService(explaining.pool, registry, '33');
}, 120_000);
beforeEach(() => void reads.splice(0));
afterAll(() => database.close());

const COMMON = {
  version: 1,
  scale: '100',
  polarity: 'higher',
  formula: 'a ÷ b',
  name: 'Ukuran contoh',
  unit: 'persen',
};
const ANSWERED = {
  ...{
    ...COMMON,
    code: 'complaints.answered',
    kind: 'duration_share',
    timeField: 'receivedAt',
    clockHours: '24',
  },
  ...{
    numeratorDataset: 'complaints.complaints',
    clockStartField: 'receivedAt',
    clockEndField: 'firstResponseAt',
  },
};
const ABSORPTION = {
  ...{ ...COMMON, code: 'budgets.absorbed', kind: 'ratio', timeField: 'fiscalYear' },
  ...{ numeratorDataset: 'budgets.budget_realizations', numeratorAggregate: 'sum', numeratorField: 'amount' },
  ...{ numeratorLatestField: 'month', denominatorDataset: 'budgets.cash_plans', denominatorAggregate: 'sum' },
  denominatorField: 'amount',
};
const APPRAISED = {
  ...{ ...COMMON, code: 'performance.appraised', kind: 'value', timeField: 'year', scale: null },
  ...{ numeratorDataset: 'performance.employee_appraisals', numeratorAggregate: 'count' },
};

describe('with 20 years of 2,500 records', () => {
  it.each([
    ['complaints.answered', ['complaints'], OF_AN_AGENCY],
    ['budgets.absorbed', ['budget_realizations', 'cash_plans'], OF_AN_AGENCY],
    // What is told to everybody of one organization rests on all of them.
    ['performance.appraised', ['employee_appraisals'], OF_A_YEAR],
  ] as const)('%s reads a year for all, and no more than its part for one', async (code, tables, part) => {
    await measures.ofAll(code, { period: '2026', regionCode: null, governmentCode: null }, NOW);
    expectRowsAtMost(tables, OF_A_YEAR);
    reads.splice(0);
    await measures.value(
      code,
      { period: '2026', organizationCode: 'A7', regionCode: null, governmentCode: null },
      NOW,
    );
    expectRowsAtMost(tables, part);
  });
});

function expectRowsAtMost(tables: readonly string[], rows: number): void {
  for (const table of tables) {
    const read = readsOf(reads, table);
    expect(read.indexes).not.toContain('(whole)');
    expect(read.rowsMax).toBeGreaterThan(0);
    expect(read.rowsMax).toBeLessThanOrEqual(rows);
  }
}
