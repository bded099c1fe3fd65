import { describe, expect, it } from '@jest/globals';
import { isWholeYear, monthBack, monthName, periodRange, recentPeriods } from './period.js';

describe('a period', () => {
  it.each([
    ['2026-10', '2026-10-01T00:00:00+07:00', '2026-11-01T00:00:00+07:00'],
    ['2026-12', '2026-12-01T00:00:00+07:00', '2027-01-01T00:00:00+07:00'],
    ['2026-Q4', '2026-10-01T00:00:00+07:00', '2027-01-01T00:00:00+07:00'],
    ['2026', '2026-01-01T00:00:00+07:00', '2027-01-01T00:00:00+07:00'],
  ])('%s lies between %s and %s', (name, from, to) => {
    expect(periodRange(name)).toEqual({ from, to });
  });

  it.each(['', '2026-13', '2026-Q5', '26-01', 'kemarin'])('is not %j', (name) => {
    expect(periodRange(name)).toBeUndefined();
  });

  it.each([
    ['2026', true],
    ['2026-Q4', false],
    ['2026-10', false],
    ['20', false],
  ])('%s is a whole year: %s', (name, isYear) => {
    expect(isWholeYear(name)).toBe(isYear);
  });

  it('before January is December', () => {
    expect(monthName(monthBack({ year: 2026, month: 1 }, 1))).toBe('2025-12');
  });

  it('is offered from the latest, with its quarters and years', () => {
    const { months, quarters, years } = recentPeriods({ year: 2026, month: 2 });
    expect(months[0]).toEqual({ year: 2026, month: 2 });
    expect(quarters.slice(0, 2)).toEqual(['2026-Q1', '2025-Q4']);
    expect(years).toEqual(['2026', '2025']);
  });
});
