import { BUDGET_ORGANIZATIONS_MAX, ORGANIZATION_LEVELS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

/** Whose budget is asked about, and as of when: the first parameters of every statement here. */
export interface BudgetScope {
  /** The government; null: every one. */
  readonly regionCode: string | null;
  /** This organization and those below it; null: all of the government. */
  readonly organizationCode: string | null;
  readonly fiscalYear: number;
  /** Null: of each government the version in force. */
  readonly versionCode: string | null;
  readonly asOf: string | null;
}

/** `$1` to `$4`, and the moment as `$5` when there is one. */
export function scopeValues({
  regionCode,
  organizationCode,
  fiscalYear,
  versionCode,
  asOf,
}: BudgetScope): unknown[] {
  return [regionCode, organizationCode, fiscalYear, versionCode, ...(asOf === null ? [] : [asOf])];
}

export function momentOf({ asOf }: BudgetScope): string | null {
  return asOf === null ? null : '$5::timestamptz';
}

/**
 * The members `organization, spender, version` of a `with recursive`. A budget belongs to the government of the topmost organization
 * above its own; a government has one version in force, the last in sequence that is marked so.
 */
export function scopeSql(scope: BudgetScope): string {
  const asOf = momentOf(scope);
  const organizations = tableAsOf({ table: 'reference.organizations', columns: ORGANIZATION_COLUMNS, asOf });
  const versions = tableAsOf({ table: 'budgets.budget_versions', columns: VERSION_COLUMNS, asOf });
  return `organization as (
      select root.code, root.name, root.region_code as government, array[root.code] as path
      from ${organizations} as root where root.parent_code is null
      union all
      select below.code, below.name, organization.government, organization.path || below.code
      from organization join ${organizations} as below on below.parent_code = organization.code
      where cardinality(organization.path) < ${ORGANIZATION_LEVELS_MAX}
    ),
    spender as materialized (
      select code, name, government, path from organization
      where ($1::text is null or government = $1) and ($2::text is null or $2 = any(path))
    ),
    version as materialized (
      select distinct on (region_code) region_code, version_code, stage, effective_from
      from ${versions} as version
      where fiscal_year = $3 and ($1::text is null or region_code = $1)
        and case when $4::text is null then is_current else version_code = $4 end
      order by region_code, sequence desc, version_code
    )`;
}

export interface SpenderRow {
  readonly code: string;
  readonly name: string;
  readonly government: string;
  readonly path: readonly string[];
}

export async function readSpenders(tx: Queryable, scope: BudgetScope): Promise<readonly SpenderRow[]> {
  const { rows } = await tx.query<SpenderRow>(
    `with recursive ${scopeSql(scope)}
     select code, name, government, path from spender order by code limit ${BUDGET_ORGANIZATIONS_MAX}`,
    scopeValues(scope),
  );
  return rows;
}

export interface VersionRow {
  readonly regionCode: string;
  readonly versionCode: string;
  readonly stage: string;
  readonly effectiveFrom: string;
}

export async function readVersions(tx: Queryable, scope: BudgetScope): Promise<readonly VersionRow[]> {
  const { rows } = await tx.query<VersionRow>(
    `with recursive ${scopeSql(scope)}
     select region_code as "regionCode", version_code as "versionCode", stage, effective_from as "effectiveFrom"
     from version where $2::text is null or region_code in (select government from spender)
     order by region_code limit ${BUDGET_ORGANIZATIONS_MAX}`,
    scopeValues(scope),
  );
  return rows;
}

/** The last month with a realization in the scope; null without any. */
export async function readLastMonth(
  tx: Queryable,
  scope: BudgetScope,
  realizations: string,
): Promise<number | null> {
  const { rows } = await tx.query<{ month: number | null }>(
    `with recursive ${scopeSql(scope)}
     select max(sums.month) as month from ${realizations} as sums join spender on spender.code = sums.organization_code
     where sums.fiscal_year = $3`,
    scopeValues(scope),
  );
  return rows[0]?.month ?? null;
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
