import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '#access/decisions';
import type { FigureType } from '#core/figures';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { countRecords, createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { MeasuresService, type Asking, type MeasureSlice } from './index.js';

const registry = new DatasetRegistry(DATASETS);
const HEALTH = '1.02.0.00.0.00.01.0000';
const HOSPITAL = '1.02.0.00.0.00.01.0001';
const ROADS = '1.03.0.00.0.00.01.0000';
const REGENCY = '33.74';
const RECORDED = '2026-07-01T03:00:00Z';
const BEFORE: Asking = { caller: ANONYMOUS, asOf: '2026-06-01T00:00:00Z' };
const NOW: Asking = { caller: ANONYMOUS, asOf: null };
const EVERYBODY: MeasureSlice = {
  ...{ period: '2026', organizationCode: null, regionCode: null, governmentCode: null },
};

let database: TestDatabase;
let measures: MeasuresService;

beforeAll(async () => {
  database = await createTestDatabase();
  measures = new MeasuresService(database.pool, registry, '33');
  const rows = new RecordRows(database.pool, 1, registry);
  const put = (dataset: string, records: readonly object[]) =>
    rows.put(dataset, records as Parameters<RecordRows['put']>[1], { at: RECORDED });
  await put('reference.organizations', [
    {
      code: HEALTH,
      name: 'Dinas Kesehatan',
      kind: 'agency',
      parentCode: null,
      regionCode: '33',
      functionCodes: [],
    },
    {
      code: HOSPITAL,
      name: 'RS contoh',
      kind: 'hospital',
      parentCode: HEALTH,
      regionCode: '33',
      functionCodes: [],
    },
    { code: ROADS, name: 'Dinas PU', kind: 'agency', parentCode: null, regionCode: '33', functionCodes: [] },
    {
      ...{ code: REGENCY, name: 'Kota contoh', kind: 'regency_government', parentCode: null },
      ...{ regionCode: '33.74', functionCodes: [] },
    },
  ]);
  await put('complaints.complaints', COMPLAINTS);
  await put('budgets.budget_realizations', REALIZATIONS);
  await put('budgets.cash_plans', CASH_PLANS);
  await put('budgets.budget_lines', BUDGET_LINES);
  await put('budgets.budget_versions', [version('33', 'MURNI', 1, true), version('33.74', 'MURNI', 1, true)]);
  await rows.put(
    'budgets.budget_versions',
    [version('33', 'MURNI', 1, false), version('33', 'GESER', 2, true)],
    { at: '2026-09-01T00:00:00Z' },
  );
  await put('performance.employee_appraisals', APPRAISALS);
  await put('reference.measures', [
    ANSWERED,
    { ...ANSWERED, version: 2, clockHours: '48', validFrom: '2027-01-01' },
  ]);
}, 60_000);

afterAll(() => database.close());

let tickets = 0;
const complaint = (
  organizationCode: string | null,
  receivedAt: string,
  firstResponseAt: string | null,
  rest = {},
) => ({
  ...{ sourceSystem: 'laporgub', ticket: `T${(tickets += 1)}`, channel: 'web', kind: 'complaint' },
  ...{ categoryCode: 'JALAN', title: 'Aduan contoh', isAnonymous: false, isSecret: false, reopenedCount: 0 },
  ...{ status: 'verified', regionCode: '33.74', organizationCode, receivedAt, firstResponseAt, ...rest },
});
const COMPLAINTS = [
  // In time to the second, one second late, never answered, and rejected.
  complaint(HEALTH, '2026-03-01T00:00:00+07:00', '2026-03-02T00:00:00+07:00'),
  complaint(HEALTH, '2026-03-01T00:00:00+07:00', '2026-03-02T00:00:01+07:00'),
  complaint(HOSPITAL, '2026-03-31T23:59:59+07:00', null),
  complaint(HOSPITAL, '2026-03-05T00:00:00+07:00', '2026-03-05T06:00:00+07:00', { regionCode: '33.74.01' }),
  complaint(HEALTH, '2026-03-05T00:00:00+07:00', '2026-03-05T06:00:00+07:00', { status: 'rejected' }),
  // The first moment of April, of nobody, in another region.
  complaint(null, '2026-04-01T00:00:00+07:00', '2026-04-01T10:00:00+07:00', { regionCode: '33.7401' }),
  // Far in the future, so that its clock still runs whenever this test does.
  complaint(ROADS, '2099-01-01T00:00:00+07:00', null),
];

const line = { fiscalYear: 2026, activityCode: '1.02.02.1.01.0001', accountCode: '5.1.02.01.01.0024' };
const spent = (organizationCode: string, month: number, amount: string, rest = {}) => ({
  ...{ ...line, fundSourceCode: '1.1', organizationCode, month, amount, ...rest },
});
const REALIZATIONS = [
  spent(HEALTH, 1, '10.00'),
  spent(HEALTH, 2, '25.50'),
  spent(HEALTH, 5, '40.00'),
  spent(HOSPITAL, 2, '9.50'),
  // Of an agency without a cash plan.
  spent(ROADS, 3, '700.00'),
  // Of a regency that sends none either.
  spent(REGENCY, 3, '500.00'),
  spent(HEALTH, 2, '999.00', { accountCode: '4.1.01.01.01.0001' }),
];
const planned = (organizationCode: string, month: number, amount: string) => ({
  ...line,
  organizationCode,
  month,
  amount,
});
const CASH_PLANS = [planned(HEALTH, 1, '30.00'), planned(HEALTH, 12, '60.00'), planned(HOSPITAL, 3, '10.00')];

const budgeted = (organizationCode: string, versionCode: string, amount: string, rest = {}) => ({
  ...{ ...line, fundSourceCode: '1.1', organizationCode, versionCode, amount, stage: 'initial', ...rest },
});
const BUDGET_LINES = [
  budgeted(HEALTH, 'MURNI', '90.00'),
  budgeted(HOSPITAL, 'MURNI', '10.00'),
  budgeted(HEALTH, 'GESER', '160.00'),
  budgeted(HOSPITAL, 'GESER', '40.00', { accountCode: '5.2.05.01.01.0001' }),
  // The regency calls the version in force what the province calls the one before.
  budgeted(REGENCY, 'MURNI', '100.00'),
  budgeted(REGENCY, 'GESER', '7777.00'),
];
const version = (regionCode: string, versionCode: string, sequence: number, isCurrent: boolean) => ({
  ...{ regionCode, fiscalYear: 2026, versionCode, sequence, isCurrent },
  ...{ stage: 'initial', effectiveFrom: '2026-01-02' },
});

const APPRAISALS = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((person, at) =>
  [1, 2].map((period) => ({
    ...{ employeeKey: `pegawai-${person}`, year: 2026, periodKind: 'quarter', period },
    employeeNumber: '189505171921031004',
    organizationCode: at === 5 ? ROADS : HEALTH,
    ...{ workResult: 2, behaviour: 2, predicate: at === 0 ? 'needs_improvement' : 'good' },
  })),
);

const ANSWERED = {
  code: 'complaints.answered',
  version: 1,
  ...{ name: 'Dijawab dalam 24 jam', nameEn: 'Answered within 24 h', unit: 'persen', unitEn: 'percent' },
  ...{
    formula: 'dijawab ÷ semua',
    formulaEn: 'answered ÷ all',
    source: 'Contoh',
    scale: '100',
    polarity: 'higher',
  },
  kind: 'duration_share',
  numeratorDataset: 'complaints.complaints',
  numeratorFilter: '{"status":{"ne":"rejected"}}',
  ...{
    clockStartField: 'receivedAt',
    clockEndField: 'firstResponseAt',
    clockHours: '24',
    timeField: 'receivedAt',
  },
};
const ABSORPTION = {
  ...{
    code: 'budgets.absorbed',
    version: 1,
    name: 'Serapan',
    unit: 'persen',
    formula: 'a ÷ b',
    scale: '100',
  },
  ...{ kind: 'ratio', polarity: 'higher', timeField: 'fiscalYear' },
  ...{ numeratorDataset: 'budgets.budget_realizations', numeratorAggregate: 'sum', numeratorField: 'amount' },
  ...{ numeratorLatestField: 'month', numeratorFilter: '{"accountCode":{"startsWith":"5"}}' },
  ...{ denominatorDataset: 'budgets.cash_plans', denominatorAggregate: 'sum', denominatorField: 'amount' },
};
const MEDIAN = {
  ...ANSWERED,
  ...{ kind: 'value', numeratorAggregate: 'median', unit: 'jam', scale: null, clockHours: null },
};

const parts = ({ value, numerator, denominator, reason }: FigureType) => [
  numerator,
  denominator,
  value,
  ...(reason === null ? [] : [reason.code]),
];
const preview = async (definition: unknown, slice: Partial<MeasureSlice> = {}, asking = NOW) =>
  parts(await measures.preview(definition, { ...EVERYBODY, ...slice }, asking));

describe('a share within a time', () => {
  it('counts what was answered in time among what was answered or ran out of time', async () => {
    // Answered in time: the first, the fourth, that of nobody. Late: the second. Ran out: the third.
    expect(await preview(ANSWERED)).toEqual(['3', '5', '60']);
  });

  it('an agency stands for its units, and each record counts once in the whole', async () => {
    const { total, organizations } = await measures.ofAll('complaints.answered', EVERYBODY, NOW);
    expect(parts(total)).toEqual(['3', '5', '60']);
    expect(organizations.map(({ organizationCode, figure }) => [organizationCode, ...parts(figure)])).toEqual(
      [
        [HEALTH, '2', '4', '50'],
        [HOSPITAL, '1', '2', '50'],
      ],
    );
    for (const { organizationCode, figure } of organizations) {
      const alone = await measures.value('complaints.answered', { ...EVERYBODY, organizationCode }, NOW);
      expect(parts(alone)).toEqual(parts(figure));
    }
  });

  it('of one government is asked of all its organizations at once', async () => {
    const { total, organizations } = await measures.ofAll(
      'complaints.answered',
      { ...EVERYBODY, governmentCode: '33' },
      NOW,
    );
    // That of nobody is no government's.
    expect(parts(total)).toEqual(['2', '4', '50']);
    expect(organizations.map(({ organizationCode }) => organizationCode)).toEqual([HEALTH, HOSPITAL]);
    const ofCity = await measures.ofAll(
      'complaints.answered',
      { ...EVERYBODY, governmentCode: REGENCY },
      NOW,
    );
    expect([...parts(ofCity.total), ofCity.organizations]).toEqual(['0', '0', null, 'NOTHING_TO_COUNT', []]);
  });

  it('days begin at midnight in Jakarta', async () => {
    expect(await preview(ANSWERED, { period: '2026-03' })).toEqual(['2', '4', '50']);
    expect(await preview(ANSWERED, { period: '2026-04' })).toEqual(['1', '1', '100']);
    expect(await preview(ANSWERED, { period: '2026-05' })).toEqual(['0', '0', null, 'NOTHING_TO_COUNT']);
  });

  it('a clock that still runs is not counted', async () => {
    expect(await preview(ANSWERED, { period: '2099' })).toEqual(['0', '0', null, 'NOTHING_TO_COUNT']);
  });

  it('a region holds what lies inside it, and not its neighbour with a longer code', async () => {
    expect(await preview(ANSWERED, { regionCode: '33.74' })).toEqual(['2', '4', '50']);
    expect(await preview(ANSWERED, { regionCode: '33.74.01' })).toEqual(['1', '1', '100']);
  });

  it('what was not recorded yet was not known then', async () => {
    expect(await preview(ANSWERED, {}, BEFORE)).toEqual(['0', '0', null, 'NOTHING_TO_COUNT']);
  });

  it('its filters give the very records of numerator and denominator', async () => {
    const { records, numerator, denominator } = await measures.value(
      'complaints.answered',
      { ...EVERYBODY, organizationCode: HEALTH },
      NOW,
    );
    const counts = await Promise.all(records.map(({ dataset, filter }) => countOf(dataset, filter)));
    expect(counts.map(String)).toEqual([numerator, denominator]);
  });
});

describe('sums, spans and quantiles', () => {
  it('of cumulative figures only the latest month of each line counts', async () => {
    expect(await preview(ABSORPTION, { period: '2026-02' })).toEqual([null, null, null, 'NOTHING_TO_COUNT']);
    const ofYear = { ...ABSORPTION, denominatorSpan: 'year' };
    expect(await preview(ofYear, { period: '2026-02' })).toEqual(['35', '100', '35']);
    expect(await preview(ofYear, { period: '2026-Q2' })).toEqual(['49.5', '100', '49.5']);
    const toDate = { ...ABSORPTION, denominatorSpan: 'year_to_date' };
    expect(await preview(toDate, { period: '2026-Q2' })).toEqual(['49.5', '40', '123.75']);
  });

  it('a median of hours', async () => {
    // 6, 10, 24 and 24 h + 1 s.
    expect(await preview(MEDIAN)).toEqual(['17', null, '17']);
    const p = { ...MEDIAN, numeratorAggregate: 'percentile', percentile: '1', decimals: 4 };
    expect((await preview(p))[2]).toBe('24.0003');
  });

  it('adding up nothing is no zero', async () => {
    const sum = { ...ABSORPTION, kind: 'value', denominatorDataset: null };
    expect(await preview(sum, { period: '2020' })).toEqual([null, null, null, 'NO_RECORDS']);
  });

  it('a measure without organizations has no figure for one', async () => {
    const prices = {
      ...ANSWERED,
      kind: 'value',
      numeratorDataset: 'prices.price_observations',
      timeField: 'date',
    };
    const stripped = { ...prices, numeratorFilter: null, clockStartField: null, clockEndField: null };
    expect((await preview(stripped, { governmentCode: '33' }))[3]).toBe('NO_ORGANIZATION');
    expect(await preview(stripped, { organizationCode: HEALTH })).toEqual([
      null,
      null,
      null,
      'NO_ORGANIZATION',
    ]);
  });
});

describe('the budget version in force', () => {
  const OF_BUDGET = {
    ...{ ...ABSORPTION, denominatorDataset: 'budgets.budget_lines', denominatorSpan: 'budget_in_force' },
  };

  it('is what absorption divides by: neither the version before nor that of another government', async () => {
    // 40.00 + 9.50 of the province's 160 + 40; the regency's own 100 of its only version.
    expect(await preview(OF_BUDGET)).toEqual(['549.5', '300', '183.17']);
    expect(await preview(OF_BUDGET, { organizationCode: HEALTH })).toEqual(['49.5', '200', '24.75']);
    expect(await preview(OF_BUDGET, { organizationCode: HEALTH, period: '2026-02' })).toEqual([
      '35',
      '200',
      '17.5',
    ]);
    expect(await preview(OF_BUDGET, { organizationCode: REGENCY })).toEqual(['500', '100', '500']);
    expect(await preview(OF_BUDGET, { period: '2025' })).toEqual([null, null, null, 'NOTHING_TO_COUNT']);
  });

  it('of one government counts its own organizations, on both sides', async () => {
    const of = (governmentCode: string, rest: Partial<MeasureSlice> = {}) =>
      preview(OF_BUDGET, { governmentCode, ...rest });
    expect(await of('33')).toEqual(['49.5', '200', '24.75']);
    expect(await of(REGENCY)).toEqual(['500', '100', '500']);
    expect(await of('33', { organizationCode: HOSPITAL })).toEqual(['9.5', '40', '23.75']);
    expect(await of('33', { organizationCode: REGENCY })).toEqual([null, null, null, 'NOTHING_TO_COUNT']);
    // Nothing of it was recorded yet.
    expect(await preview(OF_BUDGET, { governmentCode: '33' }, BEFORE)).toEqual([
      ...[null, null, null, 'NOTHING_TO_COUNT'],
    ]);
    await expect(of('35')).rejects.toMatchObject({
      ...{ code: 'UNKNOWN_GOVERNMENT', details: { governmentCode: '35' } },
    });
  });

  it('of one government names the records of that government', async () => {
    const slice = { ...EVERYBODY, governmentCode: '33' };
    const { records } = await measures.preview(OF_BUDGET, slice, NOW);
    const counts = await Promise.all(records.map(({ dataset, filter }) => countOf(dataset, filter)));
    // Health in January, February and May, and its hospital; a line of either in the version in force.
    expect(counts).toEqual([4, 2]);
  });

  it('an agency that budgets nothing is left out on both sides', async () => {
    expect(await preview(OF_BUDGET, { organizationCode: ROADS })).toEqual([
      null,
      null,
      null,
      'NOTHING_TO_COUNT',
    ]);
  });

  it('at a moment is the version that was in force by what was recorded then', async () => {
    const then = { caller: ANONYMOUS, asOf: '2026-07-02T00:00:00Z' };
    const later = { caller: ANONYMOUS, asOf: '2026-10-01T00:00:00Z' };
    expect(await preview(OF_BUDGET, { organizationCode: HEALTH }, then)).toEqual(['49.5', '100', '49.5']);
    expect(await preview(OF_BUDGET, { organizationCode: HEALTH }, later)).toEqual(['49.5', '200', '24.75']);
  });

  it('may be the numerator, too', async () => {
    const share = {
      ...{ ...OF_BUDGET, numeratorDataset: 'budgets.budget_lines', numeratorLatestField: null },
      ...{ numeratorSpan: 'budget_in_force', numeratorFilter: '{"accountCode":{"startsWith":"5.2"}}' },
    };
    expect(await preview(share, { organizationCode: HEALTH })).toEqual(['40', '200', '20']);
  });

  it('is spelled out in the filter of its records', async () => {
    const { records } = await measures.preview(OF_BUDGET, { ...EVERYBODY, organizationCode: HEALTH }, NOW);
    expect(records[1]?.filter).toMatchObject({
      and: [
        {},
        {
          or: [
            {
              ...{ fiscalYear: { eq: 2026 }, versionCode: { eq: 'GESER' } },
              organizationCode: { in: [HEALTH, HOSPITAL] },
            },
          ],
        },
      ],
    });
    for (const slice of [EVERYBODY, { ...EVERYBODY, organizationCode: REGENCY }]) {
      const { records: ofSlice } = await measures.preview(OF_BUDGET, slice, NOW);
      const lines = ofSlice[1] ?? { dataset: '', filter: null };
      expect(await countOf(lines.dataset, lines.filter)).toBe(slice === EVERYBODY ? 3 : 1);
    }
    const { records: none } = await measures.preview(OF_BUDGET, { ...EVERYBODY, period: '2025' }, NOW);
    expect(await countOf('budgets.budget_lines', none[1]?.filter)).toBe(0);
  });

  it('is no span of anything else', async () => {
    await expect(preview({ ...ABSORPTION, denominatorSpan: 'budget_in_force' })).rejects.toMatchObject({
      ...{
        code: 'INVALID_MEASURE',
        details: expect.objectContaining({ field: 'denominatorSpan' }) as unknown,
      },
    });
  });
});

describe('people', () => {
  const PEOPLE = {
    ...{ code: 'a.people', version: 1, name: 'Pegawai', unit: 'orang', formula: 'pegawai', kind: 'value' },
    ...{ polarity: 'higher', numeratorDataset: 'performance.employee_appraisals', timeField: 'year' },
    ...{ numeratorAggregate: 'count_distinct', numeratorField: 'employeeKey', decimals: 0 },
  };

  it('are counted in fives and from five on, though each has several records', async () => {
    expect(await preview(PEOPLE)).toEqual(['5', null, '5']);
    expect(await preview(PEOPLE, { organizationCode: HEALTH })).toEqual(['5', null, '5']);
    expect(await preview(PEOPLE, { organizationCode: ROADS })).toEqual([null, null, null, 'TOO_FEW_PEOPLE']);
  });

  it('are not counted by what they have, where all but one have the same', async () => {
    const counted = { ...PEOPLE, numeratorAggregate: 'count', numeratorField: null };
    const good = { ...counted, numeratorFilter: '{"predicate":{"eq":"good"}}' };
    expect(await preview(good, { organizationCode: HEALTH })).toEqual([null, null, null, 'TOO_FEW_PEOPLE']);
    const share = { ...good, kind: 'ratio', denominatorDataset: good.numeratorDataset };
    expect(await preview(share)).toEqual([null, null, null, 'TOO_FEW_PEOPLE']);
  });

  it('are not shown at another moment, which would tell one of them apart', async () => {
    await expect(preview(PEOPLE, {}, BEFORE)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('definitions', () => {
  it('have every field of the dataset, and no other', async () => {
    const { definition } = await measures.ofAll('complaints.answered', EVERYBODY, NOW);
    expect(Object.keys(definition)).toEqual(
      Object.keys(registry.get('reference.measures').definition.fields),
    );
    expect(definition).toMatchObject({ version: 1, clockHours: '24', numeratorField: null });
  });

  it('the version in force at the end of the period counts', async () => {
    const { definition } = await measures.ofAll('complaints.answered', { ...EVERYBODY, period: '2027' }, NOW);
    expect(definition.version).toBe(2);
  });

  it('an unknown code names the nearest', async () => {
    await expect(measures.value('complaints.answred', EVERYBODY, NOW)).rejects.toMatchObject({
      code: 'UNKNOWN_MEASURE',
      details: { suggestion: 'complaints.answered' },
    });
  });

  it.each([
    [{ ...ANSWERED, numeratorDataset: 'complaints.complaint' }, 'numeratorDataset'],
    [{ ...ANSWERED, numeratorFilter: '{"status":{"eq":"resolvd"}}' }, 'numeratorFilter'],
    [{ ...ANSWERED, kind: 'share' }, 'kind'],
    ['nothing', '*'],
  ])('one that could not be computed is refused before any SQL: %#', async (definition, field) => {
    const refused = {
      code: 'INVALID_MEASURE',
      ...(field === '*' ? {} : { details: expect.objectContaining({ field }) as unknown }),
    };
    await expect(preview(definition)).rejects.toMatchObject(refused);
  });
});

const countOf = (dataset: string, filter: unknown): Promise<number> =>
  countRecords(database.pool, registry, { dataset, filter });
