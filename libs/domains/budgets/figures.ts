import { Exact, moneyText, percentText, sumOfAmounts } from '#core/exact';
import { PERCENT, type FigureBasisType, type FigureRecordsType, type FigureType } from '#core/figures';
import type { LocalText } from '#dataset';

/** What a figure rests on: the records it was computed from, and how fresh and complete their datasets are. */
export interface FigureContext {
  readonly basis: readonly FigureBasisType[];
  readonly records: readonly FigureRecordsType[];
}

/** Of everything an answer rests on, what one figure was made from. */
export function restingOn(
  { basis, records }: FigureContext,
  ...datasets: readonly BudgetDataset[]
): FigureContext {
  const isOf = ({ dataset }: { readonly dataset: string }): boolean =>
    datasets.some((name) => name === dataset);
  return { basis: basis.filter(isOf), records: records.filter(isOf) };
}

/** The facts of budget control. */
export type BudgetDataset =
  | 'budgets.budget_lines'
  | 'budgets.budget_realizations'
  | 'budgets.cash_plans'
  | 'budgets.disbursements'
  | 'delivery.progress_reports';

export interface Reason {
  readonly code: string;
  readonly text: LocalText;
}

export interface Arithmetic {
  readonly formula: LocalText;
  /** The law or document that the formula is from. */
  readonly source: string;
}

export const NO_BUDGET: Reason = {
  code: 'NO_BUDGET',
  text: { id: 'Tidak ada pagu untuk dibandingkan.', en: 'There is no budget to compare with.' },
};
export const NO_REALIZATION: Reason = {
  code: 'NO_REALIZATION',
  text: { id: 'Belum ada realisasi yang dilaporkan.', en: 'No realization has been reported yet.' },
};

/** part ÷ whole × 100, exact; null when there is nothing to divide or to divide by. */
export function percentOf(part: string | null, whole: string | null): Exact | null {
  if (part === null || whole === null || new Exact(whole).lte(0)) return null;
  return new Exact(part).div(whole).times(100);
}

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
  const percent = percentOf(numerator, denominator);
  const missing = numerator === null ? withoutNumerator : withoutDenominator;
  return {
    unit: PERCENT,
    numerator,
    denominator,
    value: percent === null ? null : percentText(percent),
    reason: percent === null ? missing : null,
    ...context,
    ...arithmetic,
  };
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
  return { value, unit, numerator: null, denominator: null, reason, ...context, ...arithmetic };
}

/** Null where none of the amounts is known. */
export function sumOfKnown(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sumOfAmounts(known);
}

export function difference(minuend: string, subtrahend: string): string {
  return moneyText(new Exact(minuend).minus(subtrahend));
}
