import { describe, expect, it } from '@jest/globals';
import { beginOfDay, dayBefore, dayInProvince, daysAround, endOfDay, lastDays } from './days.js';

describe('days of the province', () => {
  it('begin seven hours before those of Greenwich', () => {
    expect(dayInProvince(new Date('2026-11-25T17:00:00Z'))).toBe('2026-11-26');
    expect(dayInProvince(new Date('2026-11-25T16:59:00Z'))).toBe('2026-11-25');
    expect(beginOfDay('2026-11-26')).toBe('2026-11-26T00:00:00+07:00');
  });

  it('are reckoned over the ends of months', () => {
    expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(dayBefore('2026-01-15', 30)).toBe('2025-12-16');
  });

  it('end a second before midnight, and today has not ended', () => {
    expect(endOfDay('2026-11-25', '2026-11-26')).toBe('2026-11-25T23:59:59+07:00');
    expect(endOfDay('2026-11-26', '2026-11-26')).toBeNull();
    expect(endOfDay('kemarin', '2026-11-26')).toBeNull();
  });
});

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
