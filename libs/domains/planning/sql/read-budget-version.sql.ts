import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

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

/** The version of a government's budget that is marked as current; of several, the last in sequence. */
export async function readBudgetVersion(
  tx: Queryable,
  { regionCode, year, asOf }: BudgetVersionOf,
): Promise<BudgetVersionRow | null> {
  const versions = tableAsOf({
    table: 'budgets.budget_versions',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$3::timestamptz',
  });
  const { rows } = await tx.query<BudgetVersionRow>(
    `select version.version_code as "versionCode", version.stage, version.effective_from as "effectiveFrom"
     from ${versions} as version
     where version.region_code = $1 and version.fiscal_year = $2 and version.is_current
     order by version.sequence desc, version.version_code
     limit 1`,
    [regionCode, year, ...(asOf === null ? [] : [asOf])],
  );
  return rows[0] ?? null;
}

const COLUMNS = [
  'region_code',
  'fiscal_year',
  'version_code',
  'stage',
  'sequence',
  'effective_from',
  'is_current',
];
