export { calendarYears, type CalendarYear } from './calendar-year.js';
export { CalendarReader, readWorkingCalendar } from './calendar-reader.js';
export { loadComputedHolidays } from './computed-holidays.js';
export {
  addDays,
  DAY_MS,
  dayOf,
  daysBetween,
  HOUR_MS,
  instantText,
  startOfDay,
  weekdayOf,
  type Day,
} from './day.js';
export type { Holiday, HolidayKind } from './holiday.js';
export { OFFICE_HOURS_2023, workingMinutesBetween } from './office-hours.js';
export {
  workingCalendar,
  type CalendarDay,
  type CalendarSources,
  type DayKind,
  type WorkingCalendar,
} from './working-calendar.js';
export { addWorkingDays, endOfWorkingTerm, lateWhenBegunBefore, workingDaysBetween } from './working-days.js';
