import { MEASURE_ORGANIZATIONS_MAX, ORGANIZATION_LEVELS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';

/** Every organization with itself and all below it; only one of them when a code is given. Master data are read as they are now. */
export async function organizationsBelow(
  tx: Queryable,
  code: string | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await tx.query<{ code: string; below: readonly string[] }>(
    `with recursive below(top, code, depth) as (
       select organization.code, organization.code, 0
       from reference.organizations organization
       where $1::text is null or organization.code = $1
       union all
       select below.top, child.code, below.depth + 1
       from below
       join reference.organizations child on child.parent_code = below.code
       where below.depth < ${ORGANIZATION_LEVELS_MAX}
     )
     select top as code, array_agg(code order by depth, code) as below
     from below
     group by top
     order by top
     limit ${MEASURE_ORGANIZATIONS_MAX}`,
    [code],
  );
  return new Map(rows.map((row) => [row.code, row.below]));
}
