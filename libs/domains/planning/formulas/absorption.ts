import { Exact, percentText } from '#core/exact';

/**
 * Budget absorption in percent: realization / budget × 100, two decimals. Null when the budget is zero or below: money spent without
 * a budget has no percentage. Spending over the budget is over 100.
 */
export function absorptionPercent(amount: string, realization: string): string | null {
  const budget = new Exact(amount);
  return budget.gt(0) ? percentText(new Exact(realization).div(budget).times(100)) : null;
}
