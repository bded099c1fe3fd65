import type { Queryable } from '#core/database';
import { ORGANIZATIONS_BELOW_MAX, SUBTREE_DEPTH_MAX } from '#core/limits';
import { HUB_ZONE } from '#core/scalars';

/** `lineage`: every organization with itself and all above it. The depth ends a walk in a circle. */
export const LINEAGE = `
  lineage as (
    select code, code as ancestor, 0 as depth from reference.organizations
    union all
    select lineage.code, parent.parent_code, lineage.depth + 1
    from lineage join reference.organizations as parent on parent.code = lineage.ancestor
    where parent.parent_code is not null and lineage.depth < ${SUBTREE_DEPTH_MAX}
  )`;

/** Codes of an organization and of those below it; none of one that is not known. */
export async function readOrganizationAndBelow(
  database: Queryable,
  code: string,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ code: string }>(
    `with recursive ${LINEAGE}
     select distinct code from lineage where ancestor = $1 order by code limit $2`,
    [code, ORGANIZATIONS_BELOW_MAX],
  );
  return rows.map((row) => row.code);
}

/** The organization `parameter` and all below it; without one, everything. Follows `lineage`. */
export function isWithin(column: string, parameter: string): string {
  return `(${parameter}::text is null or exists (
    select 1 from lineage where lineage.code = ${column} and lineage.ancestor = ${parameter}))`;
}

/** The instant at which a day begins in the province, as SQL; `days` later. */
export function dayBegins(parameter: string, days = 0): string {
  return `((${parameter}::date + ${days})::timestamp at time zone '${HUB_ZONE.name}')`;
}
