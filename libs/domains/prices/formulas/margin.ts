import { Exact, moneyText, percentText } from '#core/exact';

/** What lies between two levels of trade. Costs of transport, loss and storage are in it: a margin is not a profit. */
export interface Margin {
  /** Rupiah. */
  readonly amount: string;
  /** Of the price that was paid: what the trade adds. */
  readonly markupPercent: string;
  /** Of the price that was asked: what of the buyer's money stays with the trade. */
  readonly sharePercent: string;
}

/**
 * asked − paid, in rupiah; ÷ paid × 100 (markup); ÷ asked × 100 (share). Two decimals, half up. The two percentages of one margin
 * differ widely and are often confused: 27,711 over 23,000 is a markup of 20.48 % and a share of 17.00 %.
 */
export function marginBetween({ paid, asked }: { readonly paid: string; readonly asked: string }): Margin {
  const [low, high] = [new Exact(paid), new Exact(asked)];
  const amount = high.minus(low);
  return {
    amount: moneyText(amount),
    markupPercent: percentText(amount.div(low).times(100)),
    sharePercent: percentText(amount.div(high).times(100)),
  };
}
