// Limits of the working calendar and of what walks along it day by day.

/** Rows of reference.holidays that are read: some thirty a year, so this is more than a century. */
export const HOLIDAYS_MAX = 5_000;
/** Years that the calendar answers for; the national list of working hours and holidays is not older. */
export const CALENDAR_FIRST_YEAR = 2000;
export const CALENDAR_LAST_YEAR = 2100;
/** Working days that may be added at once: four years, where the longest clock of a complaint has 60. */
export const WORKING_DAYS_ADDED_MAX = 1_000;
/** Days between two ends that are walked: twenty years of 366 days. */
export const CALENDAR_SPAN_DAYS_MAX = 7_320;
/** How long a calendar is used before the master data are looked at again: a decree is announced months ahead. */
export const CALENDAR_CACHE_MS = 60_000;
/** A joint decree lists 15 to 17 national holidays; a year with fewer rows than this has only corrections. */
export const NATIONAL_HOLIDAYS_OF_A_DECREE_MIN = 10;
