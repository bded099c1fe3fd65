import type { Queryable } from '#core/database';
import { jakartaDay, TODAY } from './today.sql.js';

export const ARRIVAL_STATES = ['received', 'late', 'missing', 'not_due'] as const;
export type ArrivalState = (typeof ARRIVAL_STATES)[number];

export interface ArrivalsOf {
  /** Due days, both included. */
  readonly from: string;
  readonly to: string;
  readonly whose: CalendarReach;
  readonly dataset: string | null;
  readonly sourceCode: string | null;
  readonly organizationCode: string | null;
}

/** What of the calendar a caller may see: all about these datasets, and of its own source everything. */
export interface CalendarReach {
  readonly datasets: readonly string[];
  readonly ownSourceId: number | null;
}

export interface ArrivalRow {
  readonly id: string;
  readonly dataset: string;
  readonly sourceCode: string;
  readonly sourceName: string;
  readonly organizationCode: string | null;
  readonly organizationName: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly dueOn: string;
  readonly state: ArrivalState;
  readonly firstReceivedAt: string | null;
  readonly batchId: string | null;
  readonly isBeforeContact: boolean;
}

export interface ArrivalAfter {
  readonly dueOn: string;
  readonly id: string;
}

/** By due day. One row more than the page. */
export async function readArrivals(
  database: Queryable,
  of: ArrivalsOf,
  {
    states,
    after,
    first,
  }: { readonly states: readonly string[]; readonly after: ArrivalAfter | null; readonly first: number },
): Promise<readonly ArrivalRow[]> {
  const { rows } = await database.query<ArrivalRow>(
    `select report.id, report.dataset, source.code as "sourceCode", source.name as "sourceName",
       report.organization_code as "organizationCode", organization.name as "organizationName",
       report.period_start as "periodStart", report.period_end as "periodEnd", report.due_on as "dueOn",
       ${STATE} as state, report.first_received_at as "firstReceivedAt",
       report.batch_id::text as "batchId", report.is_before_contact as "isBeforeContact"
     from hub.arrivals as report join hub.sources as source on source.id = report.source_id
       left join reference.organizations as organization on organization.code = report.organization_code
     where ${SELECTED} and ${STATE} = any($8::text[])
       and ($9::date is null or (report.due_on, report.id) > ($9::date, $10::bigint))
     order by report.due_on, report.id limit $11`,
    [...parametersOf(of), states, after?.dueOn ?? null, after?.id ?? null, first + 1],
  );
  return rows;
}

export const DISCIPLINE_GROUPS = ['organization', 'dataset', 'source'] as const;
export type DisciplineGroup = (typeof DISCIPLINE_GROUPS)[number];

export interface DisciplineRow {
  /** Code of the organization or source, or name of the dataset; null: reports of no organization. */
  readonly key: string | null;
  readonly name: string | null;
  /** Whose due day is over: due = received + late + missing. */
  readonly due: number;
  readonly received: number;
  readonly late: number;
  readonly missing: number;
  /** Of the due ones, those that were due before the source was first heard of. */
  readonly unjudged: number;
  /** Whose due day is today or later, and how many of those have come. */
  readonly upcoming: number;
  readonly upcomingReceived: number;
  /** Whose punctuality is known: due after the first contact, and come or past their due day. */
  readonly judged: number;
  readonly onTime: number;
  readonly completenessPercent: string | null;
  readonly onTimePercent: string | null;
  readonly datasets: readonly string[];
}

/** Reports due in the asked days, summed up; the least complete first. */
export async function readDiscipline(
  database: Queryable,
  of: ArrivalsOf,
  { groupBy, first }: { readonly groupBy: DisciplineGroup; readonly first: number },
): Promise<readonly DisciplineRow[]> {
  const { key, name } = GROUPS[groupBy];
  const { rows } = await database.query<DisciplineRow>(
    `with standing as materialized (
       select ${key} as key, ${name} as name, report.dataset, ${STATE} as state, ${IS_PAST} as is_past,
         report.first_received_at is not null as is_here, report.is_before_contact
       from hub.arrivals as report
       join hub.sources as source on source.id = report.source_id
       left join reference.organizations as organization on organization.code = report.organization_code
       where ${SELECTED}
     ),
     counted as (
       select key, name,
         count(*) filter (where is_past)::int as due,
         count(*) filter (where is_past and state = 'received')::int as received,
         count(*) filter (where state = 'late')::int as late,
         count(*) filter (where state = 'missing')::int as missing,
         count(*) filter (where is_past and is_before_contact)::int as unjudged,
         count(*) filter (where not is_past)::int as upcoming,
         count(*) filter (where not is_past and is_here)::int as "upcomingReceived",
         count(*) filter (where ${IS_JUDGED})::int as judged,
         count(*) filter (where ${IS_JUDGED} and state = 'received')::int as "onTime",
         array_agg(distinct dataset) as datasets
       from standing group by key, name
     )
     select key, name, due, received, late, missing, unjudged, upcoming, "upcomingReceived", judged, "onTime",
       round((received + late) * 100.0 / nullif(due, 0), 2)::text as "completenessPercent",
       round("onTime" * 100.0 / nullif(judged, 0), 2)::text as "onTimePercent", datasets
     from counted
     order by (received + late)::numeric / nullif(due, 0) nulls last, key nulls last limit $8`,
    [...parametersOf(of), first],
  );
  return rows;
}

/** How the reports of one source and dataset that are due on one day stand. */
export interface ArrivalDayRow {
  readonly sourceCode: string;
  readonly sourceName: string;
  readonly dataset: string;
  readonly dueOn: string;
  readonly received: number;
  readonly late: number;
  readonly missing: number;
  readonly notDue: number;
  /** Of the received and missing ones, those that were due before the source was first heard of. */
  readonly unjudged: number;
}

/** By source, dataset and day. */
export async function readArrivalDays(
  database: Queryable,
  of: ArrivalsOf,
  first: number,
): Promise<readonly ArrivalDayRow[]> {
  const { rows } = await database.query<ArrivalDayRow>(
    `select source.code as "sourceCode", source.name as "sourceName", report.dataset, report.due_on as "dueOn",
       count(*) filter (where ${STATE} = 'received')::int as received, count(*) filter (where ${STATE} = 'late')::int as late,
       count(*) filter (where ${STATE} = 'missing')::int as missing,
       count(*) filter (where ${STATE} = 'not_due')::int as "notDue",
       count(*) filter (where report.is_before_contact)::int as unjudged
     from hub.arrivals as report join hub.sources as source on source.id = report.source_id
     where ${SELECTED}
     group by source.code, source.name, report.dataset, report.due_on
     order by source.code, report.dataset, report.due_on limit $8`,
    [...parametersOf(of), first],
  );
  return rows;
}

export interface SilentRow {
  readonly sourceCode: string;
  readonly sourceName: string;
  readonly dataset: string;
  readonly organizationCode: string | null;
  /** Due reports since the last one that came. */
  readonly missing: number;
  readonly lastReceivedAt: string | null;
  readonly lastDueOn: string;
}

/** Who owes the report that was due last. The longest silence first. */
export async function readSilent(
  database: Queryable,
  of: ArrivalsOf,
  first: number,
): Promise<readonly SilentRow[]> {
  const { rows } = await database.query<SilentRow>(
    `select source.code as "sourceCode", source.name as "sourceName", report.dataset,
       report.organization_code as "organizationCode",
       count(*) filter (where report.first_received_at is null)::int as missing,
       max(report.first_received_at) as "lastReceivedAt", max(report.due_on) as "lastDueOn"
     from hub.arrivals as report join hub.sources as source on source.id = report.source_id
     where ${SELECTED} and ${IS_PAST}
     group by source.id, source.code, source.name, report.dataset, report.organization_code
     having (array_agg(report.first_received_at is null order by report.due_on desc, report.id desc))[1]
     order by missing desc, source.code, report.dataset, report.organization_code limit $8`,
    [...parametersOf(of), first],
  );
  return rows;
}

function parametersOf({
  from,
  to,
  whose,
  dataset,
  sourceCode,
  organizationCode,
}: ArrivalsOf): readonly unknown[] {
  return [from, to, whose.datasets, whose.ownSourceId, dataset, sourceCode, organizationCode];
}

const SELECTED = `report.due_on between $1::date and $2::date
  and (report.dataset = any($3::text[]) or report.source_id = $4::int) and ($5::text is null or report.dataset = $5)
  and ($6::text is null or source.code = $6) and ($7::text is null or report.organization_code = $7)`;

const IS_PAST = `report.due_on < ${TODAY}`;
const IS_JUDGED = '(not is_before_contact and (is_past or is_here))';

const STATE = `case
  when report.first_received_at is null then case when ${IS_PAST} then 'missing' else 'not_due' end
  when report.is_before_contact or ${jakartaDay('report.first_received_at')} <= report.due_on then 'received'
  else 'late' end`;

const GROUPS: Readonly<Record<DisciplineGroup, { readonly key: string; readonly name: string }>> = {
  organization: { key: 'report.organization_code', name: 'organization.name' },
  dataset: { key: 'report.dataset', name: 'null::text' },
  source: { key: 'source.code', name: 'source.name' },
};
