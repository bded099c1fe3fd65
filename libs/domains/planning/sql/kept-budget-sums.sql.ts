/** Tables in which ingest keeps sums of budget and realization, and their column of the code. */
export interface KeptSums {
  readonly budgets: string;
  readonly realizations: string;
  readonly code: string;
}

export const KEPT_BY_PROGRAM: KeptSums = {
  budgets: 'budgets.program_budgets',
  realizations: 'budgets.program_realizations',
  code: 'program_code',
};
/** Down to the sub-activity. */
export const KEPT_BY_ACTIVITY: KeptSums = {
  budgets: 'budgets.activity_budgets',
  realizations: 'budgets.activity_realizations',
  code: 'activity_code',
};

/**
 * `budget` and `realization` of each organization and code from the kept sums. Those of realizations are rises of running totals, one
 * for each month, so the months up to `$5` add up to the latest figure of every line until then.
 */
export function keptSums(
  { budgets, realizations, code }: KeptSums,
  {
    shortened,
    isExpenditure,
  }: {
    readonly shortened: (column: string) => string;
    readonly isExpenditure: (column: string) => string;
  },
): string {
  return `budget as (
       select organization_code, ${shortened(code)} as activity_code, sum(amount) as amount
       from ${budgets}
       where fiscal_year = $2 and version_code = $3 and ${isExpenditure('account_code')}
         and organization_code in (select code from spender)
       group by 1, 2
     ),
     realization as (
       select organization_code, ${shortened(code)} as activity_code, sum(amount) as amount, max(month) as month
       from ${realizations}
       where fiscal_year = $2 and month <= $5::int and ${isExpenditure('account_code')}
         and organization_code in (select code from spender)
       group by 1, 2
     )`;
}
