import { budgetVersionSql, organizationSql } from '#budget-versions';
import { BUDGET_ORGANIZATIONS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';

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

/** The members `organization, spender, version` of a `with recursive`. */
export function scopeSql(scope: BudgetScope): string {
  const asOf = momentOf(scope);
  const where = 'fiscal_year = $3 and ($1::text is null or region_code = $1)';
  return `${organizationSql(asOf)},
    spender as materialized (
      select code, name, government, path from organization
      where ($1::text is null or government = $1) and ($2::text is null or $2 = any(path))
    ),
    version as materialized (
      ${budgetVersionSql({ asOf, where, named: '$4' })}
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
