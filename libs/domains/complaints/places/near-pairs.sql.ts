import { instantText } from '#core/calendar';
import type { Queryable } from '#core/database';
import { DUPLICATE_DESCRIPTION_CHARACTERS_MAX, DUPLICATE_PAIRS_MAX } from '#core/limits';
import type { Period } from '../period.js';
import { filterSql, type ComplaintFilter } from '../sql/complaint-filter.sql.js';
import { Parameters } from '../sql/policy-choice.sql.js';

export interface NearPairsOf {
  readonly period: Period;
  readonly filter: ComplaintFilter;
  readonly categoryCode: string | null;
  readonly radiusMeters: number;
  readonly windowDays: number;
}

/** One of two complaints that are near each other. The title is null where it is not public. */
export interface NearComplaint {
  readonly id: string;
  readonly sourceSystem: string;
  readonly ticket: string;
  readonly title: string | null;
  readonly status: string;
  readonly organizationCode: string | null;
  readonly regionCode: string | null;
  readonly receivedAt: string;
}

export interface NearPair {
  readonly first: NearComplaint;
  readonly second: NearComplaint;
  readonly categoryCode: string;
  readonly distanceMeters: number;
}

/**
 * Pairs of one category that lie within the radius and came in within the window. Places fall into cells a little larger than the radius,
 * and only the nine cells around each are looked at, so a period is compared in time that grows with its complaints, not with
 * their square. Secret complaints take no part: where they are is not public.
 */
export async function readNearPairs(database: Queryable, of: NearPairsOf): Promise<readonly NearPair[]> {
  const parameters = new Parameters();
  const radius = parameters.add(of.radiusMeters, 'double precision');
  const cell = `(${radius} / ${METERS_PER_DEGREE}::double precision / ${NARROWEST_COSINE}::double precision)`;
  const { rows } = await database.query<NearPair>(
    `with point as materialized (
       select complaint.id, complaint.source_system, complaint.ticket, complaint.category_code, complaint.status,
         complaint.organization_code, complaint.region_code, complaint.received_at,
         case when complaint.is_anonymous then null else complaint.title end as title,
         complaint.latitude::double precision as latitude, complaint.longitude::double precision as longitude,
         floor(complaint.latitude::double precision / ${cell})::integer as row_cell,
         floor(complaint.longitude::double precision / ${cell})::integer as column_cell
       from complaints.complaints as complaint
       where complaint.received_at >= ${parameters.add(instantText(of.period.from), 'timestamptz')}
         and complaint.received_at < ${parameters.add(instantText(of.period.to), 'timestamptz')}
         and not complaint.is_secret
         and complaint.latitude between ${-LATITUDE_MAX} and ${LATITUDE_MAX}
         and complaint.longitude is not null
         and ${of.categoryCode === null ? 'true' : `complaint.category_code = ${parameters.add(of.categoryCode, 'text')}`}
         and ${filterSql(parameters, of.filter)}
     ),
     near as (
       select point.*, point.row_cell + row_step as near_row, point.column_cell + column_step as near_column
       from point
       cross join generate_series(-1, 1) as row_step
       cross join generate_series(-1, 1) as column_step
     ),
     pair as (
       select one.id as one_id, other.id as other_id, one.category_code, ${complaintJson('one')} as first, ${complaintJson('other')} as second,
         ${METERS_PER_DEGREE}::double precision * sqrt(power(other.latitude - one.latitude, 2)
           + power((other.longitude - one.longitude) * cos(radians(one.latitude)), 2)) as distance
       from near as one
       join point as other on other.category_code = one.category_code
         and other.row_cell = one.near_row and other.column_cell = one.near_column and other.id > one.id
       where other.received_at between one.received_at - ${parameters.add(of.windowDays, 'integer')} * interval '1 day'
         and one.received_at + ${parameters.add(of.windowDays, 'integer')} * interval '1 day'
     )
     select category_code as "categoryCode", first, second, round(distance)::integer as "distanceMeters"
     from pair
     where distance <= ${radius}
     order by one_id, other_id
     limit ${DUPLICATE_PAIRS_MAX + 1}`,
    parameters.values,
  );
  return rows;
}

/**
 * Beginnings of the descriptions of complaints, by id. They are as closed as titles: the words of secret and of anonymous complaints are
 * not read.
 */
export async function readDescriptions(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await database.query<{ id: string; description: string }>(
    `select complaint.id::text as id, left(complaint.description, ${DUPLICATE_DESCRIPTION_CHARACTERS_MAX}) as description
     from complaints.complaints as complaint
     where complaint.id = any($1::bigint[]) and complaint.description is not null
       and not complaint.is_secret and not complaint.is_anonymous
     order by complaint.id
     limit $2`,
    [ids, ids.length],
  );
  return new Map(rows.map(({ id, description }) => [id, description]));
}

function complaintJson(row: string): string {
  return `json_build_object('id', ${row}.id::text, 'sourceSystem', ${row}.source_system, 'ticket', ${row}.ticket, 'title', ${row}.title,
         'status', ${row}.status, 'organizationCode', ${row}.organization_code, 'regionCode', ${row}.region_code,
         'receivedAt', to_char(${row}.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;
}

/** A degree of a great circle on a sphere of 6,371,008.8 m (IUGG mean radius): 111,195 m. Over a kilometre it errs by metres. */
const METERS_PER_DEGREE = 111_195;
/** The country lies within 11.1° of the equator; what is farther is a wrong place. */
const LATITUDE_MAX = 12;
/** cos 12°: by so much a degree of longitude may be shorter than one of latitude. */
const NARROWEST_COSINE = 0.978;
