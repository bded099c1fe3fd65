/**
 * Rupiah as whole hundredths. Adding thousands of amounts that have two decimals is exact this way as with decimals of any length, at a
 * tenth of the cost. Throws on anything but digits with at most two decimals: an amount is never rounded on the way in.
 */
export function centsOf(amount: string): bigint {
  if (!AMOUNT.test(amount)) throw new RangeError(`${amount} is no amount with at most two decimals`);
  const point = amount.indexOf('.');
  if (point === -1) return BigInt(amount) * HUNDRED;
  const digits = amount.slice(0, point) + amount.slice(point + 1);
  return BigInt(amount.length - point === DECIMALS ? digits : `${digits}0`);
}

/** The amount with both decimals: `-5n` is `-0.05`. */
export function centsText(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The exact sum of amounts in rupiah, with both decimals. */
export function sumOfAmounts(amounts: Iterable<string>): string {
  let sum = 0n;
  for (const amount of amounts) sum += centsOf(amount);
  return centsText(sum);
}

const AMOUNT = /^-?\d+(\.\d{1,2})?$/;
const HUNDRED = 100n;
/** Point and both digits. */
const DECIMALS = 3;
