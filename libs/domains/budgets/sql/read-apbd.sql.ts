import { ACCOUNT_GROUPS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import type { BudgetFacts } from './budget-facts.sql.js';
import { accountPartsSql } from './code-parts.sql.js';
import { scopeSql, scopeValues, type BudgetScope } from './spenders.sql.js';

/** Budget and realization of one group of accounts (kelompok), such as `4.1`. */
export interface AccountGroupRow {
  readonly code: string;
  readonly name: string | null;
  readonly budget: string | null;
  readonly realization: string | null;
}

/** Every group of revenue (4), expenditure (5) and financing (6) of the scope, to the end of a month. */
export async function readAccountGroups(
  tx: Queryable,
  {
    scope,
    facts,
    month,
  }: { readonly scope: BudgetScope; readonly facts: BudgetFacts; readonly month: number },
): Promise<readonly AccountGroupRow[]> {
  const upTo = `$${scopeValues(scope).length + 1}::integer`;
  const group = accountPartsSql('sums.account_code', ACCOUNT_GROUP_PARTS);
  const { rows } = await tx.query<AccountGroupRow>(
    `with recursive ${scopeSql(scope)},
     budget as (
       select ${group} as code, sum(sums.amount) as amount
       from ${facts.budgets} as sums
       join spender on spender.code = sums.organization_code
       join version on version.region_code = spender.government and version.version_code = sums.version_code
       where sums.fiscal_year = $3 and ${IS_LRA}
       group by 1
     ),
     realization as (
       select ${group} as code, sum(sums.amount) as amount
       from ${facts.realizations} as sums join spender on spender.code = sums.organization_code
       where sums.fiscal_year = $3 and sums.month <= ${upTo} and ${IS_LRA}
       group by 1
     )
     select either.code, account.name, either.budget, either.realization
     from (
       select code, budget.amount as budget, realization.amount as realization
       from budget full join realization using (code)
     ) as either
     left join reference.account_codes as account on account.code = either.code
     order by either.code limit ${ACCOUNT_GROUPS_MAX}`,
    [...scopeValues(scope), month],
  );
  return rows;
}

/** `4.1` */
const ACCOUNT_GROUP_PARTS = 2;
/** What a budget is made of; 1–3 is the balance sheet, 7 and 8 the statement of operations (Permendagri 90/2019). */
const IS_LRA = `sums.account_code >= '4' and sums.account_code < '7'`;
