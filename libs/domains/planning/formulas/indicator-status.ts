import { assertNever } from '#dataset';
import { achievement, type Polarity } from './achievement.js';
import { Exact, percentText } from '#core/exact';
import { exactRange, isInside, type ExactRange, type TargetRange } from './target-range.js';

export const INDICATOR_STATUSES = ['on_track', 'at_risk', 'off_track', 'no_data'] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/** What a status was judged by. `met`: the value is as good as expected; `progress`: share of the way from the baseline; `ratio`: achievement of what was expected. */
export type StatusMeasure = 'met' | 'progress' | 'ratio';

/**
 * Percent of what was expected by now: from `onTrackFrom` on track, from `atRiskFrom` at risk, below it off track. A definition of
 * this hub, in force from the date in the name. `ratio` follows the two upper bands of Permendagri 86/2017. `progress` is laxer below: for
 * an index that moves by a tenth a year, half the way is a different case from standing still.
 */
export const STATUS_THRESHOLDS_2025_01_01 = {
  ratio: { onTrackFrom: '90', atRiskFrom: '75' },
  progress: { onTrackFrom: '90', atRiskFrom: '50' },
} as const;

export interface StatusInput {
  readonly value: string | null;
  readonly expected: TargetRange | null;
  readonly polarity: Polarity;
  /** Only where the expectation is a line that starts at the baseline. */
  readonly baseline: string | null;
}

export interface StatusFinding {
  readonly status: IndicatorStatus;
  readonly measure: StatusMeasure | null;
  /** The measure in percent; null where the value is as good as expected, or where no ratio can be formed. */
  readonly percentOfExpected: string | null;
}

/**
 * Whether an indicator is where it should be by now.
 *
 * 1. no value or no target: `no_data`
 * 2. as good as expected, or better: `on_track`
 * 3. a baseline that the expectation improves on: (value − baseline) / (expected − baseline) × 100 against the `progress`
 *    thresholds. Ratios hide decline in slow indices: 0.3147 against 0.3115 is "98.98 % achieved" though it got worse.
 * 4. otherwise the achievement of the expectation against the `ratio` thresholds; where that has no number (a target of zero or
 *    below) the value is behind by an unknown share: `at_risk`.
 */
export function indicatorStatus({ value, expected, polarity, baseline }: StatusInput): StatusFinding {
  if (value === null || expected === null)
    return { status: 'no_data', measure: null, percentOfExpected: null };
  const [reached, range] = [new Exact(value), exactRange(expected)];
  if (isAsExpected(reached, range, polarity))
    return { status: 'on_track', measure: 'met', percentOfExpected: null };
  const progress = baseline === null ? null : progressPercent(reached, new Exact(baseline), range, polarity);
  if (progress !== null) return judged('progress', percentText(progress));
  const ratio = achievement({ value, target: expected, polarity });
  if (!ratio.ok) return { status: 'at_risk', measure: 'ratio', percentOfExpected: null };
  return judged('ratio', ratio.percent);
}

function isAsExpected(value: Exact, expected: ExactRange, polarity: Polarity): boolean {
  switch (polarity) {
    case 'higher':
      return value.gte(expected.low);
    case 'lower':
      return value.lte(expected.high);
    case 'range':
      return isInside(value, expected);
    default:
      return assertNever(polarity);
  }
}

/** The share of the way from the baseline to the nearer end of the expectation; null where there is no way to go. */
function progressPercent(
  value: Exact,
  baseline: Exact,
  expected: ExactRange,
  polarity: Polarity,
): Exact | null {
  if (polarity === 'range') return null;
  const goal = polarity === 'higher' ? expected.low : expected.high;
  const isImprovement = polarity === 'higher' ? goal.gt(baseline) : goal.lt(baseline);
  if (!isImprovement) return null;
  return value.minus(baseline).div(goal.minus(baseline)).times(100);
}

function judged(measure: 'progress' | 'ratio', percent: string): StatusFinding {
  const { onTrackFrom, atRiskFrom } = STATUS_THRESHOLDS_2025_01_01[measure];
  const share = new Exact(percent);
  const status = share.gte(onTrackFrom) ? 'on_track' : share.gte(atRiskFrom) ? 'at_risk' : 'off_track';
  return { status, measure, percentOfExpected: percent };
}
