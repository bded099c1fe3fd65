import { BUDGET_GROUPS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { firstPartsSql, tableAsOf } from '#dataset-runtime';
import type { GroupingSql } from '../control/grouping.js';
import type { BudgetFacts } from './budget-facts.sql.js';
import { warrantsTo } from './disbursements.sql.js';
import { momentOf, scopeSql, scopeValues, type BudgetScope } from './spenders.sql.js';

/** What is known of one group; null where the fact has nothing for it. */
export interface ControlRow {
  /** Null: payment warrants that do not name what is grouped by. */
  readonly code: string | null;
  readonly budget: string | null;
  readonly realization: string | null;
  readonly cashPlan: string | null;
  /** The realization of what has a cash plan, to compare with it. */
  readonly plannedRealization: string | null;
  /** Σ physical percent × budget, and the budget it is weighed by, of the activities that reported their progress. */
  readonly physicalWeighted: string | null;
  readonly progressWeight: string | null;
  /** Σ payment warrants, and of these the advances (UP, TU). */
  readonly disbursed: string | null;
  readonly advanced: string | null;
}

export interface ControlQuestion {
  readonly scope: BudgetScope;
  readonly grouping: GroupingSql;
  readonly facts: BudgetFacts;
  readonly month: number;
  /** Accounts at and below this code. */
  readonly accountCode: string;
  /** Payment warrants are for those who may read them. */
  readonly withDisbursements: boolean;
}

/** Budget, realization and cash plan to the month, and progress, of every group of the scope: one statement. */
export async function readControl(tx: Queryable, question: ControlQuestion): Promise<readonly ControlRow[]> {
  const { scope, month, accountCode } = question;
  const values = [...scopeValues(scope), month, ...accountRange(accountCode)];
  const { rows } = await tx.query<ControlRow>(controlSql(question), values);
  return rows;
}

/** Codes from this one on, up to the first that is not at or below it: `/` follows the dot in ASCII. */
export function accountRange(code: string): [string, string] {
  return [code, `${code}/`];
}

function controlSql({ scope, grouping, facts, withDisbursements }: ControlQuestion): string {
  const first = scopeValues(scope).length;
  const [month, from, to] = [`$${first + 1}::integer`, `$${first + 2}::text`, `$${first + 3}::text`];
  const inAccounts = `sums.account_code >= ${from} and sums.account_code < ${to}`;
  const codeColumn = `${grouping.sums}_code`;
  const isPlanned = `(sums.organization_code, sums.${codeColumn}, sums.account_code) in (
        select organization_code, ${codeColumn}, account_code from planned)`;
  const spent = (source: string, code: string, also = ''): string => `
      select ${code} as code, sum(sums.amount) as amount${also}
      from ${source} as sums join spender on spender.code = sums.organization_code
      where sums.fiscal_year = $3 and ${inAccounts} and sums.month <= ${month}
      group by 1`;
  // A warrant without an account fills or settles a float, which is spent on expenditure of any kind.
  const disbursementSql = (code: string): string => `
      select ${code} as code, sum(sums.amount) as amount,
        sum(sums.amount) filter (where sums.kind in ('UP', 'TU')) as advanced
      from ${facts.disbursements} as sums join spender on spender.code = sums.organization_code
      where sums.fiscal_year = $3 and (${inAccounts} or sums.account_code is null and ${from} = '${EXPENDITURE}')
        and ${warrantsTo(month)}
      group by 1`;
  return `with recursive ${scopeSql(scope)},
    budget as (
      select ${grouping.budget} as code, sum(sums.amount) as amount
      from ${facts.budgets} as sums
      join spender on spender.code = sums.organization_code
      join version on version.region_code = spender.government and version.version_code = sums.version_code
      where sums.fiscal_year = $3 and ${inAccounts}
      group by 1
    ),
    planned as materialized (
      select distinct sums.organization_code, sums.${codeColumn}, sums.account_code
      from ${facts.cashPlans} as sums join spender on spender.code = sums.organization_code
      where sums.fiscal_year = $3 and ${inAccounts}
    ),
    realization as (${spent(facts.realizations, grouping.flow, `, sum(sums.amount) filter (where ${isPlanned}) as planned`)}),
    cash as (${grouping.cash === null ? NOTHING : spent(facts.cashPlans, grouping.cash)}),
    progress as (${grouping.progress === null ? NO_PROGRESS : progressSql(scope, { code: grouping.progress, facts, month, inAccounts })}),
    disbursement as (${withDisbursements && grouping.disbursement !== null ? disbursementSql(grouping.disbursement) : NO_DISBURSEMENT})
    select code, budget.amount as budget, realization.amount as realization, cash.amount as "cashPlan",
      realization.planned as "plannedRealization",
      progress.weighted as "physicalWeighted", progress.weight as "progressWeight",
      disbursement.amount as disbursed, disbursement.advanced
    from budget full join realization using (code) full join cash using (code) full join disbursement using (code)
      left join progress using (code)
    order by code limit ${BUDGET_GROUPS_MAX + 1}`;
}

const NOTHING = 'select null::text as code, null::numeric as amount where false';
const NO_DISBURSEMENT =
  'select null::text as code, null::numeric as amount, null::numeric as advanced where false';
/** Account 5 (Permendagri 90/2019). */
const EXPENDITURE = '5';
const NO_PROGRESS =
  'select null::text as code, null::numeric as weighted, null::numeric as weight where false';

/** The latest report of each whole activity up to the month, weighed by the budget of the lines at and below its code. */
function progressSql(
  scope: BudgetScope,
  {
    code,
    facts,
    month,
    inAccounts,
  }: {
    readonly code: string;
    readonly facts: BudgetFacts;
    readonly month: string;
    readonly inAccounts: string;
  },
): string {
  const reports = tableAsOf({
    table: 'delivery.progress_reports',
    columns: REPORT_COLUMNS,
    asOf: momentOf(scope),
  });
  const [program = '', activity = '', subActivity = ''] = REPORTED_PARTS.map((parts) =>
    firstPartsSql('sums.activity_code', parts),
  );
  return `
      select ${code} as code, sum(report.physical_percent * weight.amount) as weighted, sum(weight.amount) as weight
      from (
        select distinct on (organization_code, activity_code) organization_code, activity_code, physical_percent
        from ${reports} as report
        where fiscal_year = $3 and month <= ${month} and package_code = '-'
        order by organization_code, activity_code, month desc
      ) as report
      join spender on spender.code = report.organization_code
      join (
        select sums.organization_code, above.code, sum(sums.amount) as amount
        from ${facts.budgetsByActivity} as sums
        join spender on spender.code = sums.organization_code
        join version on version.region_code = spender.government and version.version_code = sums.version_code
        cross join lateral (values (${program}), (nullif(${activity}, ${program})), (nullif(${subActivity}, ${activity}))) as above (code)
        where sums.fiscal_year = $3 and ${inAccounts} and above.code is not null
        group by sums.organization_code, above.code
      ) as weight on weight.organization_code = report.organization_code and weight.code = report.activity_code
      where weight.amount > 0
      group by 1`;
}

/** Progress is reported of a program, an activity or a sub-activity. */
const REPORTED_PARTS = [3, 5, 6];
const REPORT_COLUMNS = [
  'fiscal_year',
  'month',
  'organization_code',
  'activity_code',
  'package_code',
  'physical_percent',
];
