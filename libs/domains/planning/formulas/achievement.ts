import { assertNever } from '#dataset';
import { Exact, percentText } from '#core/exact';
import { exactRange, isInside, type TargetRange } from './target-range.js';

/** Which way an indicator is good: more is better, less is better, or best inside its target. */
export type Polarity = 'higher' | 'lower' | 'range';

/** How "less is better" is counted. The two differ: target 10 and value 12 give 83.33 and 80. */
export type LowerFormula = 'target_over_value' | 'twice_target_minus_value_over_target';

export type AchievementFormula = 'inside_target' | 'value_over_target' | LowerFormula;

/** Why no percentage exists. The indicator can still be on track: a count of zero under a target of five is. */
export type AchievementGap = 'ZERO_TARGET' | 'NEGATIVE_TARGET' | 'ZERO_VALUE' | 'NEGATIVE_VALUE';

export type Achievement =
  | { readonly ok: true; readonly percent: string; readonly formula: AchievementFormula }
  | { readonly ok: false; readonly reason: AchievementGap; readonly formula: AchievementFormula };

export interface AchievementInput {
  /** The value to date (`valueToDate`), which has the accumulation of the indicator in it already. */
  readonly value: string;
  readonly target: TargetRange;
  readonly polarity: Polarity;
  readonly lowerFormula?: LowerFormula;
}

/**
 * Achievement of a target in percent, two decimals, half up.
 *
 * | case | formula | source |
 * | --- | --- | --- |
 * | value inside the range, or equal to a point target | 100 | PermenPANRB 8/2021, range targets |
 * | value outside a range | the bound it passed is the target: upper when above, lower when below | PermenPANRB 8/2021 |
 * | `higher` | value / target × 100 | Permendagri 86/2017; wp-sipd types 1 (sum), 3 (percentage) and 4 (latest) |
 * | `lower` | target / value × 100 | wp-sipd type 2; the default |
 * | `lower`, as SAKIP counts it | (2 × target − value) / target × 100 | SAKIP performance reports; asked for by name |
 * | `range`, value below | value / lower bound × 100 | as `higher` |
 * | `range`, value above | as `lower` with the upper bound | as `lower` |
 *
 * Where a ratio says nothing there is no number but a reason: a target of zero or below as a divisor, a value of zero or below
 * under `target / value`. Zero against zero is inside the target: 100. A target of zero under `lower` and a value above it is 0.
 * A negative result (economic growth of −2 against a target of 4; SAKIP with a value over twice the target) stays negative.
 */
export function achievement({ value, target, polarity, lowerFormula }: AchievementInput): Achievement {
  const [reached, range] = [new Exact(value), exactRange(target)];
  if (isInside(reached, range))
    return { ok: true, percent: percentText(new Exact(100)), formula: 'inside_target' };
  const isAbove = reached.gt(range.high);
  const bound = isAbove ? range.high : range.low;
  const formula = formulaFor(polarity, isAbove, lowerFormula ?? 'target_over_value');
  const reason = undefinedBecause(formula, reached, bound);
  if (reason !== null) return { ok: false, reason, formula };
  return { ok: true, percent: percentText(ratio(formula, reached, bound).times(100)), formula };
}

type RatioFormula = Exclude<AchievementFormula, 'inside_target'>;

function formulaFor(polarity: Polarity, isAbove: boolean, lowerFormula: LowerFormula): RatioFormula {
  switch (polarity) {
    case 'higher':
      return 'value_over_target';
    case 'lower':
      return lowerFormula;
    case 'range':
      return isAbove ? lowerFormula : 'value_over_target';
    default:
      return assertNever(polarity);
  }
}

function undefinedBecause(formula: RatioFormula, value: Exact, target: Exact): AchievementGap | null {
  if (target.isNegative() && !target.isZero()) return 'NEGATIVE_TARGET';
  if (formula === 'target_over_value') {
    if (value.isZero()) return 'ZERO_VALUE';
    return value.isNegative() ? 'NEGATIVE_VALUE' : null;
  }
  return target.isZero() ? 'ZERO_TARGET' : null;
}

function ratio(formula: RatioFormula, value: Exact, target: Exact): Exact {
  switch (formula) {
    case 'value_over_target':
      return value.div(target);
    case 'target_over_value':
      return target.div(value);
    case 'twice_target_minus_value_over_target':
      return target.times(2).minus(value).div(target);
    default:
      return assertNever(formula);
  }
}
