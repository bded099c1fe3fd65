import { describe, expect, it } from '@jest/globals';
import { lastQuarter } from './quarter.js';

describe('the quarter that is evaluated', () => {
  it.each([
    [2026, 2, '1'],
    [2026, 4, '1'],
    [2026, 9, '2'],
    [2026, 11, '3'],
    [2025, 11, '4'],
    [2027, 11, '1'],
  ])('of %i, seen in month %i of 2026, is %s', (year, month, quarter) => {
    expect(lastQuarter(year, { year: 2026, month })).toBe(quarter);
  });
});
