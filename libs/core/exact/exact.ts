import { Decimal } from 'decimal.js';

/**
 * Decimal arithmetic of everything the hub computes. 60 significant digits hold any product of two quantities (26 digits each)
 * exactly, so only divisions round; half goes away from zero, as a person with a pencil does it.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** A percentage as it is shown and compared: two decimals, `83.33`. */
export function percentText(percent: Exact): string {
  return fixed(percent, PERCENT_DECIMALS);
}

/** An indicator's value in its own unit: as many decimals as it needs, at most those of a quantity; `0.3147`, never `-0`. */
export function quantityText(value: Exact): string {
  const rounded = value.toDecimalPlaces(QUANTITY_DECIMALS);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

/** Rupiah with both decimals. */
export function moneyText(amount: Exact): string {
  return fixed(amount, MONEY_DECIMALS);
}

function fixed(value: Exact, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

const PERCENT_DECIMALS = 2;
/** Decimals of the kernel's `quantity` field type. */
const QUANTITY_DECIMALS = 8;
const MONEY_DECIMALS = 2;
