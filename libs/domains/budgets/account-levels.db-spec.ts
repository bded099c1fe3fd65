import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '#access/decisions';
import type { FigureType } from '#core/figures';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { BudgetsService, type ControlOf } from './budgets.service.js';
import type { ControlGroup } from './control/row-figures.js';

const HEALTH = '1.02.0.00.0.00.01.0000';
const EDUCATION = '1.01.2.22.0.00.01.0000';
const AT = '2026-07-01T03:00:00Z';

const STATIONERY = '5.1.02.01.01.0024';
const MEALS = '5.1.02.01.01.0052';
const TRAVEL = '5.1.02.04.01.0001';
const COMPUTERS = '5.2.02.10.01.0002';

let database: TestDatabase;
let budgets: BudgetsService;

beforeAll(async () => {
  database = await createTestDatabase();
  const registry = new DatasetRegistry(DATASETS);
  budgets = new BudgetsService(database.pool, registry);
  const rows = new RecordRows(database.pool, 0, registry);
  const put = (dataset: string, records: Parameters<RecordRows['put']>[1]): Promise<void> =>
    rows.put(dataset, records, { at: AT });
  await put(
    'reference.organizations',
    [HEALTH, EDUCATION].map((code) => ({
      ...{ code, name: code, kind: 'agency', regionCode: '33', functionCodes: [] },
    })),
  );
  await put('reference.account_codes', [
    { code: '5.1.02.01', level: 4, name: 'Belanja Barang', kind: 'expenditure' },
  ]);
  await put('budgets.budget_versions', [
    {
      ...{ regionCode: '33', fiscalYear: 2026, versionCode: 'MURNI', sequence: 1, isCurrent: true },
      ...{ stage: 'initial', effectiveFrom: '2026-01-02' },
    },
  ]);
  const of = (organizationCode: string, accountCode: string, amount: string) => ({
    ...{ fiscalYear: 2026, organizationCode, accountCode, amount },
    activityCode: organizationCode === HEALTH ? '1.02.02.1.01.0001' : '1.01.02.1.01.0001',
  });
  const line = (...args: Parameters<typeof of>) => ({
    ...{ ...of(...args), versionCode: 'MURNI', fundSourceCode: '1.1', stage: 'initial' },
  });
  await put('budgets.budget_lines', [
    line(HEALTH, STATIONERY, '1000.00'),
    line(HEALTH, TRAVEL, '400.00'),
    line(HEALTH, COMPUTERS, '600.00'),
    line(EDUCATION, STATIONERY, '500.00'),
    line(EDUCATION, MEALS, '300.00'),
  ]);
  const spent = (month: number, ...args: Parameters<typeof of>) => ({
    ...{ ...of(...args), month, fundSourceCode: '1.1' },
  });
  await put('budgets.budget_realizations', [
    spent(3, HEALTH, STATIONERY, '200.00'),
    spent(6, HEALTH, STATIONERY, '300.00'),
    spent(6, HEALTH, TRAVEL, '100.00'),
    spent(6, EDUCATION, STATIONERY, '200.00'),
    spent(6, EDUCATION, MEALS, '50.00'),
  ]);
  // Health plans down to the accounts it spends on, but for travel; the plan of education ends at the kind.
  await put('budgets.cash_plans', [
    { ...of(HEALTH, STATIONERY, '400.00'), month: 6 },
    { ...of(EDUCATION, '5.1.02', '500.00'), month: 6 },
  ]);
}, 60_000);
afterAll(() => database.close());

const control = (change: Partial<ControlOf>) =>
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

const sums = ({ code, budget, realization, cashPlan, plannedRealization }: ControlGroup) => [
  ...[code, budget, realization, cashPlan, plannedRealization],
];
const said = ({ value, reason }: FigureType) => value ?? reason?.code;

describe('budgetControl by level of account', () => {
  it.each([
    ['account', [['5', '2800.00', '650.00', '900.00', '650.00']]],
    [
      'account_group',
      [
        ['5.1', '2200.00', '650.00', '900.00', '650.00'],
        ['5.2', '600.00', null, null, null],
      ],
    ],
    [
      'account_object',
      [
        ['5.1.02.01', '1800.00', '550.00', '400.00', '300.00'],
        ['5.2.02.10', '600.00', null, null, null],
        ['5.1.02.04', '400.00', '100.00', null, null],
        ['5.1.02', null, null, '500.00', '250.00'],
      ],
    ],
    [
      'account_detail',
      [
        ['5.1.02.01.01', '1800.00', '550.00', '400.00', '300.00'],
        ['5.2.02.10.01', '600.00', null, null, null],
        ['5.1.02.04.01', '400.00', '100.00', null, null],
        ['5.1.02', null, null, '500.00', '250.00'],
      ],
    ],
    [
      'account_sub_detail',
      [
        [STATIONERY, '1500.00', '500.00', '400.00', '300.00'],
        [COMPUTERS, '600.00', null, null, null],
        [TRAVEL, '400.00', '100.00', null, null],
        [MEALS, '300.00', '50.00', null, null],
        ['5.1.02', null, null, '500.00', '250.00'],
      ],
    ],
  ] as const)('groups by %s, and as of a moment the same', async (groupBy, expected) => {
    const { groups } = await control({ groupBy });
    expect(groups.map(sums)).toEqual(expected);
    const { groups: then } = await control({ groupBy, asOf: '2100-01-01T00:00:00Z' });
    expect(then.map(sums)).toEqual(expected);
  });

  it('has the names that the chart of accounts gives, and none otherwise', async () => {
    const { groups } = await control({ groupBy: 'account_object' });
    expect(groups.map(({ code, name }) => [code, name])).toEqual([
      ['5.1.02.01', 'Belanja Barang'],
      ['5.2.02.10', null],
      ['5.1.02.04', null],
      ['5.1.02', null],
    ]);
  });

  it('a cash plan that ends above the level stands at its own account beside what is spent below it', async () => {
    const { groups, total } = await control({ groupBy: 'account_object' });
    const of = (code: string) => groups.find((group) => group.code === code) ?? total;
    expect(said(of('5.1.02').cashPlanDeviation)).toBe('-250.00');
    expect(said(of('5.1.02').absorption)).toBe('REALIZATION_SENT_BELOW');
    expect(of('5.1.02.04').cashPlanDeviation.reason).toMatchObject({
      code: 'CASH_PLAN_SENT_ABOVE',
      text: { en: 'Cash plans were sent of an account above, 5.1.02, and not broken down to here.' },
    });
    expect(said(of('5.2.02.10').cashPlanDeviation)).toBe('NO_CASH_PLAN');
    expect(said(of('5.2.02.10').absorption)).toBe('NO_REALIZATION');
    // Travel has no plan of its own: at this level it is on neither side.
    expect(sums(total)).toEqual(['', '2800.00', '650.00', '900.00', '550.00']);
    expect(said(of('5.1.02.01').physicalProgress)).toBe('PROGRESS_NOT_IN_THIS_GROUPING');
  });

  it('goes down from an account to those below it', async () => {
    const below = async (accountCode: string, groupBy: ControlOf['groupBy']) =>
      (await control({ accountCode, groupBy })).groups.map(sums);
    expect(await below('5.1', 'account_kind')).toEqual([['5.1.02', '2200.00', '650.00', '900.00', '650.00']]);
    expect(await below('5.1.02', 'account_object')).toEqual([
      ['5.1.02.01', '1800.00', '550.00', '400.00', '300.00'],
      ['5.1.02.04', '400.00', '100.00', null, null],
      ['5.1.02', null, null, '500.00', '250.00'],
    ]);
    expect(await below('5.1.02.01', 'account_detail')).toEqual([
      ['5.1.02.01.01', '1800.00', '550.00', '400.00', '300.00'],
    ]);
    expect(await below('5.1.02.01.01', 'account_sub_detail')).toEqual([
      [STATIONERY, '1500.00', '500.00', '400.00', '300.00'],
      [MEALS, '300.00', '50.00', null, null],
    ]);
  });

  it('below the kind every other grouping counts the account asked for, and says which plans end above it', async () => {
    const travel = { accountCode: '5.1.02.04' };
    const { total, groups } = await control(travel);
    expect(groups.map(sums)).toEqual([[HEALTH, '400.00', '100.00', null, null]]);
    expect(said(total.cashPlanDeviation)).toBe('CASH_PLAN_SENT_ABOVE');
    expect(said(total.physicalProgress)).toBe('PROGRESS_NOT_BELOW_ACCOUNT_GROUP');
    for (const [groupBy, code] of [
      ['program', '1.02.02'],
      ['activity', '1.02.02.1.01'],
      ['sub_activity', '1.02.02.1.01.0001'],
      ['fund_source', '1.1'],
      ['region', '33'],
    ] as const)
      expect([groupBy, (await control({ ...travel, groupBy })).groups.map(sums)]).toEqual([
        groupBy,
        [[code, '400.00', '100.00', null, null]],
      ]);
    const { groups: months } = await control({ accountCode: STATIONERY, groupBy: 'month' });
    expect(months.map(({ realization }) => realization)).toEqual([
      ...[null, null, '200.00', '200.00', '200.00', '500.00'],
    ]);
    const { byVersion } = await control(travel);
    expect(byVersion.map(({ budget }) => budget)).toEqual(['400.00']);
  });

  it('a group above the level leads to the records of its own account, and to what was spent below it', async () => {
    const { groups } = await control({ groupBy: 'account_object', caller: SYSTEM });
    const { cashPlanDeviation } = groups.find(({ code }) => code === '5.1.02') ?? { cashPlanDeviation: null };
    const [realizations, plans] = cashPlanDeviation?.records ?? [];
    expect(JSON.stringify(plans?.filter)).toContain('{"accountCode":{"eq":"5.1.02"}}');
    expect(JSON.stringify(realizations?.filter)).toContain('{"accountCode":{"startsWith":"5.1.02."}}');
  });

  it.each(['5.1.2', '5.1.02.01.01.0024.1', '7', '5.'])('refuses the account %s', async (accountCode) => {
    await expect(control({ accountCode })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
