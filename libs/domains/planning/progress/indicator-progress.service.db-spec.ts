import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresService } from '#measures';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { figure, HEALTH, PLAN, plan, recordKnownPlan, target } from '../test-support/known-plan.js';
import { IndicatorProgressService, type IndicatorProgressOf } from './indicator-progress.service.js';

const JULY_20 = '2026-07-20T00:00:00Z';
const SEPTEMBER_1 = '2026-09-01T00:00:00Z';

let database: TestDatabase;
let service: IndicatorProgressService;
let rows: RecordRows;

beforeAll(async () => {
  database = await createTestDatabase();
  const registry = new DatasetRegistry(DATASETS);
  const { rows: sources } = await database.pool.query<{ id: number }>(
    `insert into hub.sources (code, name, kind) values ('bappeda', 'e-Planning Bappeda (contoh)', 'agency') returning id`,
  );
  rows = new RecordRows(database.pool, sources[0]?.id ?? 0, registry);
  const measures = new MeasuresService(database.pool, registry, '33');
  service = new IndicatorProgressService({ pool: database.pool, measures, provinceCode: '33' });
  await recordKnownPlan(rows);
  await rows.put('planning.indicator_achievements', [figure('GROWTH', 12, '3.90', { year: 2025 })], {
    at: '2026-07-02T00:00:00Z',
  });
  // The revised plan takes effect on 1 August; one target of it was first sent wrong, and one was taken back.
  const august = { at: '2026-08-03T00:00:00Z' };
  await rows.put('planning.plans', [{ ...plan, revision: 1, validFrom: '2026-08-01' }], august);
  await rows.put('planning.indicator_targets', [target('GROWTH', '5.00', '5.50', { revision: 1 })], august);
  await rows.put('planning.indicator_targets', [target('GROWTH', '6.50', '6.50', { year: 2027 })], august);
  await rows.remove('planning.indicator_targets', [target('GROWTH', '6.50', '6.50', { year: 2027 })], {
    at: '2026-08-05T00:00:00Z',
  });
  await rows.put(
    'planning.plans',
    [
      {
        ...plan,
        code: 'RKPD-33-2026',
        kind: 'RKPD',
        startYear: 2026,
        endYear: 2026,
        validFrom: '2025-07-01',
      },
    ],
    { at: '2026-07-01T03:00:00Z' },
  );
  await rows.put(
    'planning.indicator_targets',
    [target('GROWTH', '4.80', '5.20', { planCode: 'RKPD-33-2026' })],
    { at: '2026-07-01T03:00:00Z' },
  );
}, 60_000);

afterAll(() => database.close());

const progress = (change: Partial<IndicatorProgressOf> = {}) =>
  service.progress({
    ...{ code: 'GROWTH', fromYear: null, toYear: null, regionCode: null, asOf: SEPTEMBER_1 },
    lowerFormula: 'target_over_value',
    ...change,
  });

describe('the progress of an indicator', () => {
  it('covers the years of its plan, each judged as the alignment judges it', async () => {
    const { years, regionCode } = await progress();
    expect(regionCode).toBe('33');
    expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029]);
    expect(years[1]?.standing).toMatchObject({
      target: { low: '5.00', high: '5.50', revision: 1 },
      value: { value: '5.34', periodMonth: 6, isProvisional: false },
      achievementPercent: '100.00',
      status: 'on_track',
    });
    expect(years[0]?.standing).toMatchObject({ target: null, value: { value: '3.9' }, status: 'no_data' });
    expect(years[4]?.standing).toMatchObject({ value: null, reason: { code: 'NO_TARGET' } });
  });

  it('tells every revision of a target, the days between which it counted, and what was taken back', async () => {
    const { plans } = await progress();
    const steps = plans.find(({ isJudgedBy }) => isJudgedBy)?.steps ?? [];
    expect(
      steps.map(({ year, revision, low, state, validFrom, validTo }) => [
        year,
        revision,
        low,
        state,
        validFrom,
        validTo,
      ]),
    ).toEqual([
      [2026, 0, '4.42', 'revised', '2025-08-20', '2026-08-01'],
      // What the known plan had as a draft was corrected when the revision came.
      [2026, 1, '99', 'corrected', '2026-08-01', null],
      [2026, 1, '5.00', 'in_force', '2026-08-01', null],
      [2027, 0, '6.50', 'withdrawn', '2025-08-20', null],
    ]);
  });

  it('before the revision the first target counts, and the next is a draft', async () => {
    const { plans, years } = await progress({ asOf: JULY_20 });
    const steps = plans.find(({ isJudgedBy }) => isJudgedBy)?.steps ?? [];
    expect(steps.map(({ revision, state }) => `${revision} ${state}`)).toEqual(['0 in_force', '1 draft']);
    expect(years[1]?.standing.target).toMatchObject({ low: '4.42', high: '6.12', revision: 0 });
  });

  it('shows what other plans ask of it, without being judged by them', async () => {
    const { plans } = await progress();
    expect(plans.map(({ planCode, isJudgedBy }) => [planCode, isJudgedBy])).toEqual([
      [PLAN, true],
      ['RKPD-33-2026', false],
    ]);
  });

  it('gives every reported month with its source and what the agency said', async () => {
    const { years } = await progress();
    expect(years[1]?.figures).toEqual([
      expect.objectContaining({ month: 3, isProvisional: true, drivers: 'lama', sourceCode: 'bappeda' }),
      expect.objectContaining({ month: 6, drivers: 'Ekspor naik', obstacles: 'Kemarau', batchId: '42' }),
    ]);
  });

  it('links the programs below its node to the budget, each rupiah once', async () => {
    const { budget } = await progress();
    expect(budget).toMatchObject({
      ...{ year: 2026, versionCode: 'PERGESERAN-1', programCount: 3, reason: null },
      total: { amount: '1700.00', realization: '500.00', absorptionPercent: '29.41' },
    });
    expect(budget.programs[0]).toMatchObject({
      ...{ code: '1.02.02', organizationCode: HEALTH, organizationName: `Organisasi ${HEALTH}` },
      ...{ budget: { amount: '1500.00', realization: '300.00' }, lineCount: 2 },
      lines: [{ amount: '1000.00', absorptionPercent: '25.00' }, { amount: '500.00' }],
    });
    expect(budget.programs[2]).toMatchObject({ code: '2.20.02', budget: null, lines: [] });
  });

  it('says why nothing is linked', async () => {
    expect((await progress({ code: 'LOST' })).budget.reason).toMatchObject({ code: 'NO_NODE' });
    expect((await progress({ code: 'OUTBREAKS', fromYear: 2026 })).budget.reason).toMatchObject({
      code: 'NO_NODE',
    });
  });

  it('is of one region: a city has figures and targets of its own', async () => {
    const { years, plans } = await progress({ regionCode: '33.74', fromYear: 2026, toYear: 2026 });
    expect(years[0]).toMatchObject({ figures: [], standing: { target: { low: '98' } } });
    expect(plans).toHaveLength(1);
  });

  it('carries how fresh its data are', async () => {
    expect((await progress()).basis.map(({ dataset }) => dataset)).toEqual([
      'planning.indicator_targets',
      'planning.indicator_achievements',
      'budgets.budget_lines',
      'budgets.budget_realizations',
    ]);
  });

  it('leaves out no plan: a hundred agencies may set a target for one indicator', async () => {
    const plans = Array.from({ length: 100 }, (_, at) => `RENJA-33-${String(at).padStart(3, '0')}`);
    const yearly = { ...plan, kind: 'RENJA', startYear: 2026, endYear: 2026 };
    const at = { at: '2026-07-01T03:00:00Z' };
    await rows.put(
      'planning.plans',
      plans.map((code) => ({ ...yearly, code })),
      at,
    );
    await rows.put(
      'planning.indicator_targets',
      plans.map((planCode) => target('VISITS', '1', '1', { planCode })),
      at,
    );
    const found = (await progress({ code: 'VISITS' })).plans.map(({ planCode }) => planCode);
    expect(found).toEqual([PLAN, ...plans]);
  });

  it.each([
    ['ten years, not eleven', { fromYear: 2020, toYear: 2030 }, 'BAD_USER_INPUT'],
    ['years in order', { fromYear: 2027, toYear: 2026 }, 'BAD_USER_INPUT'],
    ['a known indicator', { code: 'NEVER' }, 'UNKNOWN_INDICATOR'],
  ])('asks for %s', async (_what, change, code) => {
    await expect(progress(change)).rejects.toMatchObject({ code });
  });

  it('ten years are given', async () => {
    expect((await progress({ fromYear: 2020, toYear: 2029 })).years).toHaveLength(10);
  });
});
