import { describe, expect, it } from '@jest/globals';
import { formatAge, formatDay, formatMoment, formatMonth, monthInProvince, reportedYear } from './time.js';

describe('times', () => {
  it('are told by the clock of the province, whatever the zone they came in', () => {
    expect(formatMoment('2026-11-23T07:05:00Z', 'id')).toBe('23 Nov 2026 14.05 WIB');
    expect(formatMoment('2026-11-23T14:05:00+07:00', 'en')).toBe('23 Nov 2026 14:05 WIB');
  });

  it('a day stays that day', () => {
    expect(formatDay('2026-03-31', 'id')).toBe('31 Mar 2026');
    expect(formatDay('2026-03-30T17:00:00Z', 'id')).toBe('31 Mar 2026');
  });

  it('months have their Indonesian names', () => {
    expect(formatMonth(2026, 8, 'id')).toBe('Agu 2026');
    expect(formatMonth(2026, 8, 'en')).toBe('Aug 2026');
  });

  it('the new year begins when it does in the province', () => {
    expect(monthInProvince(new Date('2026-12-31T16:59:59Z'))).toEqual({ year: 2026, month: 12 });
    expect(monthInProvince(new Date('2026-12-31T17:00:00Z'))).toEqual({ year: 2027, month: 1 });
  });

  it('a new year is looked at once the reports of its January are due', () => {
    expect(reportedYear(new Date('2026-11-26T00:00:00Z'))).toBe(2026);
    expect(reportedYear(new Date('2027-01-01T00:00:00Z'))).toBe(2026);
    expect(reportedYear(new Date('2027-02-09T16:59:59Z'))).toBe(2026);
    expect(reportedYear(new Date('2027-02-09T17:00:00Z'))).toBe(2027);
  });

  it.each([
    ['2026-11-23T06:00:00Z', '1 jam yang lalu'],
    ['2026-11-20T07:00:00Z', '3 hari yang lalu'],
    ['2026-11-22T06:00:00Z', 'kemarin'],
  ])('%s was %s', (moment, said) => {
    expect(formatAge(moment, new Date('2026-11-23T07:30:00Z'), 'id')).toBe(said);
  });
});
