import type { Day } from './day.js';
import type { Holiday } from './holiday.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What the working days of one year rest on. */
export interface CalendarYear {
  readonly year: number;
  /** The decrees that fixed its holidays and its collective leave; empty where they are computed. */
  readonly decrees: readonly string[];
  /** Every row was compared with a published list of its decree. */
  readonly isVerified: boolean;
  /** The rows that were not, in the order of their days; empty where the year is computed. */
  readonly unverified: readonly Holiday[];
}

/** The years that a stretch of days touches, both ends included: what a term reckoned along it rests on. */
export function calendarYears(calendar: WorkingCalendar, from: Day, to: Day): readonly CalendarYear[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => calendar.yearAt(first + at));
}

export function calendarYear(
  year: number,
  { rows, hasDecree }: { readonly rows: readonly Holiday[]; readonly hasDecree: boolean },
): CalendarYear {
  if (!hasDecree) return { year, decrees: [], isVerified: false, unverified: [] };
  const inOrder = rows.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const unverified = inOrder.filter(({ isVerified }) => !isVerified);
  const decrees = [...new Set(inOrder.map(({ legalBasis }) => legalBasis))];
  return { year, decrees, isVerified: unverified.length === 0, unverified };
}
