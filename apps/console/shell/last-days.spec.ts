import { describe, expect, it } from '@jest/globals';
import { daysAround, lastDays } from './last-days.js';

describe('the last days', () => {
  it('end today by the calendar of the province', () => {
    expect(lastDays(1, new Date('2026-11-25T16:59:59Z'))).toEqual({ from: '2026-11-25', to: '2026-11-25' });
    expect(lastDays(1, new Date('2026-11-25T17:00:00Z'))).toEqual({ from: '2026-11-26', to: '2026-11-26' });
  });

  it('reach over the end of a month and of a year', () => {
    expect(lastDays(30, new Date('2027-01-05T05:00:00Z'))).toEqual({ from: '2026-12-07', to: '2027-01-05' });
  });
});

describe('the days around today', () => {
  it('reach back with today as the last of them, and ahead from tomorrow on', () => {
    expect(daysAround(2, 7, new Date('2026-11-25T17:00:00Z'))).toEqual({
      from: '2026-11-25',
      to: '2026-12-03',
    });
  });
});
