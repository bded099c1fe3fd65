import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import { momentOf, scopeSql, scopeValues, type BudgetScope } from './spenders.sql.js';

/** An account that was sent together with accounts below it. Amounts are rupiah. */
export interface ParentAccountRow {
  readonly organizationCode: string;
  readonly versionCode: string;
  readonly activityCode: string;
  readonly fundSourceCode: string;
  readonly accountCode: string;
  readonly amount: string;
  /** Σ of the accounts nearest below it. */
  readonly childrenSum: string;
  readonly childCodes: readonly string[];
  /** All findings of the scope. */
  readonly totalCount: number;
}

/**
 * Lines whose account has others of the same version, organization, activity and fund source below it, the largest difference first.
 * Only an account of fewer than six parts can have any, and few lines have one, so the others are looked up beside those.
 */
export async function readParentAccounts(
  tx: Queryable,
  { scope, first }: { readonly scope: BudgetScope; readonly first: number },
): Promise<readonly ParentAccountRow[]> {
  const lines = tableAsOf({
    table: 'budgets.budget_lines',
    columns: COLUMNS,
    asOf: momentOf(scope),
  });
  const limit = `$${scopeValues(scope).length + 1}::integer`;
  const { rows } = await tx.query<ParentAccountRow>(
    `with recursive ${scopeSql(scope)},
     line as materialized (
       select line.version_code, line.organization_code, line.activity_code, line.fund_source_code, line.account_code, line.amount
       from ${lines} as line
       join spender on spender.code = line.organization_code
       join version on version.region_code = spender.government and version.version_code = line.version_code
       where line.fiscal_year = $3
     ),
     parent as materialized (
       select version_code, organization_code, activity_code, fund_source_code, account_code, amount
       from line where cardinality(string_to_array(account_code, '.')) < ${ACCOUNT_PARTS}
     ),
     nearest as (
       select distinct on (line.version_code, line.organization_code, line.activity_code, line.fund_source_code, line.account_code)
         line.version_code, line.organization_code, line.activity_code, line.fund_source_code,
         line.account_code as child_code, line.amount as child_amount,
         parent.account_code, parent.amount
       from parent join line using (version_code, organization_code, activity_code, fund_source_code)
       where starts_with(line.account_code, parent.account_code || '.')
       order by line.version_code, line.organization_code, line.activity_code, line.fund_source_code, line.account_code,
         length(parent.account_code) desc
     ),
     compared as (
       select version_code, organization_code, activity_code, fund_source_code, account_code, amount,
         sum(child_amount) as children_sum, array_agg(child_code order by child_code) as child_codes
       from nearest
       group by version_code, organization_code, activity_code, fund_source_code, account_code, amount
     )
     select organization_code as "organizationCode", version_code as "versionCode", activity_code as "activityCode",
       fund_source_code as "fundSourceCode", account_code as "accountCode", amount,
       children_sum as "childrenSum", child_codes[1:${CHILDREN_SHOWN}] as "childCodes",
       (count(*) over ())::integer as "totalCount"
     from compared
     order by abs(amount - children_sum) desc, version_code, organization_code, activity_code, fund_source_code, account_code
     limit ${limit}`,
    [...scopeValues(scope), first],
  );
  return rows;
}

const ACCOUNT_PARTS = 6;
/** Enough to recognize what lies below. */
const CHILDREN_SHOWN = 20;
const COLUMNS = [
  'fiscal_year',
  'version_code',
  'organization_code',
  'activity_code',
  'account_code',
  'fund_source_code',
  'amount',
];
