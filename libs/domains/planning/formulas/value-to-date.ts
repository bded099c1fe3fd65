import { assertNever } from '#dataset';
import { Exact, quantityText } from '#core/exact';

/**
 * How the months of a year make the value so far. In the terms of wp-sipd: `sum` is type 1 (tren positif), `latest` is type 4
 * (nilai akhir) and the value of type 2 (tren negatif), `percentage` is type 3 (persentase).
 */
export type Accumulation = 'sum' | 'latest' | 'percentage' | 'average';

export interface MonthlyFigure {
  readonly month: number;
  readonly value: string;
  readonly isProvisional: boolean;
}

export interface ValueToDate<F extends MonthlyFigure> {
  readonly value: string;
  /** The months that the value covers; months without a figure in between are counted by `monthCount` only. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly monthCount: number;
  /** True when any figure in the value is provisional. */
  readonly isProvisional: boolean;
  /** A `percentage` that was reported lower than before: a correction of an earlier month is due. */
  readonly hasFallen: boolean;
  /** The figure that the value is, or the last of those it was made from. */
  readonly from: F;
}

/**
 * The value of a year so far from its monthly figures, in the indicator's unit; null without figures.
 *
 * - `sum`: all months added, exactly.
 * - `latest`: the last month.
 * - `percentage`: a share completed within the year cannot shrink, so it is the highest month so far.
 * - `average`: the mean of the months that have a figure, eight decimals.
 */
export function valueToDate<F extends MonthlyFigure>(
  figures: readonly F[],
  accumulation: Accumulation,
): ValueToDate<F> | null {
  const ordered = [...figures].sort((one, other) => one.month - other.month);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { value, parts, from } = accumulated(ordered, last, accumulation);
  return {
    value,
    firstMonth: first.month,
    lastMonth: last.month,
    monthCount: ordered.length,
    isProvisional: parts.some((figure) => figure.isProvisional),
    hasFallen: accumulation === 'percentage' && new Exact(last.value).lt(value),
    from,
  };
}

interface Accumulated<F> {
  readonly value: string;
  readonly parts: readonly F[];
  readonly from: F;
}

function accumulated<F extends MonthlyFigure>(
  ordered: readonly F[],
  last: F,
  accumulation: Accumulation,
): Accumulated<F> {
  switch (accumulation) {
    case 'sum':
      return { value: quantityText(total(ordered)), parts: ordered, from: last };
    case 'average':
      return { value: quantityText(total(ordered).div(ordered.length)), parts: ordered, from: last };
    case 'latest':
      return { value: quantityText(new Exact(last.value)), parts: [last], from: last };
    case 'percentage': {
      const highest = ordered.reduce((best, figure) =>
        new Exact(figure.value).gte(best.value) ? figure : best,
      );
      return { value: quantityText(new Exact(highest.value)), parts: [highest], from: highest };
    }
    default:
      return assertNever(accumulation);
  }
}

function total(figures: readonly MonthlyFigure[]): Exact {
  return figures.reduce((sum, { value }) => sum.plus(value), new Exact(0));
}
