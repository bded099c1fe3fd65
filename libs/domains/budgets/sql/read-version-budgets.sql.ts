import { BUDGET_VERSIONS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import { accountRange } from './read-control.sql.js';
import { momentOf, scopeSql, scopeValues, type BudgetScope } from './spenders.sql.js';

/** What one version of a government's budget gives the scope. */
export interface VersionBudgetRow {
  readonly regionCode: string;
  readonly versionCode: string;
  readonly stage: string;
  readonly sequence: number;
  readonly legalBasis: string | null;
  readonly effectiveFrom: string;
  /** The one that the other figures of the answer are held against. */
  readonly isCounted: boolean;
  /** Rupiah; null: the version has no line of the scope. */
  readonly budget: string | null;
}

/** Every version of the year, government by government in the order of their sequence. */
export async function readVersionBudgets(
  tx: Queryable,
  {
    scope,
    budgets,
    accountCode,
  }: { readonly scope: BudgetScope; readonly budgets: string; readonly accountCode: string },
): Promise<readonly VersionBudgetRow[]> {
  const first = scopeValues(scope).length;
  const versions = tableAsOf({ table: 'budgets.budget_versions', columns: COLUMNS, asOf: momentOf(scope) });
  const { rows } = await tx.query<VersionBudgetRow>(
    `with recursive ${scopeSql(scope)},
     budget as (
       select spender.government, sums.version_code, sum(sums.amount) as amount
       from ${budgets} as sums join spender on spender.code = sums.organization_code
       where sums.fiscal_year = $3 and sums.account_code >= $${first + 1}::text and sums.account_code < $${first + 2}::text
       group by 1, 2
     )
     select each.region_code as "regionCode", each.version_code as "versionCode", each.stage, each.sequence,
       each.legal_basis as "legalBasis", each.effective_from as "effectiveFrom",
       version.version_code is not null as "isCounted", budget.amount as budget
     from ${versions} as each
     left join version on version.region_code = each.region_code and version.version_code = each.version_code
     left join budget on budget.government = each.region_code and budget.version_code = each.version_code
     where each.fiscal_year = $3 and each.region_code in (select government from spender)
     order by each.region_code, each.sequence, each.version_code limit ${BUDGET_VERSIONS_MAX}`,
    [...scopeValues(scope), ...accountRange(accountCode)],
  );
  return rows;
}

const COLUMNS = [
  'region_code',
  'fiscal_year',
  'version_code',
  'stage',
  'sequence',
  'legal_basis',
  'effective_from',
];
