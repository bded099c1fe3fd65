import { describe, expect, it } from '@jest/globals';
import { faultOf, findingsOf, ruleOf, type Fields } from './test-support/rule-findings.js';

describe('budgets.budget_lines PARENT_EQUALS_CHILDREN', () => {
  const find = (amounts: Readonly<Record<string, string>>) =>
    findingsOf(
      'budgets.budget_lines',
      'PARENT_EQUALS_CHILDREN',
      Object.entries(amounts).map(([accountCode, amount]) => ({ accountCode, amount })),
    ).map(({ record, suggestion }) => [record['accountCode'], suggestion]);

  it('finds a parent of 840 million over a single leaf of 240 million', () => {
    expect(find({ '4.1.01.06': '840000000.00', '4.1.01.06.01.0001': '240000000.00' })).toEqual([
      ['4.1.01.06', '240000000.00'],
    ]);
  });

  it('lets sums through that add up: five leaves of 4.1.04, six of 4.1.02.01', () => {
    const five = ['7150000000', '10000000000', '2000000000', '21500000000', '4503528000'];
    expect(find({ '4.1.04': '45153528000.00', ...numbered('4.1.04.', five) })).toEqual([]);
    const six = ['1226296054', '3500000000', '50000000', '300000000', '13150000', '650000000'];
    expect(find({ '4.1.02.01': '5739446054', ...numbered('4.1.02.01.', six) })).toEqual([]);
  });

  it('adds the nearest descendants only, and finds a difference of one sen', () => {
    expect(find({ '5': '30', '5.1': '10', '5.1.02': '10', '5.2.02': '20' })).toEqual([]);
    expect(find({ '5': '30.01', '5.1': '10', '5.2': '20' })).toEqual([['5', '30']]);
    expect(find({ '5.1': '10', '5.10': '1' })).toEqual([]);
  });

  function numbered(prefix: string, amounts: readonly string[]) {
    return Object.fromEntries(amounts.map((amount, at) => [`${prefix}0${at + 1}`, amount]));
  }
});

describe('realization and cash plan against the budget in force', () => {
  const related = (lines: readonly Fields[]) => ({
    'budgets.budget_lines': lines,
    'budgets.budget_versions': [
      { regionCode: '33', versionCode: 'MURNI', isCurrent: false },
      { regionCode: '33', versionCode: 'PERUBAHAN', isCurrent: true },
      { regionCode: '33.74', versionCode: 'MURNI', isCurrent: true },
    ],
    'reference.organizations': [{ regionCode: '33' }],
  });
  const line = (versionCode: string, amount: string, fundSourceCode = '1.1') => ({
    versionCode,
    fundSourceCode,
    amount,
  });
  const realized = (amount: string, lines: readonly Fields[]) =>
    findingsOf(
      'budgets.budget_realizations',
      'WITHIN_BUDGET',
      [{ month: 3, amount, fundSourceCode: '1.1' }],
      related(lines),
    ).length;

  it('compares with the current version of the organization’s own government and fund source', () => {
    const lines = [line('MURNI', '500'), line('PERUBAHAN', '100'), line('PERUBAHAN', '900', '1.2')];
    expect(realized('100.00', lines)).toBe(0);
    expect(realized('100.01', lines)).toBe(1);
  });

  it('counts a line that the current version dropped as zero, and says nothing while no budget is known', () => {
    expect(realized('0', [line('MURNI', '500')])).toBe(0);
    expect(realized('1', [line('MURNI', '500')])).toBe(1);
    expect(realized('1', [])).toBe(0);
  });

  it('finds a cumulative realization that falls', () => {
    const months = (...amounts: string[]) =>
      findingsOf(
        'budgets.budget_realizations',
        'DOES_NOT_FALL',
        amounts.map((amount, at) => ({ month: at + 1, amount })).reverse(),
      );
    expect(months('1', '1', '2')).toEqual([]);
    expect(months('1', '3', '2').map(({ record }) => record['month'])).toEqual([3]);
  });

  it('compares a whole year of cash plans, and a part of one only when it is already too much', () => {
    const planned = (count: number, amount: string) =>
      findingsOf(
        'budgets.cash_plans',
        'YEAR_EQUALS_BUDGET',
        Array.from({ length: count }, (_, at) => ({ month: at + 1, amount })),
        related([line('PERUBAHAN', '120')]),
      ).length;
    expect([
      planned(12, '10'),
      planned(12, '9'),
      planned(11, '10'),
      planned(12, '10.01'),
      planned(2, '61'),
    ]).toEqual([0, 1, 0, 1, 1]);
  });
});

it('budgets.budget_versions ONE_CURRENT_VERSION finds none and two', () => {
  const current = (...flags: boolean[]) =>
    findingsOf(
      'budgets.budget_versions',
      'ONE_CURRENT_VERSION',
      flags.map((isCurrent, at) => ({ versionCode: `V${at}`, isCurrent })),
    ).length;
  expect([current(true, false), current(false, false), current(true, true, false)]).toEqual([0, 1, 2]);
});

describe('reference.regions', () => {
  it('COORDINATION_AREAS_COVER_PROVINCE names the regencies that a list in circulation forgets', () => {
    const region = (name: string, coordinationAreaCode: string | null) => ({
      name,
      level: 'regency',
      coordinationAreaCode,
    });
    const names = (records: readonly Fields[]) =>
      findingsOf('reference.regions', 'COORDINATION_AREAS_COVER_PROVINCE', records).map(
        ({ record }) => record['name'],
      );
    expect(names([region('Madiun', '35.1'), region('Pacitan', null), region('Mojokerto', null)])).toEqual([
      'Pacitan',
      'Mojokerto',
    ]);
    expect(names([region('Pacitan', null), region('Mojokerto', null)])).toEqual([]);
    expect(names([{ name: 'Provinsi', level: 'province', coordinationAreaCode: null }])).toEqual([]);
  });

  it.each([
    ['33', 'province', null],
    ['33.69', 'regency', null],
    ['33.71', 'city', null],
    ['33.71', 'regency', 'level'],
    ['33.01', 'city', 'level'],
    ['33.01.01', 'village', 'level'],
    ['33.01.01.2001', 'village', null],
  ])('LEVEL_MATCHES_CODE: %s as %s', (code, level, fault) => {
    expect(faultOf('reference.regions', 'LEVEL_MATCHES_CODE', { code, level })).toBe(fault);
  });
});

it.each([
  ['2026-01-01', '2026-01-01', null],
  ['2026-01-02', '2026-01-01', 'validTo'],
  [null, '2026-01-01', null],
  ['2026-01-01', null, null],
])('VALIDITY_ORDERED: %s to %s', (validFrom, validTo, fault) => {
  expect(faultOf('reference.account_codes', 'VALIDITY_ORDERED', { validFrom, validTo })).toBe(fault);
});

it.each([
  ['4', '4', null],
  ['4.5', '4.49', 'targetLow'],
  ['-2', '-1', null],
  ['117.26', '116.26', 'targetLow'],
])('TARGET_RANGE_ORDERED: %s to %s', (targetLow, targetHigh, fault) => {
  expect(faultOf('planning.indicator_targets', 'TARGET_RANGE_ORDERED', { targetLow, targetHigh })).toBe(
    fault,
  );
});

it('planning.milestones DUE_IN_STAGE counts three stages of 33 days', () => {
  const due = (stage: number, dueOn: string, kind = 'INITIATIVE_99') =>
    findingsOf('planning.milestones', 'DUE_IN_STAGE', [{ stage, dueOn }], {
      'planning.plans': [{ kind, validFrom: '2026-02-20' }],
    }).length;
  expect([due(1, '2026-02-20'), due(1, '2026-03-24'), due(1, '2026-03-25'), due(2, '2026-03-25')]).toEqual([
    0, 0, 1, 0,
  ]);
  expect([due(3, '2026-05-29'), due(3, '2026-05-30'), due(1, '2030-01-01', 'RPJMD')]).toEqual([0, 1, 0]);
});

it('planning.indicators OPEN_TO_THE_PUBLIC refuses what its own metadata call closed', () => {
  const fault = (isPubliclyAccessible: boolean | null) =>
    faultOf('planning.indicators', 'OPEN_TO_THE_PUBLIC', { isPubliclyAccessible });
  expect([fault(null), fault(true), fault(false)]).toEqual([null, null, 'isPubliclyAccessible']);
});

it.each([
  [null, null],
  ['SD00012.01.00', null],
  ['U00001.00.00', null],
  ['SDX00012.01.00', 'nationalCode'],
  ['SD0012.01.00', 'nationalCode'],
  ['SD00012.01', 'nationalCode'],
])('planning.indicators NATIONAL_CODE_FORM: %s', (nationalCode, fault) => {
  expect(faultOf('planning.indicators', 'NATIONAL_CODE_FORM', { nationalCode })).toBe(fault);
});

it('planning.indicator_achievements PERCENTAGE_DOES_NOT_FALL looks at percentages only', () => {
  const fall = (accumulation: string) =>
    findingsOf(
      'planning.indicator_achievements',
      'PERCENTAGE_DOES_NOT_FALL',
      [
        { month: 1, value: '10' },
        { month: 2, value: '9.9' },
      ],
      { 'planning.indicators': [{ accumulation }] },
    ).length;
  expect([fall('percentage'), fall('latest')]).toEqual([1, 0]);
});

describe('performance.employee_appraisals', () => {
  it.each([
    ['189505171921031004', null],
    ['189505171921211004', null],
    ['189513171921031004', 'employeeNumber'],
    ['189502291921031004', 'employeeNumber'],
    ['189505171921131004', 'employeeNumber'],
    ['189505171921033004', 'employeeNumber'],
    ['189505171912031004', 'employeeNumber'],
    ['189505171913031004', null],
    ['189505171955031004', null],
    ['189505171956031004', 'employeeNumber'],
  ])('EMPLOYEE_NUMBER_FORM: %s', (employeeNumber, fault) => {
    expect(faultOf('performance.employee_appraisals', 'EMPLOYEE_NUMBER_FORM', { employeeNumber })).toBe(
      fault,
    );
  });

  it('never repeats the number in a finding', () => {
    const rule = ruleOf('performance.employee_appraisals', 'EMPLOYEE_NUMBER_FORM');
    const finding = rule.kind === 'record' ? rule.check({ employeeNumber: '189513171921031004' }) : null;
    expect(JSON.stringify(finding)).not.toContain('1895131719');
  });

  it.each([
    [1, 1, 'very_good'],
    [1, 2, 'good'],
    [2, 1, 'good'],
    [2, 2, 'good'],
    [3, 1, 'needs_improvement'],
    [3, 2, 'needs_improvement'],
    [1, 3, 'misconduct'],
    [2, 3, 'misconduct'],
    [3, 3, 'very_poor'],
  ])('PREDICATE_BY_MATRIX: work %i, behaviour %i is %s', (workResult, behaviour, predicate) => {
    const name = 'PREDICATE_BY_MATRIX';
    const wrong = predicate === 'good' ? 'needs_improvement' : 'good';
    expect(faultOf('performance.employee_appraisals', name, { workResult, behaviour, predicate })).toBeNull();
    expect(
      faultOf('performance.employee_appraisals', name, { workResult, behaviour, predicate: wrong }),
    ).toBe('predicate');
  });

  it.each([
    ['quarter', 4, null],
    ['quarter', 5, 'period'],
    ['month', 12, null],
    ['year', 2, 'period'],
  ])('PERIOD_IN_YEAR: %s %i', (periodKind, period, fault) => {
    expect(faultOf('performance.employee_appraisals', 'PERIOD_IN_YEAR', { periodKind, period })).toBe(fault);
  });

  it('KEYS_HIDE_THE_NUMBER refuses a key that carries a civil-servant number', () => {
    const keys = (employeeKey: string, appraiserKey: string | null) =>
      faultOf('performance.employee_appraisals', 'KEYS_HIDE_THE_NUMBER', {
        employeeKey,
        appraiserKey,
        employeeNumber: '189505171921031004',
      });
    expect([
      keys('e-1', null),
      keys('189505171921031004', null),
      keys('e-1', 'p.189001011915011001'),
    ]).toEqual([null, 'employeeKey', 'appraiserKey']);
  });
});

describe('complaints.complaints', () => {
  const life = (steps: Fields) =>
    faultOf('complaints.complaints', 'STEPS_IN_ORDER', {
      receivedAt: '2026-03-31T01:00:00Z',
      verifiedAt: null,
      forwardedAt: null,
      firstResponseAt: null,
      escalatedAt: null,
      resolvedAt: null,
      ...steps,
    });

  it('STEPS_IN_ORDER lets in what happened at the same moment, and compares fractions of a second', () => {
    expect(life({})).toBeNull();
    expect(life({ verifiedAt: '2026-03-31T01:00:00Z' })).toBeNull();
    expect(life({ verifiedAt: '2026-03-31T01:00:00.5Z', forwardedAt: '2026-03-31T01:00:00.25Z' })).toBe(
      'forwardedAt',
    );
    expect(life({ firstResponseAt: '2026-03-31T00:59:59.999Z' })).toBe('firstResponseAt');
    expect(life({ resolvedAt: '2020-01-01T01:00:00Z' })).toBe('resolvedAt');
    expect(life({ firstResponseAt: '2026-03-31T02:00:00Z', forwardedAt: '2026-03-31T03:00:00Z' })).toBeNull();
  });

  it('PLACE_IN_COUNTRY sees swapped and far-away places and never repeats them', () => {
    const place = (latitude: string, longitude: string) =>
      faultOf('complaints.complaints', 'PLACE_IN_COUNTRY', { latitude, longitude });
    expect([place('-6.99', '110.42'), place('110.42', '-6.99'), place('0', '0')]).toEqual([
      null,
      'latitude',
      'longitude',
    ]);
  });
});
