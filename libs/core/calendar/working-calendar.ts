import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, NATIONAL_HOLIDAYS_OF_A_DECREE_MIN } from '#core/limits';
import { calendarYear, type CalendarYear } from './calendar-year.js';
import { addDays, daysBetween, weekdayOf, type Day } from './day.js';
import type { Holiday } from './holiday.js';

/** Why a day is or is not worked. */
export type DayKind = 'working' | 'weekend' | 'national_holiday' | 'collective_leave';

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** The holiday that falls on it; null on other days. */
  readonly holiday: Holiday | null;
  /** No decree of that year is known, so its moving feasts are computed and collective leave is missing. */
  readonly isEstimated: boolean;
}

/** The civil-service calendar: five working days a week (Perpres 21/2023 art. 3) without holidays and collective leave. */
export interface WorkingCalendar {
  dayAt(day: Day): CalendarDay;
  isWorkingDay(day: Day): boolean;
  /** Working days of its year up to and including the day. */
  workingDaysTo(day: Day): number;
  /** Whether a joint decree of the year is known. */
  hasDecree(year: number): boolean;
  /** What the year rests on: decrees, and whether their rows were verified. */
  yearAt(year: number): CalendarYear;
}

export interface CalendarSources {
  /** Rows of decrees, in any order. */
  readonly decreed: readonly Holiday[];
  /** National holidays of a year by computation, for years without a decree. */
  readonly computed: (year: number) => readonly Holiday[];
}

/**
 * In a year whose decree is known the decree alone counts: computed feasts of the moon miss the decreed day by one in most years
 * (Idul Fitri 2026 was decreed for 21 March and computes to the 20th). Other years are computed, and every row that is known
 * of them corrects what was computed.
 */
export function workingCalendar({ decreed, computed }: CalendarSources): WorkingCalendar {
  const rowsByYear = new Map<number, Holiday[]>();
  for (const holiday of decreed) {
    const year = Number(holiday.date.slice(0, 4));
    rowsByYear.set(year, [...(rowsByYear.get(year) ?? []), holiday]);
  }
  const years = new Map<number, YearOfHolidays>();

  const yearAt = (year: number): YearOfHolidays => {
    const known = years.get(year);
    if (known !== undefined) return known;
    if (year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR) {
      throw new RangeError(`the calendar runs ${CALENDAR_FIRST_YEAR}–${CALENDAR_LAST_YEAR}, not to ${year}`);
    }
    const made = holidaysOfYear(year, rowsByYear.get(year) ?? [], () => computed(year));
    years.set(year, made);
    return made;
  };

  const dayAt = (day: Day): CalendarDay => {
    const { holidays, hasDecree } = yearAt(Number(day.slice(0, 4)));
    const holiday = holidays.get(day) ?? null;
    const weekday = weekdayOf(day);
    const isWeekend = weekday === 0 || weekday === 6;
    const kind = isWeekend ? 'weekend' : kindOf(holiday);
    return { day, kind, holiday, isEstimated: !hasDecree };
  };

  const isWorkingDay = (day: Day): boolean => dayAt(day).kind === 'working';
  const counts = new Map<number, Uint16Array>();

  /** By day of the year: a term that has run out for months is counted for each complaint, so no day is looked at twice. */
  const countsOf = (year: number): Uint16Array => {
    const known = counts.get(year);
    if (known !== undefined) return known;
    const first = `${year}-01-01`;
    let worked = 0;
    const made = Uint16Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, at) => {
      worked += isWorkingDay(addDays(first, at)) ? 1 : 0;
      return worked;
    });
    counts.set(year, made);
    return made;
  };

  return {
    dayAt,
    isWorkingDay,
    workingDaysTo: (day) => {
      const year = Number(day.slice(0, 4));
      const count = countsOf(year)[daysBetween(`${year}-01-01`, day)];
      if (count === undefined) throw new RangeError(`${day} is no day`);
      return count;
    },
    hasDecree: (year) => yearAt(year).hasDecree,
    yearAt: (year) => yearAt(year).standing,
  };
}

interface YearOfHolidays {
  readonly holidays: ReadonlyMap<Day, Holiday>;
  readonly hasDecree: boolean;
  readonly standing: CalendarYear;
}

function holidaysOfYear(
  year: number,
  rows: readonly Holiday[],
  computed: () => readonly Holiday[],
): YearOfHolidays {
  const hasDecree =
    rows.filter(({ kind }) => kind === 'national_holiday').length >= NATIONAL_HOLIDAYS_OF_A_DECREE_MIN;
  const holidays = new Map((hasDecree ? [] : computed()).map((holiday) => [holiday.date, holiday]));
  // A national holiday goes before the leave of the same day; what takes a holiday back goes last.
  for (const row of [...rows].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))) {
    holidays.set(row.date, row);
  }
  return { holidays, hasDecree, standing: calendarYear(year, { rows, hasDecree }) };
}

const ORDER: readonly Holiday['kind'][] = ['collective_leave', 'national_holiday', 'working_day'];

function kindOf(holiday: Holiday | null): DayKind {
  return holiday === null || holiday.kind === 'working_day' ? 'working' : holiday.kind;
}
