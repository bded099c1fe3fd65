import type { Queryable } from '#core/database';
import { jakartaDay, TODAY } from './today.sql.js';

export const ARRIVAL_STATES = ['received', 'late', 'missing', 'not_due'] as const;
export type ArrivalState = (typeof ARRIVAL_STATES)[number];

export interface ArrivalsOf {
  /** Due days, both included. */
  readonly from: string;
  readonly to: string;
  readonly datasets: readonly string[];
  readonly sourceCode: string | null;
  readonly organizationCode: string | null;
}

export interface ArrivalRow {
  readonly id: string;
  readonly dataset: string;
  readonly sourceCode: string;
  readonly sourceName: string;
  readonly organizationCode: string | null;
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
       report.organization_code as "organizationCode", report.period_start as "periodStart", report.period_end as "periodEnd",
       report.due_on as "dueOn", ${STATE} as state, report.first_received_at as "firstReceivedAt",
       report.batch_id::text as "batchId", report.is_before_contact as "isBeforeContact"
     from hub.arrivals as report join hub.sources as source on source.id = report.source_id
     where ${SELECTED} and ${STATE} = any($6::text[])
       and ($7::date is null or (report.due_on, report.id) > ($7::date, $8::bigint))
     order by report.due_on, report.id limit $9`,
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
  readonly due: number;
  readonly received: number;
  readonly late: number;
  readonly missing: number;
  /** Of the due ones, those that were due after the source was first heard of. */
  readonly judged: number;
  readonly onTime: number;
  readonly completenessPercent: string | null;
  readonly onTimePercent: string | null;
}

/** Reports that are past their due day, summed up; the least complete first. */
export async function readDiscipline(
  database: Queryable,
  of: ArrivalsOf,
  { groupBy, first }: { readonly groupBy: DisciplineGroup; readonly first: number },
): Promise<readonly DisciplineRow[]> {
  const { key, name } = GROUPS[groupBy];
  const { rows } = await database.query<DisciplineRow>(
    `select ${key} as key, ${name} as name, count(*)::int as due,
       count(*) filter (where ${STATE} = 'received')::int as received, count(*) filter (where ${STATE} = 'late')::int as late,
       count(*) filter (where ${STATE} = 'missing')::int as missing,
       count(*) filter (where not report.is_before_contact)::int as judged,
       count(*) filter (where not report.is_before_contact and ${STATE} = 'received')::int as "onTime",
       round(count(report.first_received_at) * 100.0 / count(*), 2)::text as "completenessPercent",
       round(count(*) filter (where not report.is_before_contact and ${STATE} = 'received') * 100.0
         / nullif(count(*) filter (where not report.is_before_contact), 0), 2)::text as "onTimePercent"
     from hub.arrivals as report
     join hub.sources as source on source.id = report.source_id
     left join reference.organizations as organization on organization.code = report.organization_code
     where ${SELECTED} and report.due_on < ${TODAY}
     group by 1, 2
     order by count(report.first_received_at)::numeric / count(*), 1 nulls last limit $6`,
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
     where ${SELECTED} and report.due_on < ${TODAY}
     group by source.id, source.code, source.name, report.dataset, report.organization_code
     having (array_agg(report.first_received_at is null order by report.due_on desc, report.id desc))[1]
     order by missing desc, source.code, report.dataset, report.organization_code limit $6`,
    [...parametersOf(of), first],
  );
  return rows;
}

function parametersOf({ from, to, datasets, sourceCode, organizationCode }: ArrivalsOf): readonly unknown[] {
  return [from, to, datasets, sourceCode, organizationCode];
}

const SELECTED = `report.due_on between $1::date and $2::date and report.dataset = any($3::text[])
  and ($4::text is null or source.code = $4) and ($5::text is null or report.organization_code = $5)`;

const STATE = `case
  when report.first_received_at is null then case when report.due_on < ${TODAY} then 'missing' else 'not_due' end
  when report.is_before_contact or ${jakartaDay('report.first_received_at')} <= report.due_on then 'received'
  else 'late' end`;

const GROUPS: Readonly<Record<DisciplineGroup, { readonly key: string; readonly name: string }>> = {
  organization: { key: 'report.organization_code', name: 'organization.name' },
  dataset: { key: 'report.dataset', name: 'null::text' },
  source: { key: 'source.code', name: 'source.name' },
};
