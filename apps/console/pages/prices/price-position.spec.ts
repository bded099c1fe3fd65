import { describe, expect, it } from '@jest/globals';
import { meanPrice } from './mean-price.js';
import { bindingReference, positionOfPrice } from './price-position.js';

const HAP = { kind: 'HAP', lowerPrice: '36500.00', upperPrice: '41500.00', fromUpper: null, fromLower: null };

describe('a price against its reference', () => {
  it.each([
    ['41500.01', 'above'],
    ['41500.00', 'within'],
    ['36500', 'within'],
    ['36499.99', 'below'],
    [null, 'none'],
  ])('%s is %s', (price, position) => {
    expect(positionOfPrice(price, HAP)).toBe(position);
  });

  it('is bound by the reference that it exceeds', () => {
    const within = { ...HAP, position: 'within' as const };
    const above = { ...HAP, kind: 'HET', position: 'above' as const };
    expect(bindingReference([within, above])).toBe(above);
    expect(bindingReference([within])).toBe(within);
    expect(bindingReference([])).toBeUndefined();
  });
});

describe('the mean of several markets', () => {
  it('is exact to the sen, halves away from zero', () => {
    expect(meanPrice(['0.10', '0.20'])).toBe('0.15');
    expect(meanPrice(['0.01', '0.02'])).toBe('0.02');
    expect(meanPrice(['36254', '37000.50', '35000.01'])).toBe('36084.84');
  });

  it('of nothing is nothing', () => {
    expect(meanPrice([])).toBeNull();
  });
});
