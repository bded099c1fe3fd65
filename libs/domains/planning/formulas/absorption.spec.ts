import { describe, expect, it } from '@jest/globals';
import { absorptionPercent } from './absorption.js';

describe('absorptionPercent', () => {
  it.each([
    ['45153528000.00', '22576764000.00', '50.00'],
    ['3.00', '1.00', '33.33'],
    ['100.00', '120.00', '120.00'],
    ['100.00', '0.00', '0.00'],
    ['30000000000000.00', '0.01', '0.00'],
  ])('of %s, %s is %s', (amount, realization, percent) => {
    expect(absorptionPercent(amount, realization)).toBe(percent);
  });

  it('is not defined without a budget', () => {
    expect(absorptionPercent('0.00', '5.00')).toBeNull();
    expect(absorptionPercent('-1.00', '5.00')).toBeNull();
  });
});
