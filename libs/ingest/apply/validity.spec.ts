import { describe, expect, it } from '@jest/globals';
import { isValidIn, periodOf } from './validity.js';

describe('a code in use', () => {
  it.each([
    [2024, true],
    [2025, true],
    [2026, false],
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2025-06', true],
    ['2025-07', false],
    // 17:00 UTC is midnight in western Indonesia.
    ['2025-06-30T16:59:59Z', true],
    ['2025-06-30T17:00:00Z', false],
  ])('from 2024 to June 2025 on %s: %s', (on, expected) => {
    const period = periodOf(on);
    expect(
      period !== undefined && isValidIn({ validFrom: '2024-01-01', validTo: '2025-06-30' }, period),
    ).toBe(expected);
  });

  it('without dates always', () => {
    expect(isValidIn({ validFrom: null, validTo: null }, { from: '1900-01-01', to: '1900-01-01' })).toBe(
      true,
    );
  });
});
