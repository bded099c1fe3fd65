import { Exact, percentText } from '#core/exact';
import type { FigureReasonType, FigureType } from './figure.type.js';
import { PERCENT } from './units.js';

/** How many of how many, and why there may be no share. */
export interface ShareOf extends Pick<FigureType, 'formula' | 'records' | 'basis'> {
  readonly source?: string | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The reason where there is nothing to divide by. */
  readonly withoutDenominator: FigureReasonType;
}

/** `numerator ÷ denominator × 100` of two counts, two decimals; null with a reason where there is nothing to divide by. */
export function shareFigure({
  numerator,
  denominator,
  source = null,
  withoutDenominator,
  ...of
}: ShareOf): FigureType {
  const value = sharePercent(numerator, denominator);
  return {
    source,
    value,
    unit: PERCENT,
    numerator: String(numerator),
    denominator: String(denominator),
    reason: value === null ? withoutDenominator : null,
    ...of,
  };
}

/** The same as a bare number: null where there is nothing to divide by. */
export function sharePercent(numerator: number, denominator: number): string | null {
  return denominator === 0 ? null : percentText(new Exact(numerator).div(denominator).times(100));
}
