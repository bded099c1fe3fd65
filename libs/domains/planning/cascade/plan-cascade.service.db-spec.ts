import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresService } from '#measures';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import {
  figure,
  HEALTH,
  HOSPITAL,
  INFORMATION,
  line,
  PLAN,
  plan,
  recordKnownPlan,
  target,
} from '../test-support/known-plan.js';
import { CascadeProgramListsResolver } from '../graphql/plan-cascade-lists.resolver.js';
import type { CascadeProgram } from './build-cascade.js';
import { PlanCascadeService, type PlanCascade, type PlanCascadeOf } from './plan-cascade.service.js';

const RENSTRA = 'RENSTRA-33-KESEHATAN';
const RKPD = 'RKPD-33-2026';
const AT = { at: '2026-07-02T00:00:00Z' };

let database: TestDatabase;
let rows: RecordRows;
let service: PlanCascadeService;

beforeAll(async () => {
  database = await createTestDatabase();
  const registry = new DatasetRegistry(DATASETS);
  rows = new RecordRows(database.pool, 0, registry);
  const measures = new MeasuresService(database.pool, registry, '33');
  service = new PlanCascadeService({ pool: database.pool, measures, provinceCode: '33' });
  await recordKnownPlan(rows);
  await recordCarriers();
}, 60_000);

afterAll(() => database.close());

/** A strategic plan of the health agency, an annual plan that leaves something out, and reports of the work. */
async function recordCarriers(): Promise<void> {
  const yearly = { ...plan, code: RKPD, kind: 'RKPD', startYear: 2026, endYear: 2026 };
  const strategic = { ...plan, code: RENSTRA, kind: 'RENSTRA', organizationCode: HEALTH, revision: 1 };
  const elsewhere = { ...yearly, code: 'RKPD-33.74-2026', regionCode: '33.74' };
  await rows.put('planning.plans', [yearly, strategic, elsewhere], AT);
  const node = (planCode: string, code: string, organizationCode: string | null, rest: object = {}) => ({
    ...{ planCode, code, kind: 'program', title: `${planCode} ${code}`, organizationCode, sequence: 1 },
    ...{ activityCode: code, ...rest },
  });
  await rows.put(
    'planning.plan_nodes',
    [
      node(RENSTRA, '1.02.02', HEALTH),
      node(RENSTRA, '1.02.02.1.01.0001', HEALTH, {
        kind: 'sub_activity',
        parentCode: '1.02.02',
        sequence: 2,
      }),
      node(RKPD, '1.02.02', HEALTH),
      node(RKPD, '1.02.02.1.01', HEALTH, { kind: 'activity', parentCode: '1.02.02', sequence: 2 }),
      node(RKPD, '2.20.02', INFORMATION),
      node(RKPD, '2.20.02.1.01', INFORMATION, { kind: 'activity', parentCode: '2.20.02', sequence: 2 }),
      node('RKPD-33.74-2026', '1.02.02', null),
    ],
    AT,
  );
  await rows.put(
    'planning.indicators',
    [
      {
        ...{ code: 'BEDS', name: 'Tempat tidur', unit: 'unit', polarity: 'higher', accumulation: 'sum' },
        ...{ level: 'output', planCode: RENSTRA, nodeCode: '1.02.02.1.01.0001', organizationCode: HEALTH },
      },
    ],
    AT,
  );
  await rows.put(
    'planning.indicator_targets',
    [
      target('BEDS', '40', '40', { planCode: RENSTRA }),
      target('BEDS', '50', '50', { planCode: RENSTRA, revision: 1 }),
      target('BEDS', '90', '90', { planCode: RENSTRA, revision: 2 }),
      target('BEDS', '7', '7', { planCode: RKPD }),
    ],
    AT,
  );
  await rows.put('planning.indicator_achievements', [figure('BEDS', 3, '10'), figure('BEDS', 6, '15')], AT);
  await rows.put('budgets.budget_lines', [line(INFORMATION, '1.02.02.1.05.0001', '70.00')], AT);
  const report = (
    organizationCode: string,
    activityCode: string,
    month: number,
    physicalPercent: string,
  ) => ({
    ...{ fiscalYear: 2026, month, organizationCode, activityCode, packageCode: '-', physicalPercent },
    financialPercent: '0',
  });
  await rows.put(
    'delivery.progress_reports',
    [
      report(HEALTH, '1.02.02.1.01.0001', 5, '90'),
      report(HEALTH, '1.02.02.1.01.0001', 6, '40'),
      report(HOSPITAL, '1.02.02.1.02.0007', 4, '70'),
      { ...report(HEALTH, '1.02.02.1.01.0001', 6, '100'), packageCode: 'PAKET-1' },
    ],
    AT,
  );
}

const cascade = (change: Partial<PlanCascadeOf> = {}): Promise<PlanCascade> =>
  service.cascade({
    ...{ planCode: PLAN, nodeCode: 'M1.T1', year: 2026, asOf: null, lowerFormula: 'target_over_value' },
    ...change,
  });
const programOf = (answer: PlanCascade, code: string): CascadeProgram => {
  const found = answer.programs.find(({ node }) => node.code === code);
  if (found === undefined) throw new Error(`no program ${code}`);
  return found;
};
const kinds = ({ gaps }: CascadeProgram) => gaps.map(({ kind, code }) => `${kind} ${code}`);

describe('the cascade of a goal', () => {
  it('finds what carries each program, in the strategic plan first, by code and organization', async () => {
    const answer = await cascade();
    expect(answer.plans.map(({ code }) => code)).toEqual([RENSTRA, RKPD]);
    expect(programOf(answer, 'P1').carriers.map(({ planCode, code }) => `${planCode} ${code}`)).toEqual([
      `${RENSTRA} 1.02.02`,
      `${RENSTRA} 1.02.02.1.01.0001`,
      `${RKPD} 1.02.02`,
      `${RKPD} 1.02.02.1.01`,
    ]);
    expect(programOf(answer, 'P2').carriers).toEqual([]);
  });

  it('judges an output by the target of its own plan in the revision in force', async () => {
    const [, output] = programOf(await cascade(), 'P1').carriers;
    expect(output?.indicators).toEqual([
      expect.objectContaining({
        code: 'BEDS',
        target: expect.objectContaining({ low: '50', revision: 1 }) as unknown,
        value: expect.objectContaining({ value: '25' }) as unknown,
        achievementPercent: '50.00',
      }),
    ]);
  });

  it('adds up budget and realization at every level, each rupiah once', async () => {
    const answer = await cascade();
    expect(answer.node.budget).toMatchObject({ amount: '1700.00', realization: '500.00' });
    const { node, carriers } = programOf(answer, 'P1');
    expect(node.budget).toMatchObject({
      amount: '1500.00',
      realization: '300.00',
      absorptionPercent: '20.00',
    });
    expect(carriers.map(({ budget }) => budget?.amount)).toEqual([
      '1500.00',
      '1000.00',
      '1500.00',
      '1000.00',
    ]);
  });

  it('weighs the physical progress of the latest reports of whole activities by their budget', async () => {
    const { node, carriers } = programOf(await cascade(), 'P1');
    // (40 × 1000 + 70 × 500) / 1500
    expect(node.physical).toEqual({ percent: '50.00', weight: '1500.00', reportCount: 2, month: 6 });
    expect(carriers[1]?.physical).toMatchObject({ percent: '40.00', reportCount: 1 });
    expect(programOf(await cascade(), 'P3').node.physical).toBeNull();
  });

  it('names where the chain breaks', async () => {
    const answer = await cascade();
    // The budget of the hospital is on an activity that the annual plan does not name.
    expect(kinds(programOf(answer, 'P1'))).toEqual(['BUDGET_WITHOUT_PLAN 1.02.02.1.02']);
    expect(programOf(answer, 'P1').gaps[0]).toMatchObject({ organizationCode: HOSPITAL, amount: '500.00' });
    expect(kinds(programOf(answer, 'P2'))).toEqual([
      'NO_STRATEGIC_PLAN X.XX.01',
      'NOT_IN_ANNUAL_PLAN X.XX.01',
    ]);
    // Its activity is not told as well.
    expect(kinds(programOf(answer, 'P3'))).toEqual([
      'NO_STRATEGIC_PLAN 2.20.02',
      'PLANNED_WITHOUT_BUDGET 2.20.02',
    ]);
  });

  it('names spending on a program by an agency that the plan does not name for it', async () => {
    const { gaps, gapCount } = await cascade();
    expect(gaps.filter(({ programNodeCode }) => programNodeCode === null)).toMatchObject([
      { kind: 'BUDGET_WITHOUT_PLAN', code: '1.02.02', organizationCode: INFORMATION, amount: '70.00' },
    ]);
    expect(gapCount).toBe(6);
  });

  it('carries the freshness of what it is made of', async () => {
    const { basis } = await cascade();
    expect(basis.map(({ dataset }) => dataset)).toContain('delivery.progress_reports');
  });
});

describe('more carriers than one answer holds at once', () => {
  const RENJA = 'RENJA-33-KESEHATAN-2027';

  it('are all there, part by part', async () => {
    const yearly = { ...plan, code: RENJA, kind: 'RENJA', startYear: 2027, endYear: 2027 };
    await rows.put('planning.plans', [{ ...yearly, organizationCode: HEALTH }], AT);
    const codes = Array.from({ length: 205 }, (_, at) => `1.02.02.1.01.${String(at + 1).padStart(4, '0')}`);
    await rows.put(
      'planning.plan_nodes',
      codes.map((code, sequence) => ({
        ...{ planCode: RENJA, code, kind: 'sub_activity', title: code, organizationCode: HEALTH },
        ...{ activityCode: code, sequence },
      })),
      AT,
    );
    const program = programOf(await cascade({ year: 2027 }), 'P1');
    const lists = new CascadeProgramListsResolver();
    const carried = [...lists.carriers(program, 200, 0), ...lists.carriers(program, 200, 200)];
    expect(carried.filter(({ planCode }) => planCode === RENJA).map(({ code }) => code)).toEqual(codes);
    expect(program.carrierCount).toBe(carried.length);
  });
});

describe('other plans and times', () => {
  it('a strategic plan is carried by the annual plan', async () => {
    const answer = await cascade({ planCode: RENSTRA, nodeCode: '1.02.02' });
    expect(answer.plans.map(({ code }) => code)).toEqual([RKPD]);
    expect(programOf(answer, '1.02.02').carriers.map(({ planCode }) => planCode)).toEqual([RKPD, RKPD]);
  });

  it('an annual plan is held against the budget', async () => {
    const answer = await cascade({ planCode: RKPD, nodeCode: '2.20.02' });
    expect(kinds(programOf(answer, '2.20.02'))).toEqual(['PLANNED_WITHOUT_BUDGET 2.20.02']);
  });

  it('before the plans below it were recorded nothing carries it, and that is said', async () => {
    const answer = await cascade({ asOf: '2026-07-01T12:00:00Z' });
    expect(programOf(answer, 'P1').carriers).toEqual([]);
    expect(kinds(programOf(answer, 'P1'))).toEqual(['NO_STRATEGIC_PLAN 1.02.02', 'NO_ANNUAL_PLAN 1.02.02']);
    expect(programOf(answer, 'P1').node).toMatchObject({ physical: null, budget: { amount: '1500.00' } });
  });

  it.each([
    ['a known node', { nodeCode: 'M7' }, 'UNKNOWN_NODE'],
    ['a known plan', { planCode: 'NEVER' }, 'UNKNOWN_PLAN'],
    ['a year of the plan', { year: 2031 }, 'YEAR_OUTSIDE_PLAN'],
  ])('asks for %s', async (_what, change, code) => {
    await expect(cascade(change)).rejects.toMatchObject({ code });
  });
});
