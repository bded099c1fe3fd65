import { Exact, quantityText, sumOfAmounts } from '#core/exact';
import { achievement } from '../formulas/achievement.js';
import { valueToDate } from '../formulas/value-to-date.js';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import type { YearFigureRow, YearTargetRow } from '../sql/read-indicator-years.sql.js';

export interface Quarterly {
  readonly year: number;
  /** 1–4: quarters after it are not evaluated yet. */
  readonly quarter: number;
}

/** The K columns of the form: what was to be reached and what was, in the unit of the indicator. */
export interface IndicatorEvaluation {
  readonly targetEnd: string | null;
  readonly reachedBefore: string | null;
  readonly targetYear: string | null;
  readonly quarters: readonly (string | null)[];
  readonly reachedYear: string | null;
  readonly reachedTotal: string | null;
  readonly achievementPercent: string | null;
  /** A figure of the year is not final yet. */
  readonly isProvisional: boolean;
  /** What was said beside the latest figure of the year that has words. */
  readonly drivers: string | null;
  readonly obstacles: string | null;
  readonly followUp: string | null;
}

export interface IndicatorYears {
  readonly targets: readonly YearTargetRow[];
  readonly figures: readonly YearFigureRow[];
}

/**
 * One indicator in the evaluation of an annual plan (form of Permendagri 86/2017, known, not verified against the annex).
 * A `sum` adds up over quarters and years; any other indicator stands where it was last reported.
 */
export function evaluateIndicator(
  { accumulation, polarity, target }: Pick<IndicatorRow, 'accumulation' | 'polarity' | 'target'>,
  { targets, figures }: IndicatorYears,
  { year, quarter }: Quarterly,
): IndicatorEvaluation {
  const until = figures.filter((figure) => figure.year < year || isWithin(figure, year, quarter));
  const ofYear = until.filter((figure) => figure.year === year);
  const before = valueOfYears(
    until.filter((figure) => figure.year < year),
    accumulation,
  );
  const reachedYear = valueToDate(ofYear, accumulation)?.value ?? null;
  const total =
    accumulation === 'sum' && (before !== null || reachedYear !== null)
      ? quantityText(new Exact(before ?? 0).plus(reachedYear ?? 0))
      : (reachedYear ?? before);
  const end = endTarget(targets, accumulation);
  const reached =
    total === null || end === null ? null : achievement({ value: total, target: end, polarity });
  const told = ofYear.findLast(
    ({ drivers, obstacles, followUp }) => (drivers ?? obstacles ?? followUp) !== null,
  );
  return {
    targetEnd: end === null ? null : rangeText(end),
    reachedBefore: before,
    targetYear: target === null ? null : rangeText(target),
    quarters: QUARTERS.map((each) => (each > quarter ? null : quarterValue(ofYear, accumulation, each))),
    reachedYear,
    reachedTotal: total,
    achievementPercent: reached?.ok === true ? reached.percent : null,
    isProvisional: ofYear.some(({ isProvisional }) => isProvisional),
    drivers: told?.drivers ?? null,
    obstacles: told?.obstacles ?? null,
    followUp: told?.followUp ?? null,
  };
}

export const QUARTERS = [1, 2, 3, 4] as const;

function isWithin(figure: YearFigureRow, year: number, quarter: number): boolean {
  return figure.year === year && figure.month <= quarter * MONTHS_OF_QUARTER;
}

function quarterValue(
  figures: readonly YearFigureRow[],
  accumulation: IndicatorRow['accumulation'],
  quarter: number,
): string | null {
  const [after, to] = [(quarter - 1) * MONTHS_OF_QUARTER, quarter * MONTHS_OF_QUARTER];
  return (
    valueToDate(
      figures.filter(({ month }) => month > after && month <= to),
      accumulation,
    )?.value ?? null
  );
}

function valueOfYears(
  figures: readonly YearFigureRow[],
  accumulation: IndicatorRow['accumulation'],
): string | null {
  if (accumulation === 'sum') return valueToDate(figures, 'sum')?.value ?? null;
  const lastYear = figures.at(-1)?.year;
  return (
    valueToDate(
      figures.filter(({ year }) => year === lastYear),
      accumulation,
    )?.value ?? null
  );
}

/** What the plan wants at its end: all its years together for a sum, else its last year. */
function endTarget(
  targets: readonly YearTargetRow[],
  accumulation: IndicatorRow['accumulation'],
): { readonly low: string; readonly high: string } | null {
  const last = targets.at(-1);
  if (last === undefined) return null;
  if (accumulation !== 'sum') return last;
  const total = (end: 'low' | 'high') =>
    quantityText(targets.reduce((sum, target) => sum.plus(target[end]), new Exact(0)));
  return { low: total('low'), high: total('high') };
}

/** The ceilings of all years; null where the plan states none. */
export function ceilingOf(targets: readonly YearTargetRow[]): string | null {
  const ceilings = targets.flatMap(({ ceilingAmount }) => ceilingAmount ?? []);
  if (ceilings.length === 0) return null;
  return sumOfAmounts(ceilings);
}

function rangeText({ low, high }: { readonly low: string; readonly high: string }): string {
  const [one, other] = [quantityText(new Exact(low)), quantityText(new Exact(high))];
  return one === other ? one : `${one}–${other}`;
}

const MONTHS_OF_QUARTER = 3;
