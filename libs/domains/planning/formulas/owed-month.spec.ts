import { describe, expect, it } from '@jest/globals';
import { lastOwedPeriod } from './owed-month.js';

const owed = (every: 'day' | 'month' | 'quarter' | 'year' | 'on_change', dueDay: number, today: string) =>
  lastOwedPeriod({ release: { every, dueDay }, year: 2026, today });

describe('lastOwedPeriod', () => {
  it('a month is owed from the day after its due day', () => {
    expect(owed('month', 15, '2026-04-15')).toEqual({ month: 2, dueOn: '2026-03-15' });
    expect(owed('month', 15, '2026-04-16')).toEqual({ month: 3, dueOn: '2026-04-15' });
  });

  it('quarters and years end with their last month', () => {
    expect(owed('quarter', 30, '2026-07-30')).toEqual({ month: 3, dueOn: '2026-04-30' });
    expect(owed('quarter', 30, '2026-07-31')).toEqual({ month: 6, dueOn: '2026-07-30' });
    expect(owed('year', 31, '2027-01-31')).toBeNull();
    expect(owed('year', 31, '2027-02-01')).toEqual({ month: 12, dueOn: '2027-01-31' });
  });

  it('daily figures are owed by the month, and what comes on change is never owed', () => {
    expect(owed('day', 1, '2026-03-02')).toEqual({ month: 2, dueOn: '2026-03-01' });
    expect(owed('on_change', 0, '2027-12-31')).toBeNull();
  });

  it('a year that has not begun owes nothing, a past one everything', () => {
    expect(owed('month', 10, '2025-12-31')).toBeNull();
    expect(owed('month', 10, '2030-01-01')).toEqual({ month: 12, dueOn: '2027-01-10' });
  });
});
