import { dayOf } from '#core/calendar';

/** The year that is looked at and the day from which it is looked at. */
export interface Moment {
  readonly year: number;
  /** RFC 3339. */
  readonly at: string;
  /** The day of `at` in the hub's zone, `2026-05-16`. */
  readonly today: string;
}

export function momentOf({ year, at }: { readonly year: number; readonly at: string }): Moment {
  return { year, at, today: dayOf(Date.parse(at)) };
}

/** Whole months of the year that have passed, 0–12. */
export function monthsPassed({ year, today }: Moment): number {
  const [currentYear, currentMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (year < currentYear) return 12;
  return year > currentYear ? 0 : currentMonth - 1;
}
