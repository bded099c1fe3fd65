import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArrivalsService } from '#catalog';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresService } from '#measures';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { CetarService, type RankedAgency } from './index.js';

const registry = new DatasetRegistry(DATASETS);
const HEALTH = '1.02.0.00.0.00.01.0000';
const HOSPITAL = '1.02.0.00.0.00.01.0001';
const ROADS = '1.03.0.00.0.00.01.0000';
const SILENT = '2.16.0.00.0.00.01.0000';

let database: TestDatabase;
let service: CetarService;
let rows: RecordRows;

beforeAll(async () => {
  database = await createTestDatabase();
  rows = new RecordRows(database.pool, 1, registry);
  const put = (dataset: string, records: readonly object[]) =>
    rows.put(dataset, records as Parameters<RecordRows['put']>[1], { at: '2026-05-01T00:00:00Z' });
  const organization = (code: string, kind: string, parentCode: string | null = null) => ({
    ...{ code, name: `Organisasi ${code}`, kind, parentCode, regionCode: '33', functionCodes: [] },
  });
  await put('reference.organizations', [
    organization(HEALTH, 'agency'),
    organization(HOSPITAL, 'hospital', HEALTH),
    organization(ROADS, 'agency'),
    organization(SILENT, 'agency'),
    organization('33.74', 'regency_government'),
  ]);
  await put('reference.measures', shippedMeasures());
  await put('complaints.complaints', [
    // Answered after 4 h: full points for haste, in time, settled.
    ...[1, 2, 3, 4].map(() => complaint(HEALTH, '2026-03-01T00:00:00+07:00', 4, 'resolved')),
    // The hospital's one late answer counts for the agency above it.
    complaint(HOSPITAL, '2026-03-01T00:00:00+07:00', 30, 'in_progress'),
    complaint(ROADS, '2026-03-02T00:00:00+07:00', 100, 'in_progress'),
    complaint(ROADS, '2026-02-02T00:00:00+07:00', 2, 'resolved'),
  ]);
  await put('media.media_mentions', [mention(HEALTH, 3), mention(ROADS, 48)]);
  await put('procurement.procurement_packages', [
    { ...aPackage(HEALTH), packageCode: 'A1', status: 'contracted' },
    { ...aPackage(HEALTH), packageCode: 'A2', status: 'planned' },
  ]);
  await put('performance.agency_scores', [
    { organizationCode: HEALTH, year: 2025, instrument: 'SAKIP', score: '65' },
    { organizationCode: HEALTH, year: 2026, instrument: 'SAKIP', score: '99' },
  ]);
  const ofLine = {
    activityCode: '1.03.10.1.01.0016',
    accountCode: '5.1.02.01.01.0024',
    fundSourceCode: '1.1',
  };
  const version = { regionCode: '33', fiscalYear: 2026, effectiveFrom: '2026-01-02' };
  await put('budgets.budget_versions', [
    { ...version, versionCode: 'MURNI', stage: 'initial', sequence: 1, isCurrent: false },
    { ...version, versionCode: 'GESER', stage: 'shift', sequence: 2, isCurrent: true },
  ]);
  const roads = { ...ofLine, fiscalYear: 2026, organizationCode: ROADS };
  await put('budgets.budget_lines', [
    { ...roads, versionCode: 'MURNI', stage: 'initial', amount: '7000.00' },
    { ...roads, versionCode: 'GESER', stage: 'shift', amount: '100.00' },
  ]);
  await put('budgets.budget_realizations', [{ ...roads, month: 3, amount: '2.00' }]);
  const measures = new MeasuresService(database.pool, registry, '33');
  service = new CetarService(database.pool, measures, new ArrivalsService(database.pool, registry), '33');
}, 60_000);

afterAll(() => database.close());

const ofMarch = { period: '2026-03', organizationCode: null, definition: null };

describe('cetar', () => {
  it('scores every agency of the province, and only those', async () => {
    const { agencies, definition } = await service.cetar(ofMarch);
    expect(definition.version).toBe('2024');
    expect(agencies.map(({ code }) => code).sort()).toEqual([HEALTH, ROADS, SILENT]);
  });

  it('opens a dimension into its measures, their figures, and the records of the agency with all below it', async () => {
    const swift = dimension(await agency(HEALTH), 'cepat');
    const [inTime, hours] = swift.measures;
    expect(inTime).toMatchObject({
      weight: 60,
      points: '80.00',
      figure: { value: '80', numerator: '4', denominator: '5' },
    });
    // Median of 4, 4, 4, 4 and 30 hours is 4, which earns all.
    expect(hours).toMatchObject({ weight: 40, points: '100.00', figure: { value: '4' } });
    // 0.6 × 80 + 0.4 × 100.
    expect(swift).toMatchObject({ score: '88.00', coveragePercent: '100.00', reason: null });
    expect(JSON.stringify(inTime?.figure.records)).toContain(HOSPITAL);
  });

  it('is no score, with the reason, where too little is known: never zero', async () => {
    const silent = await agency(SILENT);
    expect(silent).toMatchObject({ score: null, rank: null, reason: { code: 'NOT_ENOUGH_DATA' } });
    expect(dimension(silent, 'cepat')).toMatchObject({ score: null, coveragePercent: '0.00' });
    expect(dimension(silent, 'cepat').measures[0]?.figure).toMatchObject({
      value: null,
      reason: { code: 'NO_RECORDS' },
    });
  });

  it('takes a yearly assessment from the year before, in which it is known', async () => {
    // (65 − 30) ÷ (100 − 30).
    expect(dimension(await agency(HEALTH), 'akuntabel')).toMatchObject({
      score: '50.00',
      measures: [{ isOfYearBefore: true, figure: { value: '65' } }],
    });
  });

  it('a zero that was measured is a zero', async () => {
    expect(dimension(await agency(ROADS), 'responsif')).toMatchObject({
      score: '0.00',
      coveragePercent: '100.00',
    });
  });

  it('gives the place among those with a score, and that of the period before', async () => {
    const health = await agency(HEALTH);
    expect(health.score).not.toBeNull();
    expect(health.rank).toBe(1);
    expect((await service.cetar(ofMarch)).previousPeriod).toBe('2026-02');
    expect((await agency(ROADS)).previousScore).toBeNull();
  });

  it('judges absorption of the budget in force by the band of the month', async () => {
    const [absorption] = dimension(await agency(ROADS), 'efektif').measures;
    // Two of a hundred by the end of March, whose band begins at 3: a third of the way from 1.5 to 3.
    expect(absorption).toMatchObject({
      ...{ measureCode: 'budgets.absorption', zeroAt: '1.5', fullAt: '3', points: '33.33' },
      figure: { value: '2', numerator: '2', denominator: '100' },
    });
  });

  it('follows the definition of its time, or the one that is named', async () => {
    const of2019 = await service.cetar({ ...ofMarch, definition: '2019' });
    expect(of2019.agencies[0]?.dimensions.map(({ code }) => code)).toEqual([
      'cepat',
      'efektif',
      'tanggap',
      'transparan',
      'responsif',
    ]);
    await expect(service.cetar({ ...ofMarch, period: '2018' })).rejects.toMatchObject({
      code: 'NO_CETAR_DEFINITION',
    });
    await expect(service.cetar({ ...ofMarch, organizationCode: '33.74' })).rejects.toMatchObject({
      code: 'NO_CETAR_AGENCY',
    });
  });
});

async function agency(code: string): Promise<RankedAgency> {
  const { agencies } = await service.cetar({ ...ofMarch, organizationCode: code });
  const [found] = agencies;
  if (found === undefined) throw new Error(`${code} is not there`);
  return found;
}

function dimension({ dimensions }: RankedAgency, code: string) {
  const found = dimensions.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found;
}

let tickets = 0;
function complaint(organizationCode: string, receivedAt: string, hours: number, status: string) {
  const answeredAt = new Date(Date.parse(receivedAt) + hours * 3_600_000).toISOString();
  return {
    ...{ sourceSystem: 'laporgub', ticket: `T${(tickets += 1)}`, channel: 'web', kind: 'complaint' },
    ...{
      categoryCode: 'JALAN',
      title: 'Aduan contoh',
      isAnonymous: false,
      isSecret: false,
      reopenedCount: 0,
    },
    ...{ status, regionCode: '33.74', organizationCode, receivedAt, firstResponseAt: answeredAt },
    ...(status === 'resolved' ? { resolvedAt: answeredAt } : {}),
  };
}

function mention(organizationCode: string, hours: number) {
  const publishedAt = '2026-03-05T08:00:00+07:00';
  return {
    ...{
      url: `https://berita.example/${organizationCode}`,
      outlet: 'Berita contoh',
      platform: 'news',
      publishedAt,
    },
    ...{ title: 'Judul contoh', organizationCode, sentiment: 'negative', sentimentSource: 'supplied' },
    respondedAt: new Date(Date.parse(publishedAt) + hours * 3_600_000).toISOString(),
  };
}

const aPackage = (organizationCode: string) => ({
  ...{ fiscalYear: 2026, organizationCode, name: 'Paket contoh', method: 'tender', budgetAmount: '1000.00' },
});

/** The definitions that ship as master data. */
function shippedMeasures(): readonly object[] {
  const path = join(import.meta.dirname, '..', '..', '..', 'samples', 'national', 'measures.ndjson');
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
}
