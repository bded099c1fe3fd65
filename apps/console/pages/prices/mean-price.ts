/** The mean of prices with up to two decimals, exactly and rounded to the sen, halves away from zero; null of none. */
export function meanPrice(prices: readonly string[]): string | null {
  if (prices.length === 0) return null;
  const count = BigInt(prices.length);
  const sum = prices.reduce((total, price) => total + sen(price), 0n);
  const mean = (sum * 2n + count) / (count * 2n);
  return `${mean / 100n}.${String(mean % 100n).padStart(2, '0')}`;
}

function sen(price: string): bigint {
  const [whole = '0', fraction = ''] = price.split('.');
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
}
