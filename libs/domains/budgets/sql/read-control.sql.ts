import { BUDGET_GROUPS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import { codesAbove } from '../control/account-levels.js';
import type { GroupingSql } from '../control/grouping.js';
import type { BudgetFacts } from './budget-facts.sql.js';
import type { ChosenSums } from './choose-sums.js';
import { accountPartsSql, activityPartsSql } from './code-parts.sql.js';
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
  /** Physical progress is weighed by budgets by group of accounts, so nothing below such a group has any. */
  readonly withProgress: boolean;
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

function controlSql({ scope, grouping, facts, withProgress, withDisbursements }: ControlQuestion): string {
  const first = scopeValues(scope).length;
  const [month, from, to] = [`$${first + 1}::integer`, `$${first + 2}::text`, `$${first + 3}::text`];
  const inAccounts = `sums.account_code >= ${from} and sums.account_code < ${to}`;
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
    plan as materialized (${planSql(grouping, { facts, month, inAccounts })}),
    spent as materialized (
      select ${grouping.flow} as code, ${plannedCodeSql(grouping, facts.sums)} as planned_code, sum(sums.amount) as amount
      from ${facts.realizations} as sums join spender on spender.code = sums.organization_code
      where sums.fiscal_year = $3 and ${inAccounts} and sums.month <= ${month}
      group by 1, 2
    ),
    realization as (select code, sum(amount) as amount from spent group by 1),
    planned_realization as (
      select planned_code as code, sum(amount) as amount from spent where planned_code is not null group by 1
    ),
    cash as (select code, sum(amount) as amount from plan where amount is not null group by 1),
    progress as (${!withProgress || grouping.progress === null ? NO_PROGRESS : progressSql(scope, { code: grouping.progress, facts, month, inAccounts })}),
    disbursement as (${withDisbursements && grouping.disbursement !== null ? disbursementSql(grouping.disbursement) : NO_DISBURSEMENT})
    select code, budget.amount as budget, realization.amount as realization, cash.amount as "cashPlan",
      planned_realization.amount as "plannedRealization",
      progress.weighted as "physicalWeighted", progress.weight as "progressWeight",
      disbursement.amount as disbursed, disbursement.advanced
    from budget full join realization using (code) full join cash using (code) full join disbursement using (code)
      full join planned_realization using (code) left join progress using (code)
    order by code limit ${BUDGET_GROUPS_MAX + 1}`;
}

/** Of each fact the nearest account above the one asked for that records of the scope were sent for; null without one. */
export interface SentAbove {
  readonly budget: string | null;
  readonly realization: string | null;
  readonly cashPlan: string | null;
}

/** Records of accounts above the one asked for are not in the answer: what they hold of it, nobody knows. */
export async function readSentAbove(
  tx: Queryable,
  { scope, facts, accountCode }: Pick<ControlQuestion, 'scope' | 'facts' | 'accountCode'>,
): Promise<SentAbove> {
  const above = codesAbove(accountCode);
  if (above.length === 0) return { budget: null, realization: null, cashPlan: null };
  const accounts = `$${scopeValues(scope).length + 1}::text[]`;
  const nearest = (source: string, also = ''): string => `(
      select max(sums.account_code) from ${source} as sums join spender on spender.code = sums.organization_code ${also}
      where sums.fiscal_year = $3 and sums.account_code = any(${accounts}))`;
  const { rows } = await tx.query<SentAbove>(
    `with recursive ${scopeSql(scope)}
     select ${nearest(facts.budgets, 'join version on version.region_code = spender.government and version.version_code = sums.version_code')} as budget,
       ${nearest(facts.realizations)} as realization, ${nearest(facts.cashPlans)} as "cashPlan"`,
    [...scopeValues(scope), above],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a select without from has one row');
  return row;
}

/** The cash plans of the year, with what they plan to the month; of no group where they do not know what is grouped by. */
function planSql(
  { cash }: GroupingSql,
  {
    facts,
    month,
    inAccounts,
  }: { readonly facts: BudgetFacts; readonly month: string; readonly inAccounts: string },
): string {
  const columns = [...plannedKey(facts.sums), 'account_code'].map((column) => `sums.${column}`);
  const toMonth = cash === null ? 'null::numeric' : `sum(sums.amount) filter (where sums.month <= ${month})`;
  return `
      select ${columns.join(', ')}, ${cash ?? 'null::text'} as code, ${toMonth} as amount
      from ${facts.cashPlans} as sums join spender on spender.code = sums.organization_code
      where sums.fiscal_year = $3 and ${inAccounts}
      group by ${[...columns, ''].map((_, at) => at + 1).join(', ')}`;
}

/** What a plan is a plan of, beside its account. */
function plannedKey({ by }: ChosenSums): readonly string[] {
  return ['organization_code', ...(by === 'account' ? [] : [`${by}_code`])];
}

/**
 * The group in which a realization stands beside its cash plan, null without one. Many plans end at the kind of an account (5.1.02) and
 * what they plan is spent below it: the deepest plan at or above the account counts.
 */
function plannedCodeSql(grouping: GroupingSql, sums: ChosenSums): string {
  const key = plannedKey(sums);
  const depths = Array.from({ length: sums.accountParts }, (_, at) => sums.accountParts - at);
  const cases = depths.map((parts) => {
    const account =
      parts === sums.accountParts ? 'sums.account_code' : accountPartsSql('sums.account_code', parts);
    const isPlanned = `(${[...key.map((column) => `sums.${column}`), account].join(', ')}) in (
          select ${key.join(', ')}, account_code from plan)`;
    return `when ${isPlanned} then ${grouping.planned(account)}`;
  });
  return `case ${cases.join(' ')} end`;
}

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
    activityPartsSql('sums.activity_code', parts),
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
