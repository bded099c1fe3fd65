import { expect, it } from '@jest/globals';
import { scaleMonth } from './scale-month.js';

it.each([
  ['2026', '2026-11-23T00:00:00Z', 10],
  ['2026', '2027-02-01T00:00:00Z', 12],
  ['2026-03', '2026-11-23T00:00:00Z', 3],
  ['2026-11', '2026-11-23T00:00:00Z', 10],
  // The first of December has begun in Jakarta.
  ['2026-11', '2026-11-30T17:00:00Z', 11],
  ['2026', '2026-01-15T00:00:00Z', 1],
  ['2027', '2026-11-23T00:00:00Z', 1],
])('the figures of %s are judged at %s by the scale of month %i', (period, now, month) => {
  expect(scaleMonth(period, new Date(now))).toBe(month);
});
