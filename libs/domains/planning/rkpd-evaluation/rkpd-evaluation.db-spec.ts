import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { evaluationCsv } from '../http/evaluation-files.js';
import { HEALTH, INFORMATION, PLAN, plan, RECORDED, recordKnownPlan } from '../test-support/known-plan.js';
import { RkpdEvaluationService, type RkpdEvaluation } from './rkpd-evaluation.service.js';

const ANNUAL = 'RKPD-33-2026';
let database: TestDatabase;
let evaluation: RkpdEvaluation;
let rows: RecordRows;

beforeAll(async () => {
  database = await createTestDatabase();
  rows = new RecordRows(database.pool, 0, new DatasetRegistry(DATASETS));
  await recordKnownPlan(rows);
  await rows.put(
    'planning.plans',
    [
      {
        ...{ code: ANNUAL, kind: 'RKPD', title: '=RKPD', regionCode: '33', organizationCode: null },
        ...{ startYear: 2026, endYear: 2026, revision: 0, validFrom: '2025-07-01' },
      },
    ],
    { at: RECORDED },
  );
  const program = { planCode: ANNUAL, kind: 'program', sequence: 1 };
  await rows.put(
    'planning.plan_nodes',
    [
      { ...program, code: '1.02.02', title: '=1+1', organizationCode: HEALTH, activityCode: '1.02.02' },
      {
        ...program,
        code: '2.20.02',
        title: 'Statistik',
        organizationCode: INFORMATION,
        activityCode: '2.20.02',
      },
    ],
    { at: RECORDED },
  );
  await rows.put(
    'planning.indicators',
    [
      {
        ...{
          code: 'TREATED',
          name: 'Pasien dilayani',
          unit: 'orang',
          polarity: 'higher',
          accumulation: 'sum',
        },
        ...{ level: 'outcome', planCode: PLAN, nodeCode: 'P1', organizationCode: HEALTH },
      },
    ],
    { at: RECORDED },
  );
  const target = { planCode: PLAN, revision: 0, indicatorCode: 'TREATED', quarter: 0, regionCode: '33' };
  await rows.put(
    'planning.indicator_targets',
    [
      { ...target, year: 2026, targetLow: '40', targetHigh: '40', ceilingAmount: '1000.00' },
      { ...target, year: 2027, targetLow: '60', targetHigh: '60', ceilingAmount: '3000.00' },
    ],
    { at: RECORDED },
  );
  const figure = { indicatorCode: 'TREATED', regionCode: '33', isProvisional: false };
  await rows.put(
    'planning.indicator_achievements',
    [
      { ...figure, year: 2025, month: 12, value: '5' },
      { ...figure, year: 2026, month: 2, value: '10' },
      { ...figure, year: 2026, month: 5, value: '10' },
    ],
    { at: RECORDED },
  );
  const service = new RkpdEvaluationService(database.pool);
  const asOf = '2026-07-20T00:00:00Z';
  evaluation = await service.evaluation({ planCode: ANNUAL, year: 2026, quarter: 2, asOf });
}, 60_000);

afterAll(() => database.close());

describe('the evaluation of an annual plan', () => {
  it('puts the indicators of the medium-term plan beside the programs of the year', () => {
    expect(evaluation.mediumPlanCode).toBe(PLAN);
    expect(evaluation.rows.find(({ indicatorCode }) => indicatorCode === 'TREATED')).toMatchObject({
      ...{
        code: '1.02.02',
        objective: 'Simpul M1.T1.S1',
        targetEnd: '100',
        reachedBefore: '5',
        targetYear: '40',
      },
      ...{
        quarters: ['10', '10', null, null],
        reachedYear: '20',
        reachedTotal: '25',
        achievementPercent: '25.00',
      },
    });
  });

  it('the amounts of a program stand on its first row, and add up over the quarters', () => {
    const rows = evaluation.rows.filter(({ code }) => code === '1.02.02');
    const [first, ...others] = rows;
    expect(others.every(({ amounts }) => amounts.budgetYear === null)).toBe(true);
    const [one, two] = first?.amounts.quarters ?? [];
    expect(Number(one ?? 0) + Number(two ?? 0)).toBe(Number(first?.amounts.spentYear));
    expect(first?.amounts.ceilingEnd).toBe('4000.00');
  });

  it('a program without any realization has no amount, not zero', () => {
    const row = evaluation.rows.find(({ code }) => code === '2.20.02');
    expect(row?.amounts).toMatchObject({ spentBefore: null, quarters: [null, null, null, null] });
  });

  it('as a file it has the same rows, and nothing in it is a formula', () => {
    const lines = [...evaluationCsv(evaluation)];
    expect(lines).toHaveLength(evaluation.rows.length + 1);
    expect(lines[0]).toContain('Realisasi TW II (Rp)');
    expect(lines.join('')).toContain(",'=1+1,");
    expect(lines.join('')).not.toMatch(/(?:^|,)=/m);
  });

  it('of an earlier moment it is held against the medium-term plan that was recorded then', async () => {
    const later = { ...plan, code: 'RPJMD-33-2026', startYear: 2026, endYear: 2030, validFrom: '2026-08-01' };
    await rows.put('planning.plans', [later], { at: '2026-08-01T00:00:00Z' });
    const service = new RkpdEvaluationService(database.pool);
    const mediumAt = async (asOf: string | null) =>
      (await service.evaluation({ planCode: ANNUAL, year: 2026, quarter: 2, asOf })).mediumPlanCode;
    expect([await mediumAt('2026-07-20T00:00:00Z'), await mediumAt(null)]).toEqual([PLAN, later.code]);
  });

  it('there are four quarters', async () => {
    const service = new RkpdEvaluationService(database.pool);
    const of = { planCode: ANNUAL, year: 2026, quarter: 5, asOf: null };
    await expect(service.evaluation(of)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
