import { instantText, type WorkingCalendar } from '#core/calendar';
import type { Queryable } from '#core/database';
import type { Clock } from '../clocks/clock-names.js';
import { OPEN_STATUSES, type ComplaintFacts } from '../clocks/complaint-facts.js';
import type { ResponsePolicy } from '../clocks/policy.js';
import { FACT_COLUMNS, factsOf, STEPS_OF_COMPLAINT, type FactRow } from './complaint-facts.sql.js';
import { filterSql, type ComplaintFilter } from './complaint-filter.sql.js';
import { choosePolicySql, Parameters } from './policy-choice.sql.js';
import { begunBeforeToBeDue, MAY_HAVE_PAUSED, newestBegin, RUNNING } from './running-spans.sql.js';

/** Where a page of running clocks goes on: begin of the clock with all its microseconds, and id. */
export interface ClockPlace {
  readonly startedAt: string;
  readonly id: string;
}

export interface RunningClocksOf {
  readonly clock: Clock;
  readonly policies: readonly ResponsePolicy[];
  readonly calendar: WorkingCalendar;
  readonly filter: ComplaintFilter;
  /** Due at or after this moment; null: however long ago. */
  readonly dueFrom: number | null;
  /** Due before this moment. */
  readonly dueBefore: number;
  readonly after: ClockPlace | null;
  readonly limit: number;
}

export interface RunningClock {
  readonly complaint: ComplaintFacts;
  readonly place: ClockPlace;
}

/**
 * Complaints whose clock runs and, pauses left aside, is due in a stretch of time; those that began first come first. A term ends
 * the later the later it began, so "due before" is "begun before" another moment: one per policy, worked out beforehand, which
 * an index on the time of receipt can use. Nothing is reckoned row by row.
 */
export async function readRunningClocks(
  database: Queryable,
  of: RunningClocksOf,
): Promise<readonly RunningClock[]> {
  const statement = runningClocksSql(of);
  if (statement === null) return [];
  const { rows } = await database.query<FactRow & { placeAt: string; id: string }>(statement.text, [
    ...statement.values,
  ]);
  return rows.map(({ placeAt, id, ...row }) => ({
    complaint: factsOf(row),
    place: { startedAt: placeAt, id },
  }));
}

export function runningClocksSql(
  of: RunningClocksOf,
): { readonly text: string; readonly values: readonly unknown[] } | null {
  const { clock, policies, dueFrom, dueBefore, after } = of;
  const parameters = new Parameters();
  const begunBefore = (due: number) => (policy: ResponsePolicy) =>
    parameters.add(instantText(begunBeforeToBeDue(of.calendar, policy, due)), 'timestamptz');
  const latest = choosePolicySql(parameters, policies, clock, begunBefore(dueBefore));
  if (latest === null) return null;
  const { startedAt, isRunning } = RUNNING[clock];
  const newest = newestBegin(of, [clock], dueBefore);
  const conditions = [
    `complaint.status = any(${parameters.add(OPEN_STATUSES, 'text[]')})`,
    isRunning,
    // No clock begins before the complaint came in, so this bound loses none and lets the index find them.
    `complaint.received_at < ${parameters.add(instantText(newest), 'timestamptz')}`,
    `${startedAt} < ${latest}`,
    dueFrom === null || clock === 'auto_close'
      ? null
      : `(${startedAt} >= ${choosePolicySql(parameters, policies, clock, begunBefore(dueFrom))} or ${MAY_HAVE_PAUSED})`,
    filterSql(parameters, of.filter),
    after === null
      ? null
      : `(${startedAt}, complaint.id) > (${parameters.add(after.startedAt, 'timestamptz')}, ${parameters.add(after.id, 'bigint')})`,
  ].filter((condition) => condition !== null);
  const limit = parameters.add(of.limit, 'bigint');
  const text = `with page as (
       select complaint.id, ${startedAt} as place_at
       from complaints.complaints as complaint
       where ${conditions.join('\n         and ')}
       order by place_at, complaint.id
       limit ${limit}
     )
     select ${FACT_COLUMNS}, page.place_at as "placeAt", complaint.id, ${STEPS_OF_COMPLAINT}
     from page
     join complaints.complaints as complaint on complaint.id = page.id
     order by page.place_at, complaint.id
     limit ${limit}`;
  return { text, values: parameters.values };
}
