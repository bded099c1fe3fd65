import { CALENDAR_SPAN_DAYS_MAX } from '#core/limits';
import { addDays, dayOf, daysBetween, MINUTE_MS, startOfDay, weekdayOf, type Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Minutes of the day from which to which people work. */
type Stretch = readonly [from: number, to: number];

/**
 * Working hours of agencies: 37.5 hours a week from 07:30, without the pause (Perpres 21/2023 art. 4). Where the pause lies is
 * usage, not law; in Ramadan the week has 32.5 hours, which is not reckoned with here.
 */
export const OFFICE_HOURS_2023: Readonly<Record<'day' | 'friday', readonly Stretch[]>> = {
  day: [
    [7 * 60 + 30, 12 * 60],
    [13 * 60, 16 * 60],
  ],
  friday: [
    [7 * 60 + 30, 11 * 60 + 30],
    [13 * 60, 16 * 60 + 30],
  ],
};

/** Whole minutes of office hours between two instants, seconds cut off; zero when `to` is before `from`. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  const last = dayOf(to);
  if (daysBetween(dayOf(from), last) > CALENDAR_SPAN_DAYS_MAX) {
    throw new RangeError(`office hours are counted over ${CALENDAR_SPAN_DAYS_MAX} days at most`);
  }
  let worked = 0;
  for (let day = dayOf(from); day <= last; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) worked += workedOn(day, from, to);
  }
  return Math.floor(worked / MINUTE_MS);
}

function workedOn(day: Day, from: number, to: number): number {
  const midnight = startOfDay(day);
  const stretches = weekdayOf(day) === FRIDAY ? OFFICE_HOURS_2023.friday : OFFICE_HOURS_2023.day;
  return stretches.reduce((sum, [begin, end]) => {
    const [opened, closed] = [midnight + begin * MINUTE_MS, midnight + end * MINUTE_MS];
    return sum + Math.max(0, Math.min(to, closed) - Math.max(from, opened));
  }, 0);
}

const FRIDAY = 5;
