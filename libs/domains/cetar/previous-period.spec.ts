import { expect, it } from '@jest/globals';
import { previousPeriod } from './previous-period.js';

it.each([
  ['2026', '2025'],
  ['2026-Q1', '2025-Q4'],
  ['2026-Q3', '2026-Q2'],
  ['2026-S1', '2025-S2'],
  ['2026-S2', '2026-S1'],
  ['2026-01', '2025-12'],
  ['2026-10', '2026-09'],
  ['2026-03-01/2026-03-31', '2026-01-29/2026-02-28'],
])('before %s comes %s', (period, before) => {
  expect(previousPeriod(period)).toBe(before);
});
