import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { centsOf, centsText, sumOfAmounts } from './cents.js';
import { Exact, moneyText } from './exact.js';

describe('whole hundredths of rupiah', () => {
  it.each([
    ['0', 0n],
    ['0.00', 0n],
    ['12.3', 1230n],
    ['-0.05', -5n],
    ['840000000000.01', 84000000000001n],
  ])('%s', (amount, cents) => {
    expect(centsOf(amount)).toBe(cents);
    expect(centsText(cents)).toBe(moneyText(new Exact(amount)));
  });

  it.each(['1.005', '1e3', 'x', '1.', '.5.0', ''])('take no %j', (amount) => {
    expect(() => centsOf(amount)).toThrow();
  });

  it('add up to what decimals add up to', () => {
    const amount = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map((cents) => centsText(cents));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 50 }), (amounts) => {
        const sum = amounts.reduce((total, one) => total.plus(one), new Exact(0));
        expect(sumOfAmounts(amounts)).toBe(moneyText(sum));
      }),
    );
  });
});
