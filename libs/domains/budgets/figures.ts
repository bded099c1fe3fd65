import { Exact, moneyText, percentText } from '#core/exact';
import type { FigureBasisType, FigureRecordsType, FigureType } from '#core/figures';
import type { LocalText } from '#dataset';

/** What every figure of one answer shares. */
export interface FigureContext {
  readonly basis: readonly FigureBasisType[];
  readonly records: readonly FigureRecordsType[];
}

export interface Reason {
  readonly code: string;
  readonly text: LocalText;
}

interface Arithmetic {
  readonly formula: LocalText;
  readonly source: string | null;
}

export const NO_BUDGET: Reason = {
  code: 'NO_BUDGET',
  text: { id: 'Tidak ada pagu untuk dibandingkan.', en: 'There is no budget to compare with.' },
};
export const NO_REALIZATION: Reason = {
  code: 'NO_REALIZATION',
  text: { id: 'Belum ada realisasi yang dilaporkan.', en: 'No realization has been reported yet.' },
};

/** numerator ÷ denominator × 100 in percent; null with a reason when there is nothing to divide or to divide by. */
export function percentFigure(
  context: FigureContext,
  arithmetic: Arithmetic,
  {
    numerator,
    denominator,
    withoutNumerator,
    withoutDenominator,
  }: {
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly withoutNumerator: Reason;
    readonly withoutDenominator: Reason;
  },
): FigureType {
  const isDivisible = denominator !== null && new Exact(denominator).gt(0);
  const reason = numerator === null ? withoutNumerator : isDivisible ? null : withoutDenominator;
  const value =
    reason === null && numerator !== null && denominator !== null
      ? percentText(new Exact(numerator).div(denominator).times(100))
      : null;
  return { ...context, ...arithmetic, value, unit: PERCENT, numerator, denominator, reason };
}

/** A difference or a sum that needs no division. */
export function plainFigure(
  context: FigureContext,
  arithmetic: Arithmetic,
  {
    value,
    unit,
    reason,
  }: { readonly value: string | null; readonly unit: LocalText; readonly reason: Reason | null },
): FigureType {
  return { ...context, ...arithmetic, value, unit, numerator: null, denominator: null, reason };
}

export function sumOf(amounts: readonly (string | null)[]): string {
  return moneyText(amounts.reduce((sum, amount) => sum.plus(amount ?? 0), new Exact(0)));
}

export function difference(minuend: string, subtrahend: string): string {
  return moneyText(new Exact(minuend).minus(subtrahend));
}

export const PERCENT: LocalText = { id: 'persen', en: 'percent' };
export const PERCENTAGE_POINTS: LocalText = { id: 'poin persen', en: 'percentage points' };
export const RUPIAH: LocalText = { id: 'rupiah', en: 'rupiah' };
