import type { AssessedIndicator } from '../alignment/assess-indicator.js';
import { assessIndicator } from '../alignment/assess-indicator.js';
import type { LiveValue } from '../alignment/live-values.js';
import { momentOf } from '../alignment/moment.js';
import type { LowerFormula } from '../formulas/achievement.js';
import type { IndicatorFigureRow } from '../sql/read-indicator-figures.sql.js';
import { reportedIn, YEARS_BEFORE, type IndicatorHead } from '../sql/read-indicators.sql.js';
import type { PlanVersionRow } from '../sql/read-plan-versions.sql.js';
import { stepInForce, type TargetStep } from './target-steps.js';

/** One plan that sets targets for the indicator, with what became of each. */
export interface ProgressPlan {
  readonly planCode: string;
  readonly kind: string;
  readonly title: string;
  /** The revision in force. */
  readonly revision: number;
  /** True of the plan whose targets the years are judged by. */
  readonly isJudgedBy: boolean;
  readonly steps: readonly TargetStep[];
}

export interface ProgressYear {
  readonly year: number;
  readonly standing: AssessedIndicator;
  /** Every reported month. */
  readonly figures: readonly IndicatorFigureRow[];
}

export interface YearOf {
  readonly head: IndicatorHead;
  readonly year: number;
  readonly at: string;
  readonly lowerFormula: LowerFormula;
  /** Of the plan that judges. */
  readonly steps: readonly TargetStep[];
  /** Of the year and of those before that a trend is drawn from. */
  readonly figures: readonly IndicatorFigureRow[];
  readonly liveValues: ReadonlyMap<string, LiveValue>;
}

/** One year of an indicator, judged exactly as the alignment of its plan judges it. */
export function progressYear(of: YearOf): ProgressYear {
  const { head, year, at, lowerFormula, figures, liveValues } = of;
  const step = stepInForce(of.steps, year);
  const recent = figures.filter((figure) => figure.year >= year - YEARS_BEFORE && figure.year <= year);
  const target =
    step === null
      ? null
      : {
          low: step.low,
          high: step.high,
          baseline: step.baseline,
          baselineYear: step.baselineYear,
          revision: step.revision,
        };
  const moment = momentOf({ year, at });
  const row = { target, ...reportedIn(recent, year), ...head };
  return { year, standing: assessIndicator(row, { moment, lowerFormula, liveValues }), figures: row.figures };
}

/** The plan of the indicator itself; of an indicator without one, the plan highest in the order of planning. */
export function judgingPlan(head: IndicatorHead, plans: readonly PlanVersionRow[]): PlanVersionRow | null {
  const own = plans.find(({ code }) => code === head.planCode);
  if (own !== undefined) return own;
  const rank = ({ kind }: PlanVersionRow): number => {
    const at = PLANNING_ORDER.indexOf(kind);
    return at === -1 ? PLANNING_ORDER.length : at;
  };
  const ordered = [...plans].sort(
    (one, other) => rank(one) - rank(other) || (one.code < other.code ? -1 : 1),
  );
  return ordered[0] ?? null;
}

const PLANNING_ORDER = ['RPJMD', 'RPD', 'RENSTRA', 'RKPD', 'RENJA', 'RPJPD', 'INITIATIVE_99'];
