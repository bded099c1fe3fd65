import { ORGANIZATION_LEVELS_MAX, PLAN_BUDGET_SUMS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { firstPartsSql, tableAsOf } from '#dataset-runtime';
import { ACTIVITY_PART_ENDS } from '#schemas';
import { KEPT_BY_ACTIVITY, KEPT_BY_PROGRAM, keptSums } from './kept-budget-sums.sql.js';

/** Expenditure of one organization on one program (or activity, as deep as asked). */
export interface BudgetSumRow {
  readonly organizationCode: string;
  readonly activityCode: string;
  readonly amount: string;
  /** From January to `month`. */
  readonly realization: string;
  /** The last month with a realization; null without one. */
  readonly month: number | null;
  /** The organization and those above it, topmost first. */
  readonly organizationPath: readonly string[];
  /** Its fields of government, those of the organization above when it has none of its own. */
  readonly functionCodes: readonly string[];
}

export interface BudgetSumsOf {
  readonly regionCode: string;
  readonly year: number;
  /** Null: the government has no current version, so there is only realization. */
  readonly versionCode: string | null;
  /** Only this organization and those below it; null: the whole government. */
  readonly organizationCode: string | null;
  /** Parts of the activity code to group by: 3 for a program, 5 an activity, 6 a sub-activity. */
  readonly codeParts: number;
  readonly asOf: string | null;
  /** Realizations up to the end of this month; the whole year unless told. */
  readonly toMonth?: number;
}

/**
 * Budget lines carry no region: whose budget a line belongs to is the region of the topmost organization above it (a regency's
 * own agencies hang below its government). Only expenditure (accounts 5) is counted. Realizations are cumulative, so of each line
 * its latest month counts, also when its last change was months ago: arrays compare by their first element, so the greatest pair of
 * month and amount is the latest, found in one pass without sorting every month of every line. Without a moment,
 * the sums that ingest keeps are read instead of the facts.
 */
export async function readBudgetSums(tx: Queryable, input: BudgetSumsOf): Promise<readonly BudgetSumRow[]> {
  const moment = input.asOf === null ? null : '$6::timestamptz';
  const kept = input.codeParts <= PROGRAM_PARTS ? KEPT_BY_PROGRAM : KEPT_BY_ACTIVITY;
  const longest = moment === null && kept === KEPT_BY_PROGRAM ? PROGRAM_PARTS : SUB_ACTIVITY_PARTS;
  // What is no longer than asked for stays as it is: shortening is most of what a row costs.
  const shortened = (column: string) =>
    input.codeParts >= longest ? column : firstPartsSql(column, input.codeParts, ACTIVITY_PART_ENDS);
  const sums =
    moment === null ? keptSums(kept, { shortened, isExpenditure }) : sumsOfFacts(moment, shortened);
  const { rows } = await tx.query<BudgetSumRow>(budgetSumsSql(sums, moment), [
    input.regionCode,
    input.year,
    input.versionCode,
    input.organizationCode,
    input.toMonth ?? MONTHS,
    ...(input.asOf === null ? [] : [input.asOf]),
  ]);
  return rows;
}

function budgetSumsSql(sums: string, moment: string | null): string {
  return `with recursive ${spenders(moment)}
     ${sums}
     select organization_code as "organizationCode", activity_code as "activityCode",
       coalesce(budget.amount, 0) as amount, coalesce(realization.amount, 0) as realization, realization.month,
       spender.path as "organizationPath", spender.function_codes as "functionCodes"
     from budget
     full join realization using (organization_code, activity_code)
     join spender on spender.code = organization_code
     order by organization_code, activity_code
     limit ${PLAN_BUDGET_SUMS_MAX + 1}`;
}

/** `budget` and `realization` of each organization and code, from the facts as they were recorded at a moment. */
function sumsOfFacts(moment: string | null, shortened: (column: string) => string): string {
  const lines = tableAsOf({ table: 'budgets.budget_lines', columns: LINE_COLUMNS, asOf: moment });
  const realizations = tableAsOf({
    table: 'budgets.budget_realizations',
    columns: REALIZATION_COLUMNS,
    asOf: moment,
  });
  return `line as (
       select line.organization_code, line.activity_code, sum(line.amount) as amount
       from ${lines} as line
       where line.fiscal_year = $2 and line.version_code = $3 and ${isExpenditure('line.account_code')}
         and line.organization_code in (select code from spender)
       group by line.organization_code, line.activity_code
     ),
     budget as (
       select organization_code, ${shortened('activity_code')} as activity_code, sum(amount) as amount
       from line
       group by 1, 2
     ),
     latest as (
       select spent.organization_code, spent.activity_code, max(array[spent.month, spent.amount]) as month_and_amount
       from ${realizations} as spent
       where spent.fiscal_year = $2 and spent.month <= $5::int and ${isExpenditure('spent.account_code')}
         and spent.organization_code in (select code from spender)
       group by spent.organization_code, spent.activity_code, spent.account_code, spent.fund_source_code
     ),
     realization as (
       select organization_code, ${shortened('activity_code')} as activity_code,
         sum(month_and_amount[2]) as amount, max(month_and_amount[1])::integer as month
       from latest
       group by 1, 2
     )`;
}

/** The organizations of the government, or of one of its agencies, each with those above it. */
function spenders(moment: string | null): string {
  const organizations = tableAsOf({
    table: 'reference.organizations',
    columns: ORGANIZATION_COLUMNS,
    asOf: moment,
  });
  return `organization as (
       select root.code, root.region_code as government, root.function_codes, array[root.code] as path
       from ${organizations} as root
       where root.parent_code is null
       union all
       select below.code, organization.government,
         case when cardinality(below.function_codes) > 0 then below.function_codes else organization.function_codes end,
         organization.path || below.code
       from organization
       join ${organizations} as below on below.parent_code = organization.code
       where cardinality(organization.path) < ${ORGANIZATION_LEVELS_MAX}
     ),
     spender as (
       select code, path, function_codes from organization
       where government = $1 and ($4::text is null or $4 = any(path))
     ),`;
}

/** Accounts 5 are expenditure; 4 is revenue, 6 financing (Permendagri 90/2019). A range, because the planner can estimate one. */
function isExpenditure(column: string): string {
  return `${column} >= '5' and ${column} < '6'`;
}

/** `1.03.10` */
const PROGRAM_PARTS = 3;
/** `1.03.10.1.01.0016`, the longest there is. */
const SUB_ACTIVITY_PARTS = 6;
const MONTHS = 12;

const ORGANIZATION_COLUMNS = ['code', 'parent_code', 'region_code', 'function_codes'];
const LINE_COLUMNS = [
  'fiscal_year',
  'version_code',
  'organization_code',
  'activity_code',
  'account_code',
  'amount',
];
const REALIZATION_COLUMNS = [
  'fiscal_year',
  'month',
  'organization_code',
  'activity_code',
  'account_code',
  'fund_source_code',
  'amount',
];
