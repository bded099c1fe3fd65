import { describe, expect, it } from '@jest/globals';
import { deviationPercent, pricePosition } from './deviation.js';

describe('deviationPercent', () => {
  it.each([
    ['45070', '41500', '8.60'],
    ['43439', '41500', '4.67'],
    ['46968', '41500', '13.18'],
    ['18459', '17500', '5.48'],
    ['17588', '15700', '12.03'],
    ['42302', '55000', '-23.09'],
    ['41500', '41500', '0.00'],
  ])('%s against %s is %s %%', (price, bound, percent) => {
    expect(deviationPercent(price, bound)).toBe(percent);
  });

  it.each([
    ['59820', '57000', '4.95'],
    ['44250', '41500', '6.63'],
  ])('%s is not lower than %s, as was printed, but %s %% higher', (price, bound, percent) => {
    expect(deviationPercent(price, bound)).toBe(percent);
  });
});

describe('pricePosition', () => {
  it('bounds are inside, and one that is missing does not limit', () => {
    const onion = { lowerPrice: '36500.00', upperPrice: '41500.00' };
    expect(['36499.99', '36500', '41500', '41500.01'].map((price) => pricePosition(price, onion))).toEqual([
      'below',
      'within',
      'within',
      'above',
    ]);
    expect(pricePosition('1', { lowerPrice: null, upperPrice: '17500' })).toBe('within');
  });
});
