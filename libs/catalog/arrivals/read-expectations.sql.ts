import type { Queryable } from '#core/database';
import type { CalendarReach } from './read-arrivals.sql.js';
import { TODAY } from './today.sql.js';

/** What a steward said of the reports of a source; of several, the one in force, else the last that begins. */
export interface StewardDecision {
  readonly isExpected: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly note: string | null;
  /** Today. */
  readonly standing: 'ahead' | 'in_force' | 'over';
}

/** Who owes reports of a dataset, as the calendar and the stewards say. */
export interface DutyRow {
  readonly dataset: string;
  readonly sourceId: number;
  readonly sourceCode: string;
  readonly sourceName: string;
  readonly organizationCode: string | null;
  readonly organizationName: string | null;
  /** First and last day of what the calendar knows; null while a steward expects the first. */
  readonly since: string | null;
  readonly until: string | null;
  readonly openStart: string | null;
  readonly lastReceivedAt: string | null;
  /** Past their due day and not come. */
  readonly missing: number;
  readonly decision: StewardDecision | null;
}

export interface DutiesOf {
  readonly whose: CalendarReach;
  readonly dataset: string | null;
  readonly sourceCode: string | null;
  readonly organizationCode: string | null;
}

export interface DutyAfter {
  readonly dataset: string;
  readonly sourceId: number;
  /** Empty: none. */
  readonly organizationCode: string;
}

/** By dataset, source and organization. One row more than the page; what the calendar says is read for its rows only. */
export async function readDuties(
  database: Queryable,
  { whose, dataset, sourceCode, organizationCode }: DutiesOf,
  { after, first }: { readonly after: DutyAfter | null; readonly first: number },
): Promise<readonly DutyRow[]> {
  const { rows } = await database.query<DutyRow>(DUTIES, [
    ...[whose.datasets, whose.ownSourceId, dataset, sourceCode, organizationCode],
    ...[after?.dataset ?? null, after?.sourceId ?? null, after?.organizationCode ?? null],
    first + 1,
  ]);
  return rows;
}

const DUTIES = `
  with known as (
    select dataset, source_id, organization_code from hub.arrivals group by dataset, source_id, organization_code
    union
    select expected.dataset, expected.source_id, coalesce(expected.organization_code, source.organization_code)
    from hub.expected_arrivals as expected join hub.sources as source on source.id = expected.source_id
  ),
  duty as (
    select known.dataset, known.source_id, source.code as source_code, source.name as source_name, known.organization_code,
      coalesce(known.organization_code, '') as organization, source.organization_code as organization_of_source
    from known join hub.sources as source on source.id = known.source_id
    where (known.dataset = any($1::text[]) or known.source_id = $2::int) and ($3::text is null or known.dataset = $3)
      and ($4::text is null or source.code = $4) and ($5::text is null or known.organization_code = $5)
      and ($6::text is null
        or (known.dataset, known.source_id, coalesce(known.organization_code, '')) > ($6::text, $7::int, $8::text))
    order by known.dataset, known.source_id, coalesce(known.organization_code, '') limit $9
  ),
  calendar as (
    select duty.dataset, duty.source_id, duty.organization, min(report.period_start) as since, max(report.period_end) as until,
      max(report.first_received_at) as last_received_at,
      min(report.period_start) filter (where report.first_received_at is null and report.due_on >= ${TODAY}) as open_start,
      count(*) filter (where report.first_received_at is null and report.due_on < ${TODAY})::int as missing
    from duty
    -- In one pass: a search for each duty could not use an index, because the organization may be null.
    join hub.arrivals as report on report.dataset = duty.dataset and report.source_id = duty.source_id
      and coalesce(report.organization_code, '') = duty.organization
    group by duty.dataset, duty.source_id, duty.organization
  )
  select duty.dataset, duty.source_id as "sourceId", duty.source_code as "sourceCode", duty.source_name as "sourceName",
    duty.organization_code as "organizationCode", organization.name as "organizationName",
    calendar.since, calendar.until, calendar.open_start as "openStart", calendar.last_received_at as "lastReceivedAt",
    coalesce(calendar.missing, 0) as missing, decision.value as decision
  from duty
  left join reference.organizations as organization on organization.code = duty.organization_code
  left join calendar on calendar.dataset = duty.dataset and calendar.source_id = duty.source_id
    and calendar.organization = duty.organization
  left join lateral (
    select jsonb_build_object('isExpected', is_expected, 'validFrom', valid_from, 'validTo', valid_to, 'note', note,
      'standing', standing) as value
    from (
      select id, is_expected, valid_from, valid_to, note,
        case when valid_from > ${TODAY} then 'ahead' when valid_to < ${TODAY} then 'over' else 'in_force' end as standing
      from hub.expected_arrivals as expected
      where dataset = duty.dataset and source_id = duty.source_id
        and coalesce(organization_code, duty.organization_of_source) is not distinct from duty.organization_code
    ) as said
    order by standing = 'in_force' desc, valid_from desc, id desc limit 1
  ) as decision on true
  order by duty.dataset, duty.source_id, duty.organization`;
