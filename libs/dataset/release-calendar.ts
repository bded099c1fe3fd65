import { assertNever } from './assert-never.js';
import { addDays } from './calendar.js';
import type { Release } from './define-dataset.js';

/** A stretch of days for which something is reported, and the last day on which the report is in time. */
export interface ReportPeriod {
  readonly start: string;
  readonly end: string;
  readonly dueOn: string;
}

/**
 * The period of a release that a calendar day lies in; null for `on_change`, which owes nothing. It is due `dueDay` days after its
 * end (Perpres 39/2019 art. 26–27: the release schedule). Weeks begin on Monday (ISO 8601).
 */
export function periodAround(release: Release, day: string): ReportPeriod | null {
  const span = spanAround(release.every, day);
  return span === null ? null : { ...span, dueOn: addDays(span.end, release.dueDay) };
}

function spanAround(every: Release['every'], day: string): Omit<ReportPeriod, 'dueOn'> | null {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (every) {
    case 'day':
      return { start: day, end: day };
    case 'week': {
      const start = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_WEEK));
      return { start, end: addDays(start, DAYS_OF_WEEK - 1) };
    }
    case 'month':
      return months(year, month, month);
    case 'quarter': {
      const first = month - ((month - 1) % MONTHS_OF_QUARTER);
      return months(year, first, first + MONTHS_OF_QUARTER - 1);
    }
    case 'year':
      return months(year, 1, MONTHS);
    case 'on_change':
      return null;
    default:
      return assertNever(every);
  }
}

function months(year: number, first: number, last: number): Omit<ReportPeriod, 'dueOn'> {
  // Day 0 of the next month is the last of this one.
  return { start: utcDay(year, first - 1, 1), end: utcDay(year, last, 0) };
}

function utcDay(year: number, monthIndex: number, day: number): string {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const DAYS_OF_WEEK = 7;
const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;
