import { describe, expect, it } from '@jest/globals';
import { periodAround } from './release-calendar.js';

describe('periodAround', () => {
  it.each([
    ['day', 1, '2026-12-31', { start: '2026-12-31', end: '2026-12-31', dueOn: '2027-01-01' }],
    // Thursday 1 January 2026 lies in the week that began on Monday 29 December.
    ['week', 2, '2026-01-01', { start: '2025-12-29', end: '2026-01-04', dueOn: '2026-01-06' }],
    ['week', 2, '2026-01-05', { start: '2026-01-05', end: '2026-01-11', dueOn: '2026-01-13' }],
    ['month', 10, '2028-02-29', { start: '2028-02-01', end: '2028-02-29', dueOn: '2028-03-10' }],
    ['quarter', 15, '2026-12-01', { start: '2026-10-01', end: '2026-12-31', dueOn: '2027-01-15' }],
    ['year', 90, '2026-06-15', { start: '2026-01-01', end: '2026-12-31', dueOn: '2027-03-31' }],
  ] as const)('every %s, due %i days after, around %s', (every, dueDay, day, period) => {
    expect(periodAround({ every, dueDay }, day)).toEqual(period);
  });

  it('what comes on change has no period', () => {
    expect(periodAround({ every: 'on_change', dueDay: 0 }, '2026-01-01')).toBeNull();
  });
});
