import {
  addDays,
  addWorkingDays,
  calendarYears,
  type CalendarReader,
  type CalendarYear,
} from '#core/calendar';
import type { WorkingCalendar } from '#core/calendar';
import type { Pool } from '#core/database';
import { LEAGUE_AGENCIES_MAX, PAUSED_COMPLAINTS_MAX } from '#core/limits';
import type { ResponsePolicy } from './clocks/policy.js';
import { withPausedComplaints } from './figures/response-totals.js';
import type { Period } from './period.js';
import { requireAtMost } from './require-at-most.js';
import { readPolicies } from './sql/read-policies.sql.js';
import {
  readPausedComplaints,
  readResponseFigures,
  type ResponseFigures,
  type ResponseFiguresOf,
} from './sql/response-figures.sql.js';

export type ResponseCountsOf = Pick<ResponseFiguresOf, 'period' | 'filter' | 'now' | 'per'>;

export interface ResponseCounts {
  readonly rows: readonly ResponseFigures[];
  /** The years on whose working days the terms of these complaints were reckoned; empty when all terms are in hours. */
  readonly calendar: readonly CalendarYear[];
}

/** Counts of one statement, and the paused complaints added to the rows they belong to. */
export async function readResponseCounts(
  pool: Pool,
  calendarReader: CalendarReader,
  of: ResponseCountsOf,
): Promise<ResponseCounts> {
  const [policies, calendar] = await Promise.all([readPolicies(pool), calendarReader.current()]);
  const [rows, paused] = await Promise.all([
    readResponseFigures(pool, { ...of, policies, calendar }),
    readPausedComplaints(pool, of),
  ]);
  requireAtMost(rows.length, LEAGUE_AGENCIES_MAX, { id: 'kelompok', en: 'groups' });
  requireAtMost(paused.length, PAUSED_COMPLAINTS_MAX, {
    id: 'aduan dengan jeda',
    en: 'complaints with a pause',
  });
  return {
    rows: rows.map((row) => {
      const mine = paused.filter(({ groupCode }) => groupCode === row.groupCode);
      return withPausedComplaints(
        row,
        mine.map(({ complaint }) => complaint),
        { policies, calendar, now: of.now },
      );
    }),
    calendar: yearsReckoned(policies, calendar, of.period),
  };
}

function yearsReckoned(
  policies: readonly ResponsePolicy[],
  calendar: WorkingCalendar,
  { firstDay, lastDay }: Period,
): readonly CalendarYear[] {
  const limits = policies
    .filter(({ clock, unit }) => clock === 'first_response' && unit === 'working_days')
    .filter(({ validFrom, validTo }) => validFrom <= lastDay && (validTo === null || validTo >= firstDay))
    .map(({ limit }) => limit);
  if (limits.length === 0) return [];
  const lastEnd = addDays(addWorkingDays(calendar, lastDay, Math.max(...limits)), 1);
  return calendarYears(calendar, firstDay, lastEnd);
}
