import type { RecordRows } from '#testing';

// A small synthetic plan of five years with its budget of 2026; every expected figure in the tests is worked out from it by hand.

export const PLAN = 'RPJMD-33-2025';
export const HEALTH = '1.02.0.00.0.00.01.0000';
export const HOSPITAL = '1.02.0.00.0.00.01.0001';
export const INFORMATION = '2.16.2.20.2.21.01.0000';
export const REGENCY_HEALTH = '33.74-1.02.0.00.0.00.01.0000';

/** The moment at which everything here was recorded. */
export const RECORDED = '2026-07-01T03:00:00Z';

export const plan = {
  code: PLAN,
  kind: 'RPJMD',
  title: 'Rencana sintetis',
  regionCode: '33',
  organizationCode: '5.01.5.05.0.00.01.0000',
  startYear: 2025,
  endYear: 2029,
  revision: 0,
  validFrom: '2025-08-20',
};

const node = (code: string, kind: string, rest: object = {}) => ({
  ...{ planCode: PLAN, code, kind, title: `Simpul ${code}`, sequence: 1 },
  ...rest,
});

export const nodes = [
  node('M1', 'mission'),
  node('M1.T1', 'goal', { parentCode: 'M1' }),
  node('M1.T1.S1', 'objective', { parentCode: 'M1.T1', organizationCode: HEALTH }),
  node('P1', 'program', {
    parentCode: 'M1.T1.S1',
    organizationCode: HEALTH,
    activityCode: '1.02.02',
    sequence: 2,
  }),
  node('P2', 'program', {
    parentCode: 'M1.T1.S1',
    organizationCode: INFORMATION,
    activityCode: 'X.XX.01',
    sequence: 3,
  }),
  node('P3', 'program', {
    parentCode: 'M1.T1',
    organizationCode: INFORMATION,
    activityCode: '2.20.02',
    sequence: 4,
  }),
];

const indicator = (code: string, rest: object) => ({
  ...{
    code,
    name: `Indikator ${code}`,
    unit: 'persen',
    polarity: 'higher',
    accumulation: 'latest',
    level: 'outcome',
    planCode: PLAN,
  },
  ...rest,
});

export const indicators = [
  indicator('GROWTH', { nodeCode: 'M1.T1' }),
  indicator('THEIL', { nodeCode: 'M1.T1', polarity: 'lower', unit: 'indeks' }),
  indicator('VISITS', { nodeCode: 'P1', accumulation: 'sum', organizationCode: HEALTH }),
  indicator('REPORTS', { nodeCode: 'P2', accumulation: 'percentage' }),
  indicator('SILENT', { nodeCode: 'P3' }),
  indicator('AIMLESS', { nodeCode: 'P3' }),
  indicator('LOST', { nodeCode: 'M9.T9' }),
  indicator('OUTBREAKS', { planCode: undefined, polarity: 'lower', unit: 'kejadian' }),
];

export const target = (indicatorCode: string, low: string, high: string, rest: object = {}) => ({
  ...{
    planCode: PLAN,
    revision: 0,
    indicatorCode,
    year: 2026,
    quarter: 0,
    regionCode: '33',
    targetLow: low,
    targetHigh: high,
  },
  ...rest,
});

export const targets = [
  target('GROWTH', '4.42', '6.12', { baseline: '3.56', baselineYear: 2025 }),
  target('THEIL', '0.3110', '0.3110', { baseline: '0.3120' }),
  target('VISITS', '120', '120'),
  target('REPORTS', '90', '90'),
  target('SILENT', '50', '50'),
  target('LOST', '10', '10'),
  target('OUTBREAKS', '5', '5'),
  // None of these is the target of 2026 in the revision in force.
  target('GROWTH', '99', '99', { revision: 1 }),
  target('GROWTH', '98', '98', { regionCode: '33.74' }),
  target('GROWTH', '97', '97', { quarter: 2 }),
  target('AIMLESS', '96', '96', { year: 2027 }),
];

export const figure = (indicatorCode: string, month: number, value: string, rest: object = {}) => ({
  ...{ indicatorCode, year: 2026, month, regionCode: '33', value, isProvisional: false },
  ...rest,
});

export const figures = [
  figure('GROWTH', 3, '4.10', { isProvisional: true, drivers: 'lama' }),
  figure('GROWTH', 6, '5.34', { drivers: 'Ekspor naik', obstacles: 'Kemarau' }),
  figure('THEIL', 6, '0.3147'),
  figure('VISITS', 1, '10'),
  figure('VISITS', 2, '15', { isProvisional: true }),
  figure('VISITS', 3, '20'),
  figure('REPORTS', 3, '10'),
  figure('AIMLESS', 6, '1'),
  figure('LOST', 6, '10'),
  figure('OUTBREAKS', 6, '0'),
  figure('SILENT', 6, '55', { regionCode: '33.74' }),
  figure('SILENT', 12, '45', { year: 2025 }),
];

const organization = (
  code: string,
  regionCode: string,
  functionCodes: readonly string[],
  rest: object = {},
) => ({
  ...{ code, name: `Organisasi ${code}`, kind: 'agency', regionCode, functionCodes },
  ...rest,
});

export const organizations = [
  organization(HEALTH, '33', ['1.02']),
  // Stands in the city, belongs to the province.
  organization(HOSPITAL, '33.74', [], { kind: 'hospital', parentCode: HEALTH }),
  organization(INFORMATION, '33', ['2.16', '2.20', '2.21']),
  organization('33.74', '33.74', [], { kind: 'regency_government' }),
  organization(REGENCY_HEALTH, '33.74', ['1.02'], { parentCode: '33.74' }),
];

const version = (regionCode: string, versionCode: string, sequence: number, isCurrent: boolean) => ({
  ...{ regionCode, fiscalYear: 2026, versionCode, sequence, isCurrent },
  ...{ stage: sequence === 1 ? 'initial' : 'shift', effectiveFrom: '2026-01-02' },
});

export const versions = [
  version('33', 'MURNI', 1, false),
  version('33', 'PERGESERAN-1', 2, true),
  version('33.74', 'PERGESERAN-1', 2, true),
];

export const line = (organizationCode: string, activityCode: string, amount: string, rest: object = {}) => ({
  ...{
    fiscalYear: 2026,
    versionCode: 'PERGESERAN-1',
    organizationCode,
    activityCode,
    amount,
    stage: 'shift',
  },
  ...{ accountCode: '5.1.02.01.01.0024', fundSourceCode: '1.1' },
  ...rest,
});

export const lines = [
  line(HEALTH, '1.02.02.1.01.0001', '1000.00'),
  line(HOSPITAL, '1.02.02.1.02.0007', '500.00'),
  line(INFORMATION, '2.16.01.1.01.0001', '200.00'),
  line(INFORMATION, '2.16.02.1.01.0030', '299.99'),
  line(INFORMATION, '2.16.02.1.01.0031', '0.01'),
  // Another version, another year, revenue, another government.
  line(HEALTH, '1.02.02.1.01.0001', '800.00', { versionCode: 'MURNI' }),
  line(HEALTH, '1.02.02.1.01.0001', '700.00', { fiscalYear: 2025 }),
  line(HEALTH, '1.02.02.1.01.0001', '7777.00', { accountCode: '4.1.04.16.01.0001' }),
  line(REGENCY_HEALTH, '1.02.02.2.01.0001', '9999.00'),
];

const spent = (organizationCode: string, activityCode: string, month: number, amount: string) => ({
  ...{ fiscalYear: 2026, month, organizationCode, activityCode, amount },
  ...{ accountCode: '5.1.02.01.01.0024', fundSourceCode: '1.1' },
});

export const realizations = [
  // Corrected downwards: the latest month counts, not the largest amount.
  spent(HEALTH, '1.02.02.1.01.0001', 3, '260.00'),
  spent(HEALTH, '1.02.02.1.01.0001', 6, '250.00'),
  // Has not moved since February, and is spent all the same.
  spent(HOSPITAL, '1.02.02.1.02.0007', 2, '50.00'),
  spent(INFORMATION, '2.16.01.1.01.0001', 6, '200.00'),
  spent(REGENCY_HEALTH, '1.02.02.2.01.0001', 6, '8888.00'),
];

const program = (code: string, name: string) => ({
  ...{ code, governmentLevel: 'province', level: 'program', name, isMinimumService: false },
});

export const programs = [
  program('2.16.02', 'PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK'),
  program('X.XX.01', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH'),
];

export async function recordKnownPlan(rows: RecordRows): Promise<void> {
  const at = { at: RECORDED, batchId: 42 };
  await rows.put('reference.organizations', organizations, at);
  await rows.put('reference.program_codes', programs, at);
  await rows.put('planning.plans', [plan], at);
  await rows.put('planning.plan_nodes', nodes, at);
  await rows.put('planning.indicators', indicators, at);
  await rows.put('planning.indicator_targets', targets, at);
  await rows.put('planning.indicator_achievements', figures, at);
  await rows.put('budgets.budget_versions', versions, at);
  await rows.put('budgets.budget_lines', lines, at);
  await rows.put('budgets.budget_realizations', realizations, at);
}
