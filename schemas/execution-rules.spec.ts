import { describe, expect, it } from '@jest/globals';
import { faultOf, findingsOf, ruleOf } from './test-support/rule-findings.js';

describe('budgets.disbursements', () => {
  it.each([
    [null, null, '2026-03-31', null],
    ['2026-03-31', '2026-03-31', '2026-03-31', null],
    ['2026-03-31', '2026-03-30', '2026-04-01', 'orderDate'],
    ['2026-04-01', null, '2026-03-31', 'date'],
    [null, '2026-04-01', '2026-03-31', 'date'],
  ])('STEPS_IN_ORDER: request %s, order %s, warrant %s', (requestDate, orderDate, date, fault) => {
    expect(faultOf('budgets.disbursements', 'STEPS_IN_ORDER', { requestDate, orderDate, date })).toBe(fault);
  });

  it('PAID_IN_ITS_YEAR suggests the year of the day', () => {
    const rule = ruleOf('budgets.disbursements', 'PAID_IN_ITS_YEAR');
    const check = (date: string) => rule.kind === 'record' && rule.check({ fiscalYear: 2026, date });
    expect(check('2026-12-31')).toBeNull();
    expect(check('2027-01-01')).toMatchObject({ field: 'fiscalYear', suggestion: '2027' });
  });

  it.each([
    ['LS', '1.03.10', '5.1.02', null],
    ['LS', null, '5.1.02', 'activityCode'],
    ['LS', '1.03.10', null, 'accountCode'],
    ['UP', null, null, null],
  ])('DIRECT_PAYMENT_NAMES_ITS_LINE: %s on %s, %s', (kind, activityCode, accountCode, fault) => {
    const record = { kind, activityCode, accountCode };
    expect(faultOf('budgets.disbursements', 'DIRECT_PAYMENT_NAMES_ITS_LINE', record)).toBe(fault);
  });

  it('ONE_WARRANT_PER_ORDER finds every warrant of an order paid twice', () => {
    const paid = (...numbers: string[]) =>
      findingsOf(
        'budgets.disbursements',
        'ONE_WARRANT_PER_ORDER',
        numbers.map((number) => ({ number, paymentOrderNumber: 'SPM-1' })),
      ).length;
    expect([paid('SP2D-1'), paid('SP2D-1', 'SP2D-2')]).toEqual([0, 2]);
  });

  it('WITHIN_BUDGET lets the whole budget through and blames the latest warrant for a sen more', () => {
    const budget = {
      'budgets.budget_lines': [
        { versionCode: 'MURNI', amount: '60' },
        { versionCode: 'MURNI', amount: '40' },
      ],
      'budgets.budget_versions': [{ regionCode: '33', versionCode: 'MURNI', isCurrent: true }],
      'reference.organizations': [{ regionCode: '33' }],
    };
    const over = (...amounts: string[]) =>
      findingsOf(
        'budgets.disbursements',
        'WITHIN_BUDGET',
        amounts.map((amount, at) => ({ amount, date: `2026-0${9 - at}-01` })),
        budget,
      ).map(({ record }) => record['date']);
    expect(over('60.00', '40.00')).toEqual([]);
    expect(over('60.00', '40.01')).toEqual(['2026-09-01']);
  });
});

it('budgets.unit_prices NEAR_THE_YEAR_BEFORE finds a zero too many or too few, and no ordinary rise', () => {
  const jump = (before: string, price: string, unit = 'rim', year = 2026) =>
    findingsOf('budgets.unit_prices', 'NEAR_THE_YEAR_BEFORE', [
      { fiscalYear: 2025, price: before, unit: 'rim' },
      { fiscalYear: year, price, unit },
    ]).length;
  expect([jump('100.00', '499.99'), jump('100.00', '500.00'), jump('500.00', '100.00')]).toEqual([0, 1, 1]);
  expect([jump('100', '1000', 'dus'), jump('100', '1000', 'rim', 2027)]).toEqual([0, 0]);
});

describe('procurement.procurement_packages', () => {
  const name = 'procurement.procurement_packages';
  const days = { announcedOn: null, contractedOn: null, dueOn: null, completedOn: null };

  it.each([
    [{}, null],
    [{ announcedOn: '2026-02-01', contractedOn: '2026-02-01', completedOn: '2026-02-01' }, null],
    [{ announcedOn: '2026-02-02', contractedOn: '2026-02-01' }, 'contractedOn'],
    [{ contractedOn: '2026-02-02', completedOn: '2026-02-01' }, 'completedOn'],
    [{ contractedOn: '2026-02-02', dueOn: '2026-02-01' }, 'dueOn'],
    [{ announcedOn: '2026-02-02', completedOn: '2026-02-01' }, 'completedOn'],
    [{ contractedOn: '2026-02-01', dueOn: '2026-06-30', completedOn: '2026-08-01' }, null],
  ])('STEPS_IN_ORDER: %j', (changes, fault) => {
    expect(faultOf(name, 'STEPS_IN_ORDER', { ...days, ...changes })).toBe(fault);
  });

  it.each([
    ['100', '100', '100', null, null],
    ['100.01', '100', '200', 'contractValue', null],
    ['100.01', null, '100', 'contractValue', null],
    ['100', '200', '150', null, 'ownerEstimate'],
    [null, '100', '100', null, null],
  ])(
    'contract %s, estimate %s, budget %s',
    (contractValue, ownerEstimate, budgetAmount, contractFault, estimateFault) => {
      const record = { contractValue, ownerEstimate, budgetAmount };
      expect(faultOf(name, 'CONTRACT_WITHIN_ESTIMATE', record)).toBe(contractFault);
      expect(faultOf(name, 'ESTIMATE_WITHIN_BUDGET', record)).toBe(estimateFault);
    },
  );

  it.each([
    ['planned', {}, null],
    ['announced', {}, 'announcedOn'],
    ['contracted', { announcedOn: '2026-02-01' }, 'contractedOn'],
    ['completed', { completedOn: '2026-02-01' }, null],
    ['cancelled', {}, null],
  ])('STATUS_HAS_ITS_DAY: %s with %j', (status, changes, fault) => {
    expect(faultOf(name, 'STATUS_HAS_ITS_DAY', { ...days, ...changes, status })).toBe(fault);
  });
});

describe('delivery.progress_reports', () => {
  it('DOES_NOT_FALL looks at both percentages, month after month', () => {
    const found = (...months: (readonly [number, string, string])[]) =>
      findingsOf(
        'delivery.progress_reports',
        'DOES_NOT_FALL',
        months.map(([month, physicalPercent, financialPercent]) => ({
          month,
          physicalPercent,
          financialPercent,
        })),
      ).map(({ record, field }) => [record['month'], field]);
    expect(found([3, '10', '5'], [1, '9.99', '5'], [2, '10.00', '5.0'])).toEqual([]);
    expect(found([1, '10', '5'], [2, '9.99', '4'])).toEqual([
      [2, 'physicalPercent'],
      [2, 'financialPercent'],
    ]);
  });

  it('PROBLEM_HAS_FOLLOW_UP asks what is done about a problem', () => {
    const fault = (problem: string | null, followUp: string | null) =>
      faultOf('delivery.progress_reports', 'PROBLEM_HAS_FOLLOW_UP', { problem, followUp });
    expect([fault(null, null), fault('x', 'y'), fault('x', null)]).toEqual([null, null, 'followUp']);
  });
});
