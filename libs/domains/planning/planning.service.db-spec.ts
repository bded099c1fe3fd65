import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresService } from '#measures';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import type { Alignment } from './alignment/build-alignment.js';
import type { AssessedIndicator } from './alignment/assess-indicator.js';
import type { Gap, GapKind } from './gaps/gap-kinds.js';
import { PlanningService, type AlignmentOf } from './planning.service.js';
import {
  figure,
  HEALTH,
  INFORMATION,
  line,
  PLAN,
  plan,
  RECORDED,
  recordKnownPlan,
  target,
} from './test-support/known-plan.js';

const RELEASE = { every: 'quarter', dueDay: 15 } as const;
/** After the plan was recorded, before anything in it changed. The second quarter fell due on 15 July. */
const JULY_20 = '2026-07-20T00:00:00Z';

const registry = new DatasetRegistry(DATASETS);
let database: TestDatabase;
let rows: RecordRows;
let planning: PlanningService;

beforeAll(async () => {
  database = await createTestDatabase();
  const { rows: sources } = await database.pool.query<{ id: number }>(
    `insert into hub.sources (code, name, kind) values ('bappeda', 'e-Planning Bappeda (contoh)', 'agency') returning id`,
  );
  rows = new RecordRows(database.pool, sources[0]?.id ?? 0, registry);
  const measures = new MeasuresService(database.pool, registry, '33');
  planning = new PlanningService({ pool: database.pool, release: RELEASE, measures, provinceCode: '33' });
  await recordKnownPlan(rows);
}, 60_000);

afterAll(() => database.close());

function alignment(change: Partial<AlignmentOf> = {}): Promise<Alignment> {
  return planning.alignment({
    ...{ planCode: PLAN, year: 2026, asOf: JULY_20, lowerFormula: 'target_over_value' },
    ...change,
  });
}

function indicatorOf(result: Alignment, code: string): AssessedIndicator {
  const all = [...result.nodes.flatMap(({ indicators }) => indicators), ...result.unattachedIndicators];
  const found = all.find((indicator) => indicator.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

async function gapsOf(kind: GapKind, asOf: string = JULY_20): Promise<readonly Gap[]> {
  const { groups } = await planning.gaps({ planCode: PLAN, year: 2026, asOf, first: 50, after: 0 });
  return groups.find((group) => group.kind === kind)?.items ?? [];
}
const codes = (gaps: readonly Gap[]): readonly string[] => gaps.map(({ code }) => code);

const GROWTH_VALUE = {
  origin: 'reported',
  ...{ value: '5.34', periodYear: 2026, periodMonth: 6, firstMonth: 3, monthCount: 2 },
  ...{ isProvisional: false, hasFallen: false, batchId: '42' },
  source: { code: 'bappeda', name: 'e-Planning Bappeda (contoh)' },
  recordedAt: '2026-07-01T03:00:00+00:00',
};

describe('alignment', () => {
  it('gives the tree of the plan nested, and flat with parents first', async () => {
    const { tree, nodes, plan: shown } = await alignment();
    expect(shown).toMatchObject({ code: PLAN, revision: 0, validFrom: '2025-08-20' });
    expect(nodes.map(({ code, depth }) => `${depth} ${code}`)).toEqual([
      '0 M1',
      '1 M1.T1',
      '2 M1.T1.S1',
      '3 P1',
      '3 P2',
      '2 P3',
    ]);
    expect(tree).toHaveLength(1);
    expect(tree[0]?.children[0]?.children.map(({ code }) => code)).toEqual(['M1.T1.S1', 'P3']);
  });

  it('a range target: inside it, with where the figure came from', async () => {
    expect(indicatorOf(await alignment(), 'GROWTH')).toEqual({
      ...{ code: 'GROWTH', name: 'Indikator GROWTH', unit: 'persen', level: 'outcome' },
      ...{ polarity: 'higher', accumulation: 'latest', nodeCode: 'M1.T1', organizationCode: null },
      target: { low: '4.42', high: '6.12', isRange: true, baseline: '3.56', baselineYear: 2025, revision: 0 },
      ...{ value: GROWTH_VALUE, reported: GROWTH_VALUE, live: null },
      achievementPercent: '100.00',
      achievementFormula: 'inside_target',
      reason: null,
      band: 'very_high',
      // Half the way from 3.56 to each end.
      expectedToDate: { low: '3.99', high: '4.84', month: 6 },
      ...{ status: 'on_track', statusMeasure: 'met', percentOfExpected: null },
      trend: null,
      forecast: expect.objectContaining({ value: null, reason: 'TOO_FEW_POINTS', pointCount: 2 }) as unknown,
      ...{ drivers: 'Ekspor naik', obstacles: 'Kemarau', followUp: null },
    });
  });

  it('an index that should fall and rose is off track at 98.82 percent of its target', async () => {
    expect(indicatorOf(await alignment(), 'THEIL')).toMatchObject({
      achievementPercent: '98.82',
      achievementFormula: 'target_over_value',
      expectedToDate: { low: '0.3115', high: '0.3115', month: 6 },
      status: 'off_track',
      statusMeasure: 'progress',
      percentOfExpected: '-540.00',
    });
  });

  it('counts "less is better" the SAKIP way when asked', async () => {
    const result = await alignment({ lowerFormula: 'twice_target_minus_value_over_target' });
    // (2 × 0.3110 − 0.3147) / 0.3110
    expect(indicatorOf(result, 'THEIL').achievementPercent).toBe('98.81');
  });

  it('adds the months of a sum and compares with the same share of the year', async () => {
    expect(indicatorOf(await alignment(), 'VISITS')).toMatchObject({
      value: { value: '45', periodMonth: 3, firstMonth: 1, monthCount: 3, isProvisional: true },
      achievementPercent: '37.50',
      band: 'very_low',
      expectedToDate: { low: '30', high: '30', month: 3 },
      status: 'on_track',
    });
  });

  it('a percentage behind its pace', async () => {
    expect(indicatorOf(await alignment(), 'REPORTS')).toMatchObject({
      achievementPercent: '11.11',
      expectedToDate: { low: '22.5', high: '22.5', month: 3 },
      status: 'off_track',
      statusMeasure: 'ratio',
      percentOfExpected: '44.44',
    });
  });

  it('says why there is no achievement', async () => {
    const result = await alignment();
    // Another region's and last year's figures are not this one's.
    expect(indicatorOf(result, 'SILENT')).toMatchObject({
      ...{ value: null, achievementPercent: null, status: 'no_data', reason: { code: 'NO_VALUE' } },
      expectedToDate: { low: '50', high: '50', month: 6 },
    });
    expect(indicatorOf(result, 'AIMLESS')).toMatchObject({
      target: null,
      status: 'no_data',
      reason: { code: 'NO_TARGET' },
    });
    expect(indicatorOf(result, 'OUTBREAKS')).toMatchObject({
      ...{ achievementPercent: null, band: null, status: 'on_track', reason: { code: 'ZERO_VALUE' } },
    });
  });

  it('keeps indicators without a node of the plan apart', async () => {
    const { unattachedIndicators } = await alignment();
    expect(unattachedIndicators.map(({ code }) => code)).toEqual(['LOST', 'OUTBREAKS']);
  });

  it('puts the current budget, its realization and absorption under the programs', async () => {
    const { nodes, budgetVersion } = await alignment();
    const budgetOf = (code: string) => nodes.find((node) => node.code === code)?.budget;
    expect(budgetVersion).toEqual({
      versionCode: 'PERGESERAN-1',
      stage: 'shift',
      effectiveFrom: '2026-01-02',
    });
    // The agency's 1,000 and its hospital's 500; 250 by June and 50 since February.
    expect(budgetOf('P1')).toEqual({
      amount: '1500.00',
      realization: '300.00',
      absorptionPercent: '20.00',
      realizedToMonth: 6,
    });
    // Planned as X.XX.01, budgeted as 2.16.01.
    expect(budgetOf('P2')).toMatchObject({
      amount: '200.00',
      realization: '200.00',
      absorptionPercent: '100.00',
    });
    expect(budgetOf('P3')).toBeNull();
    expect(budgetOf('M1')).toMatchObject({
      amount: '1700.00',
      realization: '500.00',
      absorptionPercent: '29.41',
    });
  });

  it('the summary adds up', async () => {
    const { summary } = await alignment();
    expect(summary.indicatorCount).toBe(8);
    expect(Object.fromEntries(summary.statuses.map(({ status, count }) => [status, count]))).toEqual({
      on_track: 4,
      at_risk: 0,
      off_track: 2,
      no_data: 2,
    });
    expect(Object.fromEntries(summary.bands.map(({ band, count }) => [band, count]))).toEqual({
      very_low: 2,
      low: 0,
      medium: 0,
      high: 0,
      very_high: 3,
    });
    expect([summary.withoutAchievementCount, summary.provisionalCount]).toEqual([3, 1]);
    expect(summary.budget).toMatchObject({ amount: '1700.00', realization: '500.00' });
  });

  it('refuses an unknown plan, a year outside it, and a moment before it was recorded', async () => {
    await expect(alignment({ planCode: 'RPJMD-99' })).rejects.toMatchObject({ code: 'UNKNOWN_PLAN' });
    await expect(alignment({ year: 2030 })).rejects.toMatchObject({
      code: 'YEAR_OUTSIDE_PLAN',
      details: { startYear: 2025, endYear: 2029 },
    });
    await expect(alignment({ asOf: '2026-06-30T00:00:00Z' })).rejects.toMatchObject({ code: 'UNKNOWN_PLAN' });
  });

  it('a year without a budget version or figures is answered, not refused', async () => {
    const { budgetVersion, summary } = await alignment({ year: 2028 });
    expect(budgetVersion).toBeNull();
    expect(summary.statuses.find(({ status }) => status === 'no_data')?.count).toBe(8);
  });
});

describe('alignmentGaps', () => {
  it('shows each kind with what it is about', async () => {
    expect(codes(await gapsOf('INDICATOR_WITHOUT_TARGET'))).toEqual(['AIMLESS']);
    expect(codes(await gapsOf('TARGET_WITHOUT_VALUE'))).toEqual(['SILENT']);
    expect(codes(await gapsOf('PROGRAM_WITHOUT_BUDGET'))).toEqual(['P3']);
    expect(codes(await gapsOf('FIGURE_OVERDUE'))).toEqual(['REPORTS', 'VISITS']);
    expect(codes(await gapsOf('INDICATOR_NODE_UNKNOWN'))).toEqual(['LOST']);
    expect(await gapsOf('BUDGET_WITHOUT_PROGRAM')).toEqual([
      expect.objectContaining({
        code: '2.16.02',
        name: 'PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK',
        organizationCode: INFORMATION,
        detail: expect.objectContaining({ en: expect.stringContaining('300.00 is budgeted in 2026') }),
      }),
    ]);
  });

  it('names the program of a budget to the agency that has it to mend first, too', async () => {
    const of = { planCode: PLAN, year: 2026, asOf: JULY_20, first: 0, after: 0 };
    const { organizations } = await planning.gaps(of);
    expect(
      organizations.find(({ organizationCode }) => organizationCode === INFORMATION)?.next,
    ).toMatchObject({
      kind: 'BUDGET_WITHOUT_PROGRAM',
      name: 'PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK',
    });
  });

  it('says in both languages what is wrong and what to do', async () => {
    const [overdue] = await gapsOf('FIGURE_OVERDUE');
    expect(overdue?.detail).toEqual({
      id: 'Capaian terakhir 2026-03; capaian sampai 2026-06 jatuh tempo 2026-07-15.',
      en: 'The last figure is of 2026-03; the one up to 2026-06 was due on 2026-07-15.',
    });
    expect(overdue?.whatToDo.id).toContain('Minta penanggung jawab');
  });

  it('a figure is not overdue on the due day itself, in the time of the province', async () => {
    // 15 July 23:59 and 16 July 00:00 in Jakarta.
    expect(codes(await gapsOf('FIGURE_OVERDUE', '2026-07-15T16:59:59Z'))).toEqual([]);
    expect(codes(await gapsOf('FIGURE_OVERDUE', '2026-07-15T17:00:00Z'))).toEqual(['REPORTS', 'VISITS']);
  });

  it('counts everything and gives as many as asked', async () => {
    const { total, groups, organizations } = await planning.gaps({
      ...{ planCode: PLAN, year: 2026, asOf: JULY_20, first: 1, after: 0 },
    });
    expect(total).toBe(7);
    expect(groups.map(({ count, items }) => `${items.length}/${count}`)).toEqual([
      '1/1',
      '1/1',
      '1/1',
      '1/1',
      '1/2',
      '1/1',
      '0/0',
    ]);
    expect(organizations.reduce((sum, agency) => sum + agency.total, 0)).toBe(total);
    expect(organizations.map(({ total: count }) => count)).toEqual(
      [...organizations.map(({ total: count }) => count)].sort((a, b) => b - a),
    );
  });

  it('gives those of each kind after the ones given before, and nothing twice', async () => {
    const of = { planCode: PLAN, year: 2026, asOf: JULY_20, first: 1 };
    const pages = await Promise.all([0, 1, 2].map((after) => planning.gaps({ ...of, after })));
    const overdue = pages.flatMap(({ groups }) =>
      groups.filter(({ count }) => count === 2).flatMap(({ items }) => codes(items)),
    );
    expect(overdue).toEqual(codes(await gapsOf('FIGURE_OVERDUE')));
  });

  it.each([
    ['first', { first: 501, after: 0 }],
    ['after', { first: 1, after: -1 }],
  ])('refuses %s beyond its bounds', async (_argument, rows) => {
    await expect(planning.gaps({ planCode: PLAN, year: 2026, asOf: null, ...rows })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('the draft of a yearly plan', () => {
  const DRAFT = 'RKPD-33-2026-RANWAL';
  const ofDraft = async () => {
    const of = { planCode: DRAFT, year: 2026, asOf: null };
    const { groups } = await planning.gaps({ ...of, first: 50, after: 0 });
    const uncovered = groups.find(({ kind }) => kind === 'BUDGET_WITHOUT_PROGRAM')?.items ?? [];
    return [(await alignment(of)).summary.budget.amount, codes(uncovered)];
  };

  it('is held against the budget of the agency that is in charge of all of it, else against the whole', async () => {
    const node = {
      planCode: DRAFT,
      kind: 'program',
      title: 'Program',
      sequence: 1,
      organizationCode: INFORMATION,
    };
    await rows.put(
      'planning.plans',
      [{ ...plan, code: DRAFT, kind: 'RKPD', startYear: 2026, endYear: 2026, organizationCode: INFORMATION }],
      { at: RECORDED },
    );
    await rows.put('planning.plan_nodes', [{ ...node, code: 'X.XX.01', activityCode: 'X.XX.01' }], {
      at: RECORDED,
    });
    expect(await ofDraft()).toEqual(['200.00', ['2.16.02']]);

    const other = { ...node, code: '2.20.02', activityCode: '2.20.02', organizationCode: HEALTH };
    await rows.put('planning.plan_nodes', [other], { at: RECORDED });
    expect(await ofDraft()).toEqual(['200.00', ['1.02.02', '1.02.02', '2.16.02']]);
  });
});

describe('as of', () => {
  const AUGUST_1 = '2026-08-01T00:00:00Z';
  const AUGUST_2 = '2026-08-02T00:00:00Z';

  it('a revision counts from the moment the plan carries it, and the one before stays as it was', async () => {
    await rows.put('planning.indicator_targets', [target('GROWTH', '5', '5', { revision: 1 })], {
      at: '2026-07-25T00:00:00Z',
    });
    await rows.put('planning.plans', [{ ...plan, revision: 1 }], { at: AUGUST_1 });

    const growthAt = async (asOf: string | null) => indicatorOf(await alignment({ asOf }), 'GROWTH');
    expect(await growthAt(JULY_20)).toMatchObject({
      target: { low: '4.42', revision: 0 },
      achievementPercent: '100.00',
    });
    expect(await growthAt('2026-07-31T23:59:59.999999Z')).toMatchObject({ target: { revision: 0 } });
    expect(await growthAt(AUGUST_1)).toMatchObject({
      target: { low: '5', isRange: false, revision: 1 },
      achievementPercent: '106.80',
    });
    expect(await growthAt(null)).toMatchObject({ target: { revision: 1 } });
    // Not stated anew by the revision: the earlier one stands.
    expect(indicatorOf(await alignment({ asOf: AUGUST_2 }), 'VISITS').target).toMatchObject({
      low: '120',
      revision: 0,
    });
  });

  it('corrected and deleted figures and budget lines are seen as they were', async () => {
    await rows.put('planning.indicator_achievements', [figure('VISITS', 3, '22')], { at: AUGUST_1 });
    await rows.remove('planning.indicator_achievements', [figure('VISITS', 1, '10')], { at: AUGUST_2 });
    await rows.put('budgets.budget_lines', [line(HEALTH, '1.02.02.1.01.0001', '1100.00')], { at: AUGUST_2 });

    const seen = async (asOf: string | null) => {
      const result = await alignment({ asOf });
      return [indicatorOf(result, 'VISITS').value?.value, result.summary.budget.amount];
    };
    expect(await seen(JULY_20)).toEqual(['45', '1700.00']);
    expect(await seen(AUGUST_1)).toEqual(['47', '1700.00']);
    expect(await seen(AUGUST_2)).toEqual(['37', '1800.00']);
    expect(await seen(null)).toEqual(['37', '1800.00']);
  });

  it('gaps close when what was missing arrives', async () => {
    const at = { at: '2026-08-10T00:00:00Z' };
    await rows.put('planning.indicator_targets', [target('AIMLESS', '1', '1')], at);
    const mended = [figure('SILENT', 6, '40'), figure('VISITS', 6, '70'), figure('REPORTS', 6, '60')];
    await rows.put('planning.indicator_achievements', mended, at);
    await rows.put('planning.plan_nodes', [{ ...NODE_OF_LOST }, PROGRAM_OF_INFORMATION], at);
    await rows.put('budgets.budget_lines', [line(INFORMATION, '2.20.02.1.01.0016', '10.00')], at);

    const { total, groups } = await planning.gaps({
      planCode: PLAN,
      year: 2026,
      asOf: '2026-08-11T00:00:00Z',
      first: 50,
      after: 0,
    });
    expect(groups.flatMap(({ items }) => items)).toEqual([]);
    expect([total, groups.length]).toEqual([0, 7]);
    // And were open before.
    expect(
      (await planning.gaps({ planCode: PLAN, year: 2026, asOf: JULY_20, first: 50, after: 0 })).total,
    ).toBe(7);
  });
});

const NODE_OF_LOST = { planCode: PLAN, code: 'M9.T9', kind: 'goal', title: 'Tujuan', sequence: 9 };
const PROGRAM_OF_INFORMATION = {
  ...{ planCode: PLAN, code: 'P4', kind: 'program', title: 'Program', parentCode: 'M9.T9', sequence: 10 },
  ...{ activityCode: '2.16.02', organizationCode: INFORMATION },
};

describe('an indicator with a live measure', () => {
  const complaint = (ticket: string, receivedAt: string, firstResponseAt: string | null) => ({
    ...{ sourceSystem: 'laporgub', ticket, channel: 'web', kind: 'complaint', categoryCode: 'JALAN' },
    ...{ title: 'Aduan contoh', status: 'verified', isAnonymous: false, isSecret: false, reopenedCount: 0 },
    ...{ organizationCode: HEALTH, receivedAt, firstResponseAt },
  });

  it('takes its value to date from it, beside what was reported, and says where each comes from', async () => {
    const at = '2026-07-19T00:00:00Z';
    await rows.put(
      'complaints.complaints',
      [
        complaint('A', '2026-03-01T00:00:00+07:00', '2026-03-01T05:00:00+07:00'),
        complaint('B', '2026-03-01T00:00:00+07:00', '2026-03-05T05:00:00+07:00'),
        complaint('C', '2025-12-31T23:00:00+07:00', '2026-01-01T05:00:00+07:00'),
      ],
      { at },
    );
    await rows.put('reference.measures', [ANSWERED], { at });
    await rows.put(
      'planning.indicators',
      [
        {
          ...{
            code: 'ANSWERED',
            name: 'Dijawab',
            unit: 'persen',
            polarity: 'higher',
            accumulation: 'latest',
          },
          ...{ level: 'outcome', planCode: PLAN, nodeCode: 'M1.T1', measureCode: ANSWERED.code },
        },
      ],
      { at },
    );
    await rows.put('planning.indicator_targets', [target('ANSWERED', '60', '60')], { at });
    await rows.put('planning.indicator_achievements', [figure('ANSWERED', 6, '72')], { at });
    const found = indicatorOf(await alignment(), 'ANSWERED');
    expect(found).toMatchObject({
      value: { origin: 'live_measure', value: '50', firstMonth: 1, periodMonth: 7, batchId: null },
      reported: { origin: 'reported', value: '72', periodMonth: 6 },
      live: {
        measureCode: ANSWERED.code,
        measureVersion: 1,
        figure: { numerator: '1', denominator: '2', basis: [{ dataset: 'complaints.complaints' }] },
      },
      // 50 of 60, not what was reported.
      achievementPercent: '83.33',
      band: 'high',
    });
  });

  it('in the plan of a government is measured over its own organizations where records have no place', async () => {
    const at = '2026-07-19T00:00:00Z';
    await rows.put('reference.measures', [ABSORBED], { at });
    const indicator = (code: string, planCode: string) => ({
      ...{ code, name: 'Serapan', unit: 'persen', polarity: 'higher', accumulation: 'latest' },
      ...{ level: 'outcome', planCode, measureCode: ABSORBED.code },
    });
    const ofRegency = { ...plan, code: 'RPJMD-33.74-2025', regionCode: '33.74', organizationCode: '33.74' };
    await rows.put('planning.plans', [ofRegency], { at });
    await rows.put(
      'planning.indicators',
      [indicator('ABSORBED', PLAN), indicator('ABSORBED-33.74', ofRegency.code)],
      { at },
    );
    // 250 + 50 + 200 of 2,000: not the 8,888 of 9,999 of the city, though the city lies in the province.
    expect(indicatorOf(await alignment(), 'ABSORBED').live?.figure).toMatchObject({
      ...{ value: '25', numerator: '500', denominator: '2000' },
    });
    const city = await alignment({ planCode: ofRegency.code });
    expect(indicatorOf(city, 'ABSORBED-33.74').live?.figure).toMatchObject({
      ...{ value: '88.89', numerator: '8888', denominator: '9999' },
    });
  });

  const ABSORBED = {
    ...{
      code: 'budgets.absorbed',
      version: 1,
      name: 'Serapan',
      unit: 'persen',
      formula: 'a ÷ b',
      scale: '100',
    },
    ...{ kind: 'ratio', polarity: 'higher', timeField: 'fiscalYear', numeratorAggregate: 'sum' },
    ...{
      numeratorDataset: 'budgets.budget_realizations',
      numeratorField: 'amount',
      numeratorLatestField: 'month',
    },
    ...{
      denominatorDataset: 'budgets.budget_lines',
      denominatorAggregate: 'sum',
      denominatorField: 'amount',
    },
    ...{ denominatorSpan: 'budget_in_force', denominatorFilter: '{"accountCode":{"startsWith":"5"}}' },
  };

  const ANSWERED = {
    ...{
      code: 'complaints.answered',
      version: 1,
      name: 'Dijawab',
      unit: 'persen',
      formula: 'a ÷ b',
      scale: '100',
    },
    ...{ kind: 'duration_share', polarity: 'higher', numeratorDataset: 'complaints.complaints' },
    ...{
      clockStartField: 'receivedAt',
      clockEndField: 'firstResponseAt',
      clockHours: '24',
      timeField: 'receivedAt',
    },
  };
});
