import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  calendarYears,
  dayOf,
  endOfWorkingTerm,
  lateWhenBegunBefore,
  loadComputedHolidays,
  startOfDay,
  workingCalendar,
  workingDaysBetween,
  workingMinutesBetween,
  type Holiday,
  type WorkingCalendar,
} from './index.js';

let calendar: WorkingCalendar;
beforeAll(async () => {
  calendar = workingCalendar({ decreed: decrees(), computed: await loadComputedHolidays() });
});

describe('the working calendar', () => {
  it('rests on weekends, national holidays and collective leave', () => {
    const kinds = ['2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-25'];
    expect(kinds.map((day) => calendar.dayAt(day).kind)).toEqual([
      'working',
      'collective_leave',
      'national_holiday',
      'collective_leave',
      'weekend',
      'working',
    ]);
  });

  it('follows the decree where the computed feast is a day off: Idul Adha 2024 was a Monday, 17 June', () => {
    expect(calendar.dayAt('2024-06-17')).toMatchObject({ kind: 'national_holiday', isEstimated: false });
    expect(calendar.dayAt('2024-09-16')).toMatchObject({ kind: 'national_holiday' });
  });

  it('has 17 national holidays and 8 days of collective leave in 2026, as decreed', () => {
    const of2026 = decrees().filter(({ date }) => date.startsWith('2026'));
    expect(of2026.filter(({ kind }) => kind === 'national_holiday')).toHaveLength(17);
    expect(of2026.filter(({ kind }) => kind === 'collective_leave')).toHaveLength(8);
  });

  it('computes a year without a decree and says so', () => {
    expect(calendar.dayAt('2027-08-17')).toMatchObject({ kind: 'national_holiday', isEstimated: true });
    expect(calendar.dayAt('2027-01-05').holiday?.name).toBe('Isra Mikraj');
    expect([calendar.hasDecree(2026), calendar.hasDecree(2027)]).toEqual([true, false]);
  });

  it('lets one row correct a computed year without making a decree of it', () => {
    const row: Holiday = { ...ROW, date: '2027-01-05', kind: 'working_day' };
    const corrected = workingCalendar({
      decreed: [row],
      computed: () => [{ ...ROW, date: '2027-01-05', kind: 'national_holiday' }],
    });
    expect(corrected.dayAt('2027-01-05')).toMatchObject({ kind: 'working', isEstimated: true });
  });

  it('says of each year by which decrees, and which rows nobody has compared with them', () => {
    const years = calendarYears(calendar, '2024-12-30', '2027-01-02');
    expect(years.map(({ year, isVerified }) => [year, isVerified])).toEqual([
      [2024, false],
      [2025, true],
      [2026, true],
      [2027, false],
    ]);
    const [of2024, of2025, , of2027] = years;
    expect(of2025?.decrees).toEqual([
      'SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024',
      'Perubahan SKB 2025 (Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025)',
    ]);
    expect(of2024?.unverified.map(({ date, legalBasis }) => [date, legalBasis])).toEqual([
      ['2024-02-14', 'Keppres 10/2024'],
      ['2024-11-27', 'Keppres 33/2024'],
    ]);
    expect(of2027).toEqual({ year: 2027, decrees: [], isVerified: false, unverified: [] });
  });

  it('does not answer for years that no list reaches', () => {
    expect(() => calendar.isWorkingDay('1999-12-31')).toThrow(RangeError);
  });
});

describe('terms in working days', () => {
  it.each([
    ['within a week', '2026-11-23', 3, '2026-11-26'],
    ['over a weekend', '2026-11-26', 2, '2026-11-30'],
    ['from a Saturday', '2026-11-28', 1, '2026-11-30'],
    ['over Nyepi, Idul Fitri and their leave', '2026-03-17', 3, '2026-03-27'],
    ['back', '2026-11-30', -2, '2026-11-26'],
    ['none', '2026-11-28', 0, '2026-11-28'],
  ])('%s', (_, from, count, to) => {
    expect(addWorkingDays(calendar, from, count)).toBe(to);
  });

  it('60 working days from 2 January 2026 end on 9 April: 19 in January, 18, 17 and 6', () => {
    expect(addWorkingDays(calendar, '2026-01-02', 60)).toBe('2026-04-09');
  });

  it('ends at the end of its last day in Jakarta', () => {
    const received = Date.parse('2026-11-25T18:30:00Z'); // already the 26th in Jakarta
    expect(new Date(endOfWorkingTerm(calendar, received, 3)).toISOString()).toBe('2026-12-01T17:00:00.000Z');
  });

  it('counts what it adds', () => {
    fc.assert(
      fc.property(daysOfKnownYears, fc.integer({ min: 1, max: 60 }), (day, count) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, count))).toBe(count);
      }),
      { numRuns: 50 },
    );
  });

  it('divides begun terms by one moment: late exactly when begun before it', () => {
    const instants = fc.integer({ min: startOfDay('2024-01-01'), max: startOfDay('2026-12-31') });
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 100 * 24 }),
        fc.integer({ min: 1, max: 14 }),
        (now, hours, n) => {
          const begun = now - hours * 3_600_000;
          const isLate = endOfWorkingTerm(calendar, begun, n) < now;
          expect(begun < lateWhenBegunBefore(calendar, now, n)).toBe(isLate);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is not late at the very end of its last day, and is a millisecond after', () => {
    const begun = startOfDay('2026-11-23');
    const end = endOfWorkingTerm(calendar, begun, 3);
    expect(begun < lateWhenBegunBefore(calendar, end, 3)).toBe(false);
    expect(begun < lateWhenBegunBefore(calendar, end + 1, 3)).toBe(true);
  });
});

describe('office hours', () => {
  const minutes = (from: string, to: string) =>
    workingMinutesBetween(calendar, Date.parse(`${from}+07:00`), Date.parse(`${to}+07:00`));

  it('are 37.5 a week', () => {
    expect(minutes('2026-11-23T00:00:00', '2026-11-30T00:00:00')).toBe(37.5 * 60);
  });

  it('leave out the night, the pause and the weekend', () => {
    expect(minutes('2026-11-27T16:00:00', '2026-11-30T08:00:00')).toBe(60);
    expect(minutes('2026-11-26T11:30:00', '2026-11-26T13:30:00')).toBe(60);
    expect(minutes('2026-11-26T20:00:00', '2026-11-26T21:00:00')).toBe(0);
  });
});

const ROW = { name: 'Contoh', legalBasis: 'Contoh', isVerified: false };

const daysOfKnownYears = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2023-06-01', days));

/** The rows that ship. */
function decrees(): readonly Holiday[] {
  const text = readFileSync(new URL('../../../samples/national/holidays.csv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => /^([^,]+),([^,]+),([^,]+),"?([^"]+?)"?,(true|false)$/u.exec(line) ?? [])
    .map(([, date = '', kind, name = '', legalBasis = '', isVerified]) => ({
      ...{ date, kind: kind as Holiday['kind'], name, legalBasis, isVerified: isVerified === 'true' },
    }));
}

it('days are those of Jakarta', () => {
  expect(dayOf(Date.parse('2026-11-25T17:00:00Z'))).toBe('2026-11-26');
});
