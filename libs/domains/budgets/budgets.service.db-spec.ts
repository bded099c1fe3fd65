import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM, type Caller } from '#access/decisions';
import type { Queryable } from '#core/database';
import type { FigureType } from '#core/figures';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { groupingSql } from './control/grouping.js';
import type { ControlGroup } from './control/row-figures.js';
import { budgetFacts } from './sql/budget-facts.sql.js';
import { SUMS_BY_PROGRAM } from './sql/choose-sums.js';
import { readControl } from './sql/read-control.sql.js';
import { BudgetsService, type ControlOf } from './budgets.service.js';
import {
  AGENCY,
  HOSPITAL,
  INFORMATION,
  line,
  RECORDED,
  recordKnownBudget,
} from './test-support/known-budget.js';

let database: TestDatabase;
let rows: RecordRows;
let budgets: BudgetsService;
const registry = new DatasetRegistry(DATASETS);

beforeAll(async () => {
  database = await createTestDatabase();
  rows = new RecordRows(database.pool, 0, registry);
  budgets = new BudgetsService(database.pool, registry);
  await recordKnownBudget(rows);
}, 60_000);
afterAll(() => database.close());

const control = (change: Partial<ControlOf> = {}) =>
  budgets.control({
    ...{
      fiscalYear: 2026,
      month: 6,
      regionCode: '33',
      organizationCode: null,
      versionCode: null,
      asOf: null,
    },
    ...{ groupBy: 'organization', accountCode: '5', first: 100, outliers: 5, caller: ANONYMOUS },
    ...change,
  });

describe('budgetControl', () => {
  it('puts budget, realization, absorption, cash plan, band and physical progress side by side', async () => {
    const { total, groups, versions } = await control();
    expect(versions).toMatchObject([{ regionCode: '33', versionCode: 'GESER' }]);
    // The agency with its hospital: 1,000 + 500; 250 by June and 50 since February of it.
    expect(groups[0]).toMatchObject({
      ...{ code: AGENCY, name: `Organisasi ${AGENCY}`, budget: '1500.00', realization: '300.00' },
      absorption: { value: '20.00', numerator: '300.00', denominator: '1500.00', reason: null },
      band: { month: 6, lower: '10', upper: '30' },
      bandDeviation: { value: '0.00' },
      position: 'within',
      // Only the agency's own activity has a cash plan: 250 realized of 400 planned to June.
      ...{ cashPlan: '400.00', plannedRealization: '250.00' },
      cashPlanDeviation: { value: '-150.00' },
      cashPlanDeviationPercent: { value: '-37.50', numerator: '-150.00', denominator: '400.00' },
      // (40 × 1,000 + 10 × 500) ÷ 1,500; of the agency the report of May, not that of July.
      physicalProgress: { value: '30.00', numerator: '450.00', denominator: '1500.00' },
      physicalLead: { value: '10.00' },
    });
    expect(groups[1]).toMatchObject({
      ...{
        code: INFORMATION,
        budget: '200.00',
        realization: '201.00',
        position: 'over_budget',
        cashPlan: null,
      },
      absorption: { value: '100.50' },
      bandDeviation: { value: '70.50' },
      cashPlanDeviation: { value: null, reason: { code: 'NO_CASH_PLAN' } },
      physicalProgress: { value: null, reason: { code: 'NO_PROGRESS_REPORT' } },
    });
    expect(total).toMatchObject({ budget: '1700.00', realization: '501.00', absorption: { value: '29.47' } });
  });

  it('goes down an organization: those directly below it, and its own', async () => {
    const { groups } = await control({ organizationCode: AGENCY });
    expect(groups.map(({ code, budget }) => [code, budget])).toEqual([
      [AGENCY, '1000.00'],
      [HOSPITAL, '500.00'],
    ]);
    await expect(control({ organizationCode: 'X' })).rejects.toMatchObject({ code: 'UNKNOWN_SPENDER' });
  });

  it.each([
    [
      'program',
      [
        ['1.02.02', '1500.00'],
        ['2.16.01', '200.00'],
      ],
    ],
    [
      'activity',
      [
        ['1.02.02.1.01', '1000.00'],
        ['1.02.02.1.02', '500.00'],
        ['2.16.01.1.01', '200.00'],
      ],
    ],
    [
      'account_group',
      [
        ['5.1', '1200.00'],
        ['5.2', '500.00'],
      ],
    ],
    [
      'account_kind',
      [
        ['5.1.02', '1200.00'],
        ['5.2.05', '500.00'],
      ],
    ],
    [
      'fund_source',
      [
        ['1.1', '1200.00'],
        ['2.3', '500.00'],
      ],
    ],
    ['region', [['33', '1700.00']]],
  ] as const)('groups by %s', async (groupBy, expected) => {
    const { groups } = await control({ groupBy });
    expect(groups.map(({ code, budget }) => [code, budget])).toEqual(expected);
    const { groups: then } = await control({ groupBy, asOf: '2100-01-01T00:00:00Z' });
    expect(then.map(bare)).toEqual(groups.map(bare));
  });

  it('by region it holds every government against its own version in force', async () => {
    const { groups } = await control({ groupBy: 'region', regionCode: null });
    expect(groups.map(({ code, budget, realization }) => [code, budget, realization])).toEqual([
      ['33.74', '9999.00', '8888.00'],
      ['33', '1700.00', '501.00'],
    ]);
  });

  it('by month realization and plan run up beside the whole budget, also over months without a report', async () => {
    const { groups, total } = await control({ groupBy: 'month' });
    expect(
      groups.map(({ code, budget, realization, cashPlan }) => [code, budget, realization, cashPlan]),
    ).toEqual([
      ['1', '1700.00', null, '100.00'],
      ['2', '1700.00', '50.00', '100.00'],
      ['3', '1700.00', '310.00', '400.00'],
      ['4', '1700.00', '310.00', '400.00'],
      ['5', '1700.00', '310.00', '400.00'],
      ['6', '1700.00', '501.00', '400.00'],
    ]);
    expect(total).toMatchObject({ realization: '501.00', band: { month: 6 } });
  });

  it('takes the last month with a realization when none is asked for, and names who is furthest from plan', async () => {
    const { month, underSpenders, overSpenders } = await control({ month: null });
    expect(month).toBe(6);
    expect(underSpenders.map(({ code }) => code)).toEqual([AGENCY]);
    expect(overSpenders).toEqual([]);
  });

  it('counts the version that is asked for', async () => {
    const { total } = await control({ versionCode: 'MURNI' });
    expect(total.budget).toBe('800.00');
    const none = await control({ versionCode: 'TIDAK-ADA' });
    expect(none.total).toMatchObject({
      budget: null,
      absorption: { value: null, reason: { code: 'NO_BUDGET' } },
    });
  });

  it('as of a moment counts what was recorded then', async () => {
    await rows.put('budgets.budget_lines', [line(AGENCY, '1.02.02.1.01.0001', '1100.00')], {
      at: '2026-09-01T00:00:00Z',
    });
    expect((await control()).total.budget).toBe('1800.00');
    expect((await control({ asOf: '2026-08-31T00:00:00Z' })).total.budget).toBe('1700.00');
    await rows.put('budgets.budget_lines', [line(AGENCY, '1.02.02.1.01.0001', '1000.00')], {
      at: '2026-09-02T00:00:00Z',
    });
  });

  it.each([{ first: 501 }, { outliers: 21 }, { month: 13 }, { accountCode: '5%' }])(
    'refuses %j',
    async (change) => {
      await expect(control(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});

describe('disbursements beside the realization', () => {
  const seen = ({ code, disbursement }: ControlGroup) => [
    code,
    ...Object.values(disbursement).map((figure: FigureType) => figure.reason?.code ?? figure.value),
  ];
  const reader: Caller = {
    ...ANONYMOUS,
    kind: 'client',
    grants: [
      {
        ...{ action: 'read', datasetPattern: 'budgets.disbursements', regions: null },
        organizations: [AGENCY, HOSPITAL],
      },
    ],
  };

  it('are advances, and what these do not explain, of whoever may read warrants', async () => {
    const { total, groups } = await control({ caller: SYSTEM });
    // 430 paid and 501 realized in all; 350 + 80 for 300 of the agency with its hospital.
    expect(groups.map(seen)).toEqual([
      [AGENCY, '430.00', '100.00', '130.00', '30.00'],
      [INFORMATION, 'NO_DISBURSEMENT', 'NO_DISBURSEMENT', 'NO_DISBURSEMENT', 'NO_DISBURSEMENT'],
    ]);
    expect(seen(total)).toEqual(['', '430.00', '100.00', '-71.00', '-71.00']);
    expect(total.disbursement.difference).toMatchObject({
      ...{ unit: { en: 'rupiah' }, source: 'PP 12/2019; Permendagri 77/2020' },
      formula: { en: 'Σ payment warrants − realization, both to the end of the month' },
    });
  });

  it('down the agency a difference within the advances is explained, one beyond them is not', async () => {
    const { groups } = await control({ organizationCode: AGENCY, caller: SYSTEM });
    expect(groups.map(seen)).toEqual([
      [AGENCY, '350.00', '100.00', '100.00', '0.00'],
      [HOSPITAL, '80.00', '0.00', '30.00', '30.00'],
    ]);
  });

  it('a warrant that names no activity is in the total of the programs, not in one of them', async () => {
    const { groups, groupCount, total } = await control({ groupBy: 'program', caller: SYSTEM });
    expect(groups.map(seen).map((row) => row.slice(0, 2))).toEqual([
      ['1.02.02', '270.00'],
      ['2.16.01', 'NO_DISBURSEMENT'],
    ]);
    expect([groupCount, total.disbursement.amount.value]).toEqual([2, '430.00']);
  });

  it('by month they run up, by account they keep to it, by fund source they are not known', async () => {
    const { groups: months } = await control({ groupBy: 'month', organizationCode: AGENCY, caller: SYSTEM });
    expect(months.map(({ disbursement }) => disbursement.amount.value)).toEqual([
      '100.00',
      '100.00',
      '290.00',
      '290.00',
      '370.00',
      '430.00',
    ]);
    const { total } = await control({ accountCode: '5.2', caller: SYSTEM });
    expect(seen(total)).toEqual(['', '80.00', '0.00', '30.00', '30.00']);
    const { total: byFund } = await control({ groupBy: 'fund_source', caller: SYSTEM });
    expect(byFund.disbursement.amount.reason?.code).toBe('DISBURSEMENT_NOT_BY_FUND_SOURCE');
    expect(byFund.disbursement.amount.records).toEqual([]);
  });

  it('are for whoever may read all of those asked about', async () => {
    const nobody = await control();
    expect(seen(nobody.total)[1]).toBe('DISBURSEMENTS_NOT_OPEN');
    expect(nobody.total.disbursement.amount).toMatchObject({ records: [], basis: [] });
    const own = await control({ organizationCode: AGENCY, caller: reader });
    expect(own.total.disbursement.amount.value).toBe('430.00');
    const all = await control({ caller: reader });
    expect(seen(all.total)[1]).toBe('DISBURSEMENTS_NOT_OPEN');
  });

  it('as of a moment before they were recorded there were none', async () => {
    const { total } = await control({ caller: SYSTEM, asOf: '2026-06-01T00:00:00Z', organizationCode: null });
    expect(total.disbursement.amount.value).toBeNull();
  });
});

describe('what a figure says of itself', () => {
  const datasets = ({ records }: FigureType) => records.map(({ dataset }) => dataset.split('.')[1]);

  it('names the records that it was made from, and no others', async () => {
    const { total } = await control({ caller: SYSTEM });
    expect(datasets(total.absorption)).toEqual(['budget_lines', 'budget_realizations']);
    expect(datasets(total.cashPlanDeviation)).toEqual(['budget_realizations', 'cash_plans']);
    expect(datasets(total.physicalProgress)).toEqual(['budget_lines', 'progress_reports']);
    expect(datasets(total.disbursement.amount)).toEqual(['disbursements']);
    expect(total.disbursement.amount.basis.map(({ dataset }) => dataset)).toEqual(['budgets.disbursements']);
  });

  it('a month has the records up to it', async () => {
    const { groups } = await control({ groupBy: 'month', caller: SYSTEM });
    expect(groups[2]?.cashPlanDeviation.records[1]?.filter).toMatchObject({ month: { lte: 3 } });
    expect(groups[2]?.disbursement.amount.records[0]?.filter).toMatchObject({ date: { lt: '2026-04-01' } });
  });
});

describe('the budget by version', () => {
  it('is the same question in every version of the year, each beside the one before', async () => {
    const { byVersion } = await control();
    expect(byVersion).toMatchObject([
      {
        ...{ versionCode: 'MURNI', isCounted: false, budget: '800.00' },
        change: { value: null, reason: { code: 'FIRST_VERSION' } },
      },
      { versionCode: 'GESER', isCounted: true, budget: '1700.00', change: { value: '900.00' } },
    ]);
    const { byVersion: chosen } = await control({ versionCode: 'MURNI', organizationCode: INFORMATION });
    expect(chosen.map(({ isCounted, budget }) => [isCounted, budget])).toEqual([
      [true, null],
      [false, '200.00'],
    ]);
  });
});

const bare = ({ code, budget, realization, cashPlan, physicalProgress }: ControlGroup) => ({
  ...{ code, budget, realization, cashPlan },
  physical: physicalProgress.value,
});

describe('apbd', () => {
  it('surplus = 4 − 5, net financing = 6.1 − 6.2, SiLPA = both together, budgeted and realized', async () => {
    const apbd = await budgets.apbd({
      ...{
        regionCode: '33',
        fiscalYear: 2026,
        month: 6,
        versionCode: null,
        organizationCode: null,
        asOf: null,
      },
    });
    expect(apbd).toMatchObject({
      revenue: { budget: '1500.00', realization: '900.00', absorption: { value: '60.00' } },
      expenditure: { budget: '1700.00', realization: '501.00' },
      surplus: { budget: { value: '-200.00' }, realization: { value: '399.00' } },
      netFinancing: { budget: { value: '250.00' }, realization: { value: '0.00' } },
      silpa: { budget: { value: '50.00' }, realization: { value: '399.00' } },
    });
    expect(apbd.groups.map(({ code, budget }) => [code, budget])).toEqual([
      ['4.1', '1500.00'],
      ['5.1', '1200.00'],
      ['5.2', '500.00'],
      ['6.1', '300.00'],
      ['6.2', '50.00'],
    ]);
  });

  it('gives no surplus of a government that sent no revenue', async () => {
    const of = { regionCode: '33.74', fiscalYear: 2026, month: 6, versionCode: null, organizationCode: null };
    expect(await budgets.apbd({ ...of, asOf: null })).toMatchObject({
      expenditure: { budget: '9999.00', realization: '8888.00' },
      surplus: { budget: { value: null, reason: { code: 'ACCOUNTS_NOT_SENT' } } },
      netFinancing: { realization: { value: null, reason: { code: 'ACCOUNTS_NOT_SENT' } } },
    });
  });

  it('a government without a version is refused by name', async () => {
    const of = { regionCode: '35', fiscalYear: 2026, month: 6, versionCode: null, organizationCode: null };
    await expect(budgets.apbd({ ...of, asOf: null })).rejects.toMatchObject({ code: 'NO_BUDGET_VERSION' });
  });
});

describe('budgetFindings', () => {
  it('4.1.01.06 at 840 million over a single leaf of 240 million is found, and an equal parent is counted twice', async () => {
    const revenue = (accountCode: string, amount: string, rest: object = {}) =>
      line(INFORMATION, '2.16.01.1.01.0001', amount, { accountCode, versionCode: 'PEMBAHASAN-1', ...rest });
    const version = { regionCode: '33', fiscalYear: 2026, versionCode: 'PEMBAHASAN-1', sequence: 9 };
    await rows.put(
      'budgets.budget_versions',
      [{ ...version, stage: 'revision', isCurrent: false, effectiveFrom: '2026-09-01' }],
      { at: RECORDED },
    );
    await rows.put(
      'budgets.budget_lines',
      [
        revenue('4.1.01.06', '840000000.00'),
        revenue('4.1.01.06.01.0001', '240000000.00'),
        // 4.1.04 of the same budget: five parts that do add up.
        revenue('4.1.04', '45153528000.00'),
        ...['7150000000', '10000000000', '2000000000', '21500000000', '4503528000'].map((amount, at) =>
          revenue(`4.1.04.0${at + 1}`, amount),
        ),
      ],
      { at: RECORDED },
    );
    const of = { regionCode: '33', organizationCode: null, fiscalYear: 2026, asOf: null, first: 50 };
    const found = await budgets.findings({ ...of, versionCode: 'PEMBAHASAN-1' });
    expect(found).toMatchObject({
      total: 2,
      items: [
        {
          ...{ kind: 'parent_differs', accountCode: '4.1.01.06', amount: '840000000.00' },
          ...{ childrenSum: '240000000.00', difference: '600000000.00', childCodes: ['4.1.01.06.01.0001'] },
        },
        { kind: 'parent_counted_twice', accountCode: '4.1.04', difference: '0.00' },
      ],
    });
    expect(await budgets.findings({ ...of, versionCode: null })).toMatchObject({
      ...{ total: 0, items: [] },
      basis: [{ dataset: 'budgets.budget_lines' }],
    });
  });
});

describe('on 50,000 sums', () => {
  it('reads the kept sums of one year by their key, never the facts', async () => {
    await database.pool.query(
      `insert into budgets.program_budgets (fiscal_year, version_code, organization_code, program_code, account_code, fund_source_code, amount, record_count)
       select 2001 + n % 25, 'V' || n % 4, 'ORG-' || n / 100 % 50, '1.02.' || n, '5.1.02', '1.1', 1, 1
       from generate_series(0, 49999) as n`,
    );
    await database.pool.query('analyze budgets.program_budgets');
    const asked: [string, unknown[]][] = [];
    const recording = {
      query: (text: string, values: unknown[]) => {
        asked.push([text, values]);
        return Promise.resolve({ rows: [] });
      },
    } as unknown as Queryable;
    const scope = {
      regionCode: '33',
      organizationCode: null,
      fiscalYear: 2026,
      versionCode: null,
      asOf: null,
    };
    await readControl(recording, {
      ...{ scope, grouping: groupingSql('organization'), month: 6, accountCode: '5' },
      ...{ withProgress: true, withDisbursements: true },
      facts: budgetFacts(registry, { sums: SUMS_BY_PROGRAM, asOf: null }),
    });
    const [text, values] = asked[0] ?? ['', []];
    const { rows: plan } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain('pk_program_budgets');
    expect(lines).not.toContain('Seq Scan on program_budgets');
    expect(lines).not.toMatch(/on (budget_lines|budget_realizations|cash_plans|\w+_history)/);
  });
});
