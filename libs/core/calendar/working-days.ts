import { CALENDAR_SPAN_DAYS_MAX, WORKING_DAYS_ADDED_MAX } from '#core/limits';
import { addDays, dayOf, daysBetween, startOfDay, type Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * The n-th working day after a day; the day itself does not count, as terms in days do not (Indonesian administrative practice:
 * "sejak diterima" starts on the next working day). Zero gives the day itself, a negative number goes back.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day {
  if (!Number.isInteger(count) || Math.abs(count) > WORKING_DAYS_ADDED_MAX) {
    throw new RangeError(`working days to add: a whole number up to ${WORKING_DAYS_ADDED_MAX}, not ${count}`);
  }
  const step = Math.sign(count);
  let [at, left] = [day, Math.abs(count)];
  for (let walked = 0; left > 0; walked += 1) {
    requireSpan(walked);
    at = addDays(at, step);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`: the n with which `addWorkingDays` leads from one to the other. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  requireSpan(daysBetween(from, to));
  let count = calendar.workingDaysTo(to) - calendar.workingDaysTo(from);
  for (let year = yearOf(from); year < yearOf(to); year += 1)
    count += calendar.workingDaysTo(`${year}-12-31`);
  return count;
}

/** The moment at which a term of n working days ends: the end of the n-th working day after the day on which it began. */
export function endOfWorkingTerm(calendar: WorkingCalendar, startedAt: number, workingDays: number): number {
  return startOfDay(addDays(addWorkingDays(calendar, dayOf(startedAt), workingDays), 1));
}

/**
 * The other way round, so that an index can find what is late: a term that began before this moment has ended before `now`,
 * any other has not. Terms end in the order in which they began, so one moment divides them.
 */
export function lateWhenBegunBefore(calendar: WorkingCalendar, now: number, workingDays: number): number {
  // A term that ends exactly now is not late: hence the day of the millisecond before.
  const today = dayOf(now - 1);
  const lastEnded = addWorkingDays(calendar, today, -1);
  return startOfDay(workingDays <= 1 ? lastEnded : addWorkingDays(calendar, lastEnded, 1 - workingDays));
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function requireSpan(days: number): void {
  if (days > CALENDAR_SPAN_DAYS_MAX) {
    throw new RangeError(`the calendar is walked for ${CALENDAR_SPAN_DAYS_MAX} days at most, not ${days}`);
  }
}
