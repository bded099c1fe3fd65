import type { Queryable } from '#core/database';
import { CALENDAR_CACHE_MS } from '#core/limits';
import { loadComputedHolidays } from './computed-holidays.js';
import { readHolidays } from './read-holidays.sql.js';
import { workingCalendar, type WorkingCalendar } from './working-calendar.js';

/** The calendar of the master data. Kept for a minute, so a new decree shows a minute late at most. */
export class CalendarReader {
  #kept: { readonly calendar: WorkingCalendar; readonly readAt: number } | undefined;

  constructor(private readonly database: Queryable) {}

  async current(): Promise<WorkingCalendar> {
    if (this.#kept !== undefined && Date.now() - this.#kept.readAt < CALENDAR_CACHE_MS) {
      return this.#kept.calendar;
    }
    const calendar = await readWorkingCalendar(this.database);
    this.#kept = { calendar, readAt: Date.now() };
    return calendar;
  }
}

export async function readWorkingCalendar(database: Queryable): Promise<WorkingCalendar> {
  const [decreed, computed] = await Promise.all([readHolidays(database), loadComputedHolidays()]);
  return workingCalendar({ decreed, computed });
}
