import { assertNever } from '#dataset';
import { Exact, quantityText } from '#core/exact';
import { exactRange, type TargetRange } from './target-range.js';
import type { Accumulation } from './value-to-date.js';

export interface ExpectedInput {
  readonly target: TargetRange;
  readonly accumulation: Accumulation;
  readonly baseline: string | null;
  /** The year at whose end the baseline was measured; the year before the target's unless told. */
  readonly baselineYear: number | null;
  readonly year: number;
  /** The months of `year` that have passed, 0–12. */
  readonly month: number;
}

/**
 * Where the indicator should be after so many months, in its own unit; a range for a range target. An even pace is assumed, which
 * is a convention of this hub and nobody's regulation.
 *
 * - `sum`: target × month / 12.
 * - `latest`, `percentage`: on the straight line from the baseline (end of its year) to the target (end of the target's year).
 *   Without a baseline `percentage` starts the year from 0 and `latest` is expected at its target all year.
 *   A baseline that is not older than the target leaves no line: the target.
 * - `average`: the target, in every month.
 */
export function expectedToDate(input: ExpectedInput): TargetRange {
  const { low, high } = exactRange(input.target);
  const path = pathOf(input);
  const at = (target: Exact): string =>
    quantityText(path.start(target).plus(target.minus(path.start(target)).times(path.passed).div(path.span)));
  return { low: at(low), high: at(high) };
}

/** A straight line: where it starts for a given end, and how many of its months have passed. */
interface Path {
  readonly start: (target: Exact) => Exact;
  readonly passed: number;
  readonly span: number;
}

function pathOf({ accumulation, baseline, baselineYear, year, month }: ExpectedInput): Path {
  const fromZero: Path = { start: () => new Exact(0), passed: month, span: MONTHS };
  switch (accumulation) {
    case 'sum':
      return fromZero;
    case 'average':
      return AT_TARGET;
    case 'percentage':
    case 'latest': {
      if (baseline === null) return accumulation === 'percentage' ? fromZero : AT_TARGET;
      const yearsBefore = year - (baselineYear ?? year - 1);
      if (yearsBefore < 1) return AT_TARGET;
      const start = new Exact(baseline);
      return { start: () => start, passed: (yearsBefore - 1) * MONTHS + month, span: yearsBefore * MONTHS };
    }
    default:
      return assertNever(accumulation);
  }
}

const MONTHS = 12;
const AT_TARGET: Path = { start: (target) => target, passed: 0, span: MONTHS };
