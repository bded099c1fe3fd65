import { instantText } from '#core/calendar';
import type { Queryable } from '#core/database';
import { FILTER_LIST_MAX } from '#core/limits';
import { OPEN_STATUSES } from '../clocks/complaint-facts.js';
import type { Period } from '../period.js';
import { filterSql, type ComplaintFilter } from '../sql/complaint-filter.sql.js';
import { Parameters } from '../sql/policy-choice.sql.js';

export interface RoadDamageOf {
  readonly period: Period;
  readonly filter: ComplaintFilter;
  /** Only what is open, only what is not; null: both. */
  readonly isOpen: boolean | null;
  readonly now: number;
}

export interface DamagePoint {
  readonly id: string;
  readonly sourceSystem: string;
  readonly ticket: string;
  readonly status: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly regionCode: string | null;
  readonly organizationCode: string | null;
  readonly receivedAt: string;
  readonly resolvedAt: string | null;
  /** From receipt to resolution, or to now. */
  readonly ageDays: number;
}

export interface DamageTotals {
  readonly received: number;
  readonly open: number;
  readonly resolved: number;
  /** Secret, or without coordinates. */
  readonly withoutPoint: number;
  /** Those that say when they were resolved. */
  readonly repaired: number;
  /** Of these, one decimal. */
  readonly medianRepairDays: string | null;
}

/** One page, newest first. */
export async function readDamagePoints(
  database: Queryable,
  of: RoadDamageOf & {
    readonly after: { readonly receivedAt: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly DamagePoint[]> {
  const parameters = new Parameters();
  const { rows } = await database.query<DamagePoint>(
    `select complaint.id, complaint.source_system as "sourceSystem", complaint.ticket, complaint.status, complaint.latitude,
       complaint.longitude, complaint.region_code as "regionCode", complaint.organization_code as "organizationCode",
       complaint.received_at as "receivedAt", complaint.resolved_at as "resolvedAt",
       floor(extract(epoch from coalesce(complaint.resolved_at, ${parameters.add(instantText(of.now), 'timestamptz')}) - complaint.received_at) / 86400)::integer
         as "ageDays"
     from complaints.complaints as complaint
     where ${damageSql(parameters, of)}
       and not complaint.is_secret and complaint.latitude is not null and complaint.longitude is not null
       and ${openSql(parameters, of.isOpen)}
       and ${of.after === null ? 'true' : `(complaint.received_at, complaint.id) < (${parameters.add(of.after.receivedAt, 'timestamptz')}, ${parameters.add(of.after.id, 'bigint')})`}
     order by complaint.received_at desc, complaint.id desc
     limit ${parameters.add(of.limit, 'bigint')}`,
    parameters.values,
  );
  return rows;
}

/** Over all of the period, secret ones included. */
export async function readDamageTotals(database: Queryable, of: RoadDamageOf): Promise<DamageTotals> {
  const parameters = new Parameters();
  const { rows } = await database.query<DamageTotals>(
    `select count(*)::integer as received,
       (count(*) filter (where complaint.status = any(${parameters.add(OPEN_STATUSES, 'text[]')})))::integer as open,
       (count(*) filter (where complaint.status = 'resolved'))::integer as resolved,
       (count(*) filter (where complaint.is_secret or complaint.latitude is null))::integer as "withoutPoint",
       count(complaint.resolved_at)::integer as repaired,
       round(extract(epoch from percentile_cont(0.5) within group (order by complaint.resolved_at - complaint.received_at)) / 86400, 1)::text
         as "medianRepairDays"
     from complaints.complaints as complaint
     where ${damageSql(parameters, of)}
     order by 1
     limit 1`,
    parameters.values,
  );
  return (
    rows[0] ?? { received: 0, open: 0, resolved: 0, withoutPoint: 0, repaired: 0, medianRepairDays: null }
  );
}

/** Road damage is what a category says it is: the list of categories, not a word in a text. */
function damageSql(parameters: Parameters, { period, filter }: RoadDamageOf): string {
  return `complaint.category_code in (select code from complaints.complaint_categories where is_road_damage)
       and complaint.received_at >= ${parameters.add(instantText(period.from), 'timestamptz')}
       and complaint.received_at < ${parameters.add(instantText(period.to), 'timestamptz')}
       and ${filterSql(parameters, filter)}`;
}

function openSql(parameters: Parameters, isOpen: boolean | null): string {
  if (isOpen === null) return 'true';
  const open = `complaint.status = any(${parameters.add(OPEN_STATUSES, 'text[]')})`;
  return isOpen ? open : `not ${open}`;
}

/** The categories that are road damage, for whoever wants to see the records. */
export async function readDamageCategories(database: Queryable): Promise<readonly string[]> {
  const { rows } = await database.query<{ code: string }>(
    `select code from complaints.complaint_categories where is_road_damage order by code limit ${FILTER_LIST_MAX}`,
  );
  return rows.map(({ code }) => code);
}
