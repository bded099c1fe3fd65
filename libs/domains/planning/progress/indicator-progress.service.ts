import { readBasis, RememberedAnswers } from '#catalog';
import { badInput } from '#core/errors';
import type { FigureBasisType, FigureReasonType } from '#core/figures';
import type { Pool, Tx } from '#core/database';
import {
  INDICATOR_PLANS_MAX,
  INDICATOR_PROGRESS_YEARS_MAX,
  INDICATOR_TARGET_VERSIONS_MAX,
  PLAN_VERSIONS_MAX,
} from '#core/limits';
import { joinKey } from '#dataset';
import type { MeasuresService } from '#measures';
import { groupBy } from '../alignment/group-by.js';
import { datasetsWith } from '../datasets-read.js';
import { readLiveValues } from '../alignment/live-values.js';
import { momentOf } from '../alignment/moment.js';
import { requireAtMostOf } from '../alignment/require-at-most.js';
import type { LowerFormula } from '../formulas/achievement.js';
import { PlanningError } from '../planning.errors.js';
import { readIndicatorFigures } from '../sql/read-indicator-figures.sql.js';
import { readIndicator } from '../sql/read-indicator-heads.sql.js';
import { YEARS_BEFORE, type IndicatorHead } from '../sql/read-indicators.sql.js';
import { readOrganizationNames } from '../sql/read-organization-names.sql.js';
import { readPlanVersions, type PlanVersionRow } from '../sql/read-plan-versions.sql.js';
import { readPastTargets, readTargets, type TargetVersionRow } from '../sql/read-target-versions.sql.js';
import { judgingPlan, progressYear, type ProgressPlan, type ProgressYear } from './indicator-progress.js';
import type { LinkedBudget } from './linked-budget.js';
import { readLinkedBudget } from './read-linked-budget.js';
import { targetSteps } from './target-steps.js';

export interface IndicatorProgressOf {
  readonly code: string;
  /** Null: the years of its plan. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Null: the region of its plan. */
  readonly regionCode: string | null;
  readonly asOf: string | null;
  readonly lowerFormula: LowerFormula;
}

export interface ProgressBudget extends LinkedBudget {
  readonly year: number;
  readonly versionCode: string | null;
  /** Why nothing is linked; null where something is. */
  readonly reason: FigureReasonType | null;
}

export interface IndicatorProgress extends IndicatorHead {
  readonly organizationName: string | null;
  readonly regionCode: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly asOf: string;
  readonly plans: readonly ProgressPlan[];
  readonly years: readonly ProgressYear[];
  readonly budget: ProgressBudget;
  readonly basis: readonly FigureBasisType[];
}

export interface IndicatorProgressParts {
  readonly pool: Pool;
  readonly measures: MeasuresService;
  readonly provinceCode: string;
}

/** One indicator over the years: what was promised when, what was reached, and what is spent on it. */
export class IndicatorProgressService {
  readonly #progress: RememberedAnswers<Omit<IndicatorProgress, 'basis'>>;

  constructor(private readonly parts: IndicatorProgressParts) {
    this.#progress = new RememberedAnswers(parts.pool);
  }

  async progress(of: IndicatorProgressOf): Promise<IndicatorProgress> {
    const basis = await readBasis(this.parts.pool, { datasets: DATASETS_READ });
    const progress = await this.#progress.answer(JSON.stringify(of), async (tx) => {
      const value = await this.read(tx, of, of.asOf ?? new Date().toISOString());
      return { value, datasets: datasetsWith(value.years.map(({ standing }) => standing.live)) };
    });
    return { ...progress, basis };
  }

  private async read(tx: Tx, of: IndicatorProgressOf, at: string): Promise<Omit<IndicatorProgress, 'basis'>> {
    const { code, asOf } = of;
    const head = await readIndicator(tx, { code, asOf });
    if (head === null) throw new PlanningError('UNKNOWN_INDICATOR', { code });
    const own = await readPlanVersions(tx, { codes: head.planCode === null ? [] : [head.planCode], at });
    const regionCode = of.regionCode ?? own.at(-1)?.regionCode ?? this.parts.provinceCode;
    const { fromYear, toYear } = yearsOf(of, own.at(-1) ?? null, at);
    const targets = await readTargets(tx, { indicatorCode: code, regionCode, fromYear, toYear, at });
    requireAtMostOf(targets, { code, limit: INDICATOR_TARGET_VERSIONS_MAX, what: 'targets' });
    const others = [...new Set(targets.map(({ planCode }) => planCode))].filter(
      (planCode) => planCode !== head.planCode,
    );
    requireAtMostOf(others, { code, limit: INDICATOR_PLANS_MAX, what: 'plans' });
    const versions = [...own, ...(await readPlanVersions(tx, { codes: others, at }))];
    requireAtMostOf(versions, { code, limit: PLAN_VERSIONS_MAX, what: 'plan_versions' });
    const judging = judgingPlan(
      head,
      versions.filter(({ supersededAt }) => supersededAt === null),
    );
    const plans = await plansOf(tx, { head, versions, judging, regionCode, fromYear, toYear, at, targets });
    const organizationCode = head.organizationCode;
    const names = await readOrganizationNames(tx, organizationCode === null ? [] : [organizationCode]);
    return {
      ...head,
      regionCode,
      fromYear,
      toYear,
      asOf: at,
      plans,
      organizationName: organizationCode === null ? null : (names.get(organizationCode) ?? null),
      years: await this.years(tx, { of, head, judging, plans, regionCode, fromYear, toYear, at }),
      budget: await readLinkedBudget(tx, {
        head,
        asOf,
        planCode: judging?.code ?? null,
        year: budgetYear({ fromYear, toYear }, at),
      }),
    };
  }

  /** One after the other: each asks its live measure for its own months. */
  private async years(tx: Tx, work: YearsOf): Promise<readonly ProgressYear[]> {
    const { of, head, judging, regionCode, fromYear, toYear, at } = work;
    const { asOf, lowerFormula } = of;
    const figures = await readIndicatorFigures(tx, {
      indicatorCodes: [head.code],
      regionCode,
      asOf,
      toYear,
      fromYear: fromYear - YEARS_BEFORE,
    });
    const steps = work.plans.find(({ isJudgedBy }) => isJudgedBy)?.steps ?? [];
    const plan = {
      code: judging?.code ?? '',
      kind: judging?.kind ?? '',
      organizationCode: judging?.organizationCode ?? null,
      regionCode,
    };
    const years: ProgressYear[] = [];
    for (let year = fromYear; year <= toYear; year += 1) {
      const liveValues = await readLiveValues(tx, this.parts.measures, {
        plan,
        indicators: [head],
        asOf,
        provinceCode: this.parts.provinceCode,
        moment: momentOf({ year, at }),
      });
      years.push(progressYear({ head, year, at, lowerFormula, steps, figures, liveValues }));
    }
    return years;
  }
}

interface YearsOf {
  readonly of: IndicatorProgressOf;
  readonly head: IndicatorHead;
  readonly judging: PlanVersionRow | null;
  readonly plans: readonly ProgressPlan[];
  readonly regionCode: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly at: string;
}

interface PlansOf {
  readonly head: IndicatorHead;
  readonly versions: readonly PlanVersionRow[];
  readonly judging: PlanVersionRow | null;
  readonly targets: readonly TargetVersionRow[];
  readonly regionCode: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly at: string;
}

async function plansOf(tx: Tx, of: PlansOf): Promise<readonly ProgressPlan[]> {
  const byPlan = groupBy(of.versions, ({ code }) => code);
  const keys = [...byPlan].flatMap(([planCode, versions]) => pastKeys(of, planCode, versions));
  const past = await readPastTargets(tx, { keys, at: of.at });
  requireAtMostOf(past, { code: of.head.code, limit: INDICATOR_TARGET_VERSIONS_MAX, what: 'targets' });
  const recorded = [...of.targets, ...past].sort(
    (one, other) =>
      one.year - other.year ||
      one.revision - other.revision ||
      Date.parse(one.recordedAt) - Date.parse(other.recordedAt),
  );
  return [...byPlan].flatMap(([planCode, versions]) => {
    const last = versions.at(-1);
    const steps = targetSteps(
      recorded.filter((target) => target.planCode === planCode),
      versions,
    );
    if (last === undefined || steps.length === 0) return [];
    const { kind, title, revision } = last;
    return [{ planCode, kind, title, revision, isJudgedBy: planCode === of.judging?.code, steps }];
  });
}

/** The history is found by key: every year and revision that the plan can have had. */
function pastKeys(of: PlansOf, planCode: string, versions: readonly PlanVersionRow[]): readonly string[] {
  const revisions = [
    ...versions.map(({ revision }) => revision),
    ...of.targets.filter((target) => target.planCode === planCode).map(({ revision }) => revision),
  ];
  const keys: string[] = [];
  for (let revision = 0; revision <= Math.max(0, ...revisions) + 1; revision += 1)
    for (let year = of.fromYear; year <= of.toYear; year += 1)
      keys.push(joinKey([planCode, `${revision}`, of.head.code, `${year}`, WHOLE_YEAR, of.regionCode]));
  return keys;
}

/** The years asked for, else those of the plan, else those up to now; never more than the limit. */
function yearsOf(
  { fromYear, toYear }: IndicatorProgressOf,
  plan: PlanVersionRow | null,
  at: string,
): { readonly fromYear: number; readonly toYear: number } {
  const current = Number(momentOf({ year: 0, at }).today.slice(0, 4));
  const span = INDICATOR_PROGRESS_YEARS_MAX - 1;
  const to = toYear ?? Math.min(plan?.endYear ?? current, (fromYear ?? plan?.startYear ?? current) + span);
  const from = fromYear ?? Math.max(plan?.startYear ?? to - YEARS_BEFORE, to - span);
  if (from < YEAR_MIN || to < from || to > YEAR_MAX || to - from > span) {
    throw badInput(
      'toYear',
      {
        id: `dari fromYear, ${from}, paling banyak ${INDICATOR_PROGRESS_YEARS_MAX} tahun berurutan di antara ${YEAR_MIN} dan ${YEAR_MAX}`,
        en: `from fromYear, ${from}, at most ${INDICATOR_PROGRESS_YEARS_MAX} years in order between ${YEAR_MIN} and ${YEAR_MAX}`,
      },
      { value: to },
    );
  }
  return { fromYear: from, toYear: to };
}

/** The last year that has begun, else the first. */
function budgetYear(years: { readonly fromYear: number; readonly toYear: number }, at: string): number {
  const current = Number(momentOf({ year: 0, at }).today.slice(0, 4));
  return Math.max(years.fromYear, Math.min(years.toYear, current));
}

const WHOLE_YEAR = '0';
/** The years that the datasets take. */
const YEAR_MIN = 2000;
const YEAR_MAX = 2100;

const DATASETS_READ = [
  'planning.indicator_targets',
  'planning.indicator_achievements',
  'budgets.budget_lines',
  'budgets.budget_realizations',
];
