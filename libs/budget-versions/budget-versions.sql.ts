import { ORGANIZATION_LEVELS_MAX } from '#core/limits';
import { tableAsOf } from '#dataset-runtime';

// Whose budget a line belongs to and which version of it holds: the one answer for everything that computes with budgets.

/**
 * A member of a `with recursive`: `organization (code, name, government, path)`. A budget belongs to the government of the topmost
 * organization above the spender, not to the region where the money is spent. `asOf`: a parameter with the moment; null: now.
 */
export function organizationSql(asOf: string | null): string {
  const organizations = tableAsOf({ table: 'reference.organizations', columns: ORGANIZATION_COLUMNS, asOf });
  return `organization as (
      select root.code, root.name, root.region_code as government, array[root.code] as path
      from ${organizations} as root where root.parent_code is null
      union all
      select below.code, below.name, organization.government, organization.path || below.code
      from organization join ${organizations} as below on below.parent_code = organization.code
      where cardinality(organization.path) < ${ORGANIZATION_LEVELS_MAX}
    )`;
}

/**
 * A select of `region_code, fiscal_year, version_code, stage, effective_from`: the version of each government and year that is in force,
 * which is the one that its source marks as current, the last in sequence where several are marked. With `named`, a parameter that may
 * be null, the version of that code instead. `where` limits governments and years.
 */
export function budgetVersionSql({
  asOf,
  where,
  named,
}: {
  readonly asOf: string | null;
  readonly where: string;
  readonly named?: string;
}): string {
  const versions = tableAsOf({ table: 'budgets.budget_versions', columns: VERSION_COLUMNS, asOf });
  const isMeant =
    named === undefined
      ? 'is_current'
      : `case when ${named}::text is null then is_current else version_code = ${named} end`;
  return `select distinct on (region_code, fiscal_year) region_code, fiscal_year, version_code, stage, effective_from
      from ${versions} as version
      where ${where} and ${isMeant}
      order by region_code, fiscal_year, sequence desc, version_code`;
}

const ORGANIZATION_COLUMNS = ['code', 'name', 'parent_code', 'region_code'];
const VERSION_COLUMNS = [
  'region_code',
  'fiscal_year',
  'version_code',
  'stage',
  'sequence',
  'effective_from',
  'is_current',
];
