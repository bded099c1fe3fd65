import { addDays, DAY_MS, daysBetween, instantText, type WorkingCalendar } from '#core/calendar';
import type { Queryable } from '#core/database';
import { LEAGUE_AGENCIES_MAX, PAUSED_COMPLAINTS_MAX } from '#core/limits';
import { OPEN_STATUSES, type ComplaintFacts } from '../clocks/complaint-facts.js';
import { PAUSING_STEPS } from '../clocks/pauses.js';
import type { ResponsePolicy } from '../clocks/policy.js';
import { ESCALATION_PATTERNS, type EscalationTarget } from '../escalation-targets.js';
import type { Period } from '../period.js';
import { FACT_COLUMNS, factsOf, STEPS_OF_COMPLAINT, type FactRow } from './complaint-facts.sql.js';
import { filterSql, type ComplaintFilter } from './complaint-filter.sql.js';
import { AGENCY_OF_ORGANIZATION } from './organizations.sql.js';
import { choosePolicySql, Parameters } from './policy-choice.sql.js';

export interface ResponseFiguresOf {
  readonly period: Period;
  readonly policies: readonly ResponsePolicy[];
  readonly calendar: WorkingCalendar;
  readonly now: number;
  readonly filter: ComplaintFilter;
  /** One row for all, one for each topmost organization, or one for each regency and city. */
  readonly per: FigureGroup;
}

export type FigureGroup = 'all' | 'agency' | 'regency';

/** Counts over the complaints that came in during a period. */
export interface ResponseFigures {
  /** The topmost organization in charge, or the regency; null: nobody is, no regency, or one row for all. */
  readonly groupCode: string | null;
  readonly received: number;
  readonly answered: number;
  readonly resolved: number;
  readonly rejected: number;
  readonly archived: number;
  /** Resolved at least once, whether or not taken up again since. */
  readonly resolvedOnce: number;
  readonly reopened: number;
  readonly escalated: number;
  readonly escalatedToGovernor: number;
  /** To a regent, a mayor or a head of a region that is not named, and not to the governor. */
  readonly escalatedToRegionalHead: number;
  /** Answered, or older than a day and still open; whatever the policy, and pauses count. */
  readonly decidedIn24Hours: number;
  readonly within24Hours: number;
  /** Those whose first-answer clock has spoken: answered, or due and not answered. Paused ones are reckoned apart. */
  readonly decided: number;
  readonly inTime: number;
  /** Hours with two decimals; null when nobody was answered. */
  readonly medianHours: string | null;
  readonly p90Hours: string | null;
}

/**
 * One pass over the complaints of the period, found by the index on the time of receipt (or on organization and time). When a term of
 * working days ends is looked up in the days of the calendar, which travel as a parameter; a complaint whose clock stood still for a
 * while is left out of `decided` and `inTime` here and comes from `readPausedComplaints`.
 */
export async function readResponseFigures(
  database: Queryable,
  of: ResponseFiguresOf,
): Promise<readonly ResponseFigures[]> {
  const { text, values } = responseFiguresSql(of);
  const { rows } = await database.query<ResponseFigures>(text, [...values]);
  return rows;
}

export function responseFiguresSql(of: ResponseFiguresOf): {
  readonly text: string;
  readonly values: readonly unknown[];
} {
  const parameters = new Parameters();
  const { days, endOrdinals, workingDays } = calendarColumns(of.calendar, of.period);
  const hours = choosePolicySql(parameters, of.policies, 'first_response', ({ unit, limit }) =>
    unit === 'hours'
      ? `complaint.received_at + ${parameters.add(limit, 'integer')} * interval '1 hour'`
      : 'null::timestamptz',
  );
  const termDays = choosePolicySql(parameters, of.policies, 'first_response', ({ unit, limit }) =>
    unit === 'working_days' ? parameters.add(limit, 'integer') : 'null::integer',
  );
  const group = GROUPS[of.per];
  const text = `with recursive ${AGENCY_OF_ORGANIZATION},
     day as (
       select day, ordinal
       from unnest(${parameters.add(days, 'date[]')}, ${parameters.add(endOrdinals, 'integer[]')}) as day (day, ordinal)
     ),
     working_day as (
       select day, ordinal::integer
       from unnest(${parameters.add(workingDays, 'date[]')}) with ordinality as working_day (day, ordinal)
     ),
     complaint as (
       select complaint.source_system, complaint.ticket, complaint.organization_code, complaint.region_code, complaint.status,
         complaint.received_at, complaint.reopened_count, complaint.escalated_at, complaint.escalation_target,
         complaint.resolved_at, least(complaint.first_response_at, complaint.resolved_at) as answered_at,
         ${hours ?? 'null::timestamptz'} as due_at, ${termDays ?? 'null::integer'} as term_days
       from complaints.complaints as complaint
       where complaint.received_at >= ${parameters.add(instantText(of.period.from), 'timestamptz')}
         and complaint.received_at < ${parameters.add(instantText(of.period.to), 'timestamptz')}
         and ${filterSql(parameters, of.filter)}
     ),
     paused as (
       select distinct complaint.source_system, complaint.ticket
       from complaint
       join complaints.complaint_responses as step using (source_system, ticket)
       where ${pausesSql(parameters, of.period)}
     ),
     judged as (
       select complaint.*, paused.ticket is not null as is_paused,
         coalesce(complaint.due_at, (term_end.day + 1)::timestamp at time zone 'Asia/Jakarta') as ends_at
       from complaint
       left join paused using (source_system, ticket)
       left join day on complaint.term_days is not null
         and day.day = (complaint.received_at at time zone 'Asia/Jakarta')::date
       left join working_day as term_end on term_end.ordinal = day.ordinal + complaint.term_days
     )
     select ${group.key} as "groupCode",
       ${countsSql(parameters, of.now)}
     from judged as complaint
     ${group.join}
     ${of.per === 'all' ? '' : `group by ${group.key}`}
     order by 1
     limit ${LEAGUE_AGENCIES_MAX + 1}`;
  return { text, values: parameters.values };
}

/** By what the complaints of a row called `complaint` are put together. */
const GROUPS: Readonly<Record<FigureGroup, { readonly key: string; readonly join: string }>> = {
  all: { key: 'null::text', join: '' },
  agency: {
    key: 'agency.agency_code',
    join: 'left join agency on agency.code = complaint.organization_code',
  },
  // The first two parts of a code of a region are its regency or city, however deep the code goes.
  regency: { key: `substring(complaint.region_code from '^[0-9]{2}[.][0-9]{2}')`, join: '' },
};

/** What is counted of each group of judged complaints. */
function countsSql(parameters: Parameters, now: number): string {
  const isOpen = `status = any(${parameters.add(OPEN_STATUSES, 'text[]')})`;
  const isTo = (target: EscalationTarget) =>
    `coalesce(escalation_target, '') like any(${parameters.add(ESCALATION_PATTERNS[target], 'text[]')})`;
  const dayAgo = parameters.add(instantText(now - DAY_MS), 'timestamptz');
  return `count(*)::integer as received,
       count(answered_at)::integer as answered,
       (count(*) filter (where status = 'resolved'))::integer as resolved,
       (count(*) filter (where status = 'rejected'))::integer as rejected,
       (count(*) filter (where status = 'archived'))::integer as archived,
       (count(*) filter (where resolved_at is not null or status = 'resolved' or reopened_count > 0))::integer as "resolvedOnce",
       (count(*) filter (where reopened_count > 0))::integer as reopened,
       count(escalated_at)::integer as escalated,
       (count(*) filter (where escalated_at is not null and ${isTo('governor')}))::integer as "escalatedToGovernor",
       (count(*) filter (where escalated_at is not null and ${isTo('regional_head')} and not ${isTo('governor')}))::integer
         as "escalatedToRegionalHead",
       (count(*) filter (where answered_at is not null or (${isOpen} and received_at < ${dayAgo})))::integer as "decidedIn24Hours",
       (count(*) filter (where answered_at <= received_at + interval '24 hours'))::integer as "within24Hours",
       (count(*) filter (where ${decidedSql(parameters, { isOpen, now })}))::integer as decided,
       (count(*) filter (where not is_paused and answered_at <= ends_at))::integer as "inTime",
       ${percentileHours('0.5')} as "medianHours",
       ${percentileHours('0.9')} as "p90Hours"`;
}

/** Complaints of the period whose clock was stopped for a while, with their steps, and the group of each. */
export async function readPausedComplaints(
  database: Queryable,
  { period, filter, per }: Pick<ResponseFiguresOf, 'period' | 'filter' | 'per'>,
): Promise<readonly { readonly groupCode: string | null; readonly complaint: ComplaintFacts }[]> {
  const parameters = new Parameters();
  const { rows } = await database.query<FactRow & { groupCode: string | null }>(
    `with recursive ${AGENCY_OF_ORGANIZATION}
     select ${GROUPS[per].key} as "groupCode", ${FACT_COLUMNS}, ${STEPS_OF_COMPLAINT}
     from complaints.complaints as complaint
     ${GROUPS[per].join}
     where complaint.received_at >= ${parameters.add(instantText(period.from), 'timestamptz')}
       and complaint.received_at < ${parameters.add(instantText(period.to), 'timestamptz')}
       and ${filterSql(parameters, filter)}
       and exists (
         select from complaints.complaint_responses as step
         where step.source_system = complaint.source_system and step.ticket = complaint.ticket
           and ${pausesSql(parameters, period)}
       )
     order by complaint.id
     limit ${PAUSED_COMPLAINTS_MAX + 1}`,
    parameters.values,
  );
  return rows.map(({ groupCode, ...row }) => ({ groupCode, complaint: factsOf(row) }));
}

/**
 * Whether a `step` asks the reporter or refers the matter. None is before the period began, since it cannot be before the receipt: the
 * server may look through the few such steps since then, or, of a time long past, through the steps of each complaint.
 */
function pausesSql(parameters: Parameters, period: Period): string {
  return `step.kind = any(${parameters.add(PAUSING_STEPS, 'text[]')})
           and step.responded_at >= ${parameters.add(instantText(period.from), 'timestamptz')}`;
}

function decidedSql(
  parameters: Parameters,
  { isOpen, now }: { readonly isOpen: string; readonly now: number },
): string {
  return `not is_paused and ends_at is not null and (answered_at is not null
         or (${isOpen} and ends_at < ${parameters.add(instantText(now), 'timestamptz')}))`;
}

function percentileHours(fraction: string): string {
  const interval = `percentile_cont(${fraction}) within group (order by answered_at - received_at)`;
  return `round(extract(epoch from ${interval}) / 3600, 2)::text`;
}

/**
 * The days of the period, each with the number of working days up to and including it, and the working days themselves as far as the
 * longest term reaches: the n-th working day after a day has that day's number plus n.
 */
function calendarColumns(calendar: WorkingCalendar, { firstDay, lastDay }: Period) {
  const count = daysBetween(firstDay, lastDay) + 1;
  const days = Array.from({ length: count }, (_, at) => addDays(firstDay, at));
  const reach = Array.from({ length: count + TERM_REACH_DAYS }, (_, at) => addDays(firstDay, at));
  const workingDays = reach.filter((day) => calendar.isWorkingDay(day));
  let ordinal = 0;
  const endOrdinals = days.map((day) => (ordinal += calendar.isWorkingDay(day) ? 1 : 0));
  return { days, endOrdinals, workingDays };
}

/** Calendar days that hold the longest term in use, 60 working days, even over the longest leave of a year. */
const TERM_REACH_DAYS = 150;
