import { Exact, percentText } from '#core/exact';

/**
 * How far a price is from a bound, in percent of the bound, signed, two decimals, half up: (price − bound) / bound × 100. Above is
 * positive. The press has printed "59.820 is 4,95 % lower than 57.000"; the sign is a part of the figure and never a word beside it.
 */
export function deviationPercent(price: string, bound: string): string {
  const limit = new Exact(bound);
  return percentText(new Exact(price).minus(limit).div(limit).times(100));
}

export const PRICE_POSITIONS = ['below', 'within', 'above'] as const;
export type PricePosition = (typeof PRICE_POSITIONS)[number];

/** Where a price lies; a bound that is not given does not limit, and a price on a bound is within. */
export function pricePosition(
  price: string,
  { lowerPrice, upperPrice }: { readonly lowerPrice: string | null; readonly upperPrice: string | null },
): PricePosition {
  const exact = new Exact(price);
  if (upperPrice !== null && exact.gt(upperPrice)) return 'above';
  return lowerPrice !== null && exact.lt(lowerPrice) ? 'below' : 'within';
}
