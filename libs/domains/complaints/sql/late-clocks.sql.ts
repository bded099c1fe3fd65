import { instantText, type WorkingCalendar } from '#core/calendar';
import type { Queryable } from '#core/database';
import { LATE_GROUPS_MAX, PAUSED_COMPLAINTS_MAX } from '#core/limits';
import { OPEN_STATUSES, type ComplaintFacts } from '../clocks/complaint-facts.js';
import type { ResponsePolicy } from '../clocks/policy.js';
import { WAITING_CLOCKS, type WaitingClock } from '../clocks/waiting-clocks.js';
import { FACT_COLUMNS, factsOf, STEPS_OF_COMPLAINT, type FactRow } from './complaint-facts.sql.js';
import { filterSql, type ComplaintFilter } from './complaint-filter.sql.js';
import { AGENCY_OF_ORGANIZATION } from './organizations.sql.js';
import { choosePolicySql, Parameters } from './policy-choice.sql.js';
import { begunBeforeToBeDue, MAY_HAVE_PAUSED, newestBegin, RUNNING } from './running-spans.sql.js';

export interface LateClocksOf {
  readonly policies: readonly ResponsePolicy[];
  readonly calendar: WorkingCalendar;
  readonly filter: ComplaintFilter;
  readonly now: number;
}

/** Late complaints of one agency: by one policy of one clock, or, where `clock` is null, by any: each is counted once. */
export interface LateRow {
  readonly agencyCode: string | null;
  readonly clock: WaitingClock | null;
  readonly policyCode: string | null;
  readonly policyFrom: string | null;
  readonly count: number;
  /** When the clock of the oldest began. */
  readonly begunFirst: string;
}

/**
 * Open complaints whose clock began before the moment that its policy sets, in one pass over the open ones. Whoever may have been paused
 * is left out and comes from `readPausedOpen`. A complaint that may take an investigation is late by the longer term, not by the shorter.
 */
export function lateClocksSql(of: LateClocksOf): {
  readonly text: string;
  readonly values: readonly unknown[];
} | null {
  const parameters = new Parameters();
  const lines = WAITING_CLOCKS.flatMap((clock) => lineOf(parameters, of, clock) ?? []);
  if (lines.length === 0) return null;
  const newest = instantText(newestBegin(of, WAITING_CLOCKS, of.now));
  const text = `with recursive ${AGENCY_OF_ORGANIZATION},
     complaint as materialized (
       select complaint.id, complaint.source_system, complaint.ticket, complaint.channel, complaint.kind, complaint.organization_code,
         complaint.received_at, complaint.verified_at, complaint.forwarded_at, complaint.first_response_at, complaint.resolved_at
       from complaints.complaints as complaint
       where complaint.status = any(${parameters.add(OPEN_STATUSES, 'text[]')})
         and complaint.received_at < ${parameters.add(newest, 'timestamptz')}
         and ${filterSql(parameters, of.filter)}
     ),
     late as (
       select complaint.id, complaint.organization_code, clock.name, clock.policy, clock.started_at
       from complaint
       cross join lateral (values
         ${lines.join(',\n         ')}
       ) as clock (name, started_at, is_running, latest, policy)
       where clock.is_running and clock.started_at < clock.latest
         and not ${MAY_HAVE_PAUSED}
     )
     select agency.agency_code as "agencyCode", late.name as clock, split_part(late.policy, '|', 1) as "policyCode",
       split_part(late.policy, '|', 2) as "policyFrom", count(distinct late.id)::integer as count, min(late.started_at) as "begunFirst"
     from late
     left join agency on agency.code = late.organization_code
     group by grouping sets ((agency.agency_code), (agency.agency_code, late.name, late.policy))
     order by 1, 2, 3, 4
     limit ${LATE_GROUPS_MAX + 1}`;
  return { text, values: parameters.values };
}

export async function readLateClocks(database: Queryable, of: LateClocksOf): Promise<readonly LateRow[]> {
  const statement = lateClocksSql(of);
  if (statement === null) return [];
  const { rows } = await database.query<LateRow>(statement.text, [...statement.values]);
  return rows;
}

/** One clock of a row called `complaint`: name, begin, whether it runs, when it began at the latest to be late, and by which policy. */
function lineOf(parameters: Parameters, of: LateClocksOf, clock: WaitingClock): string | null {
  const { policies } = of;
  const latest = choosePolicySql(parameters, policies, clock, (policy) =>
    parameters.add(instantText(begunBeforeToBeDue(of.calendar, policy, of.now)), 'timestamptz'),
  );
  if (latest === null) return null;
  const policy = choosePolicySql(parameters, policies, clock, ({ code, validFrom }) =>
    parameters.add(`${code}|${validFrom}`, 'text'),
  );
  const { startedAt, isRunning } = RUNNING[clock];
  const longer =
    clock === 'resolution_normative'
      ? choosePolicySql(parameters, policies, 'resolution_supervision', () => 'true')
      : null;
  const runs = longer === null ? isRunning : `${isRunning} and ${longer} is null`;
  return `(${parameters.add(clock, 'text')}, ${startedAt}, ${runs}, ${latest}, ${policy})`;
}

/** Open complaints that were asked about, referred or reopened, with their steps: each is reckoned by itself. */
export async function readPausedOpen(
  database: Queryable,
  filter: ComplaintFilter,
): Promise<readonly { readonly agencyCode: string | null; readonly complaint: ComplaintFacts }[]> {
  const parameters = new Parameters();
  const { rows } = await database.query<FactRow & { agencyCode: string | null }>(
    `with recursive ${AGENCY_OF_ORGANIZATION}
     select agency.agency_code as "agencyCode", ${FACT_COLUMNS}, ${STEPS_OF_COMPLAINT}
     from complaints.complaints as complaint
     left join agency on agency.code = complaint.organization_code
     where complaint.status = any(${parameters.add(OPEN_STATUSES, 'text[]')})
       and ${MAY_HAVE_PAUSED}
       and ${filterSql(parameters, filter)}
     order by complaint.id
     limit ${PAUSED_COMPLAINTS_MAX + 1}`,
    parameters.values,
  );
  return rows.map(({ agencyCode, ...row }) => ({ agencyCode, complaint: factsOf(row) }));
}
