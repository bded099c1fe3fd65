import { budgetVersionSql } from '#budget-versions';
import type { Queryable } from '#core/database';

export interface BudgetVersionRow {
  readonly versionCode: string;
  readonly stage: string;
  readonly effectiveFrom: string;
}

export interface BudgetVersionOf {
  readonly regionCode: string;
  readonly year: number;
  readonly asOf: string | null;
}

/** The version of a government's budget that is in force. */
export async function readBudgetVersion(
  tx: Queryable,
  { regionCode, year, asOf }: BudgetVersionOf,
): Promise<BudgetVersionRow | null> {
  const inForce = budgetVersionSql({
    asOf: asOf === null ? null : '$3::timestamptz',
    where: 'version.region_code = $1 and version.fiscal_year = $2',
  });
  const { rows } = await tx.query<BudgetVersionRow>(
    `select version_code as "versionCode", stage, effective_from as "effectiveFrom" from (${inForce}) as version
     order by version_code limit 1`,
    [regionCode, year, ...(asOf === null ? [] : [asOf])],
  );
  return rows[0] ?? null;
}
