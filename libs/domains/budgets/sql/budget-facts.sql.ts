import { computedRollupSql, tableAsOf, type DatasetRegistry, type RegisteredRollup } from '#dataset-runtime';
import { disbursementsSql } from './disbursements.sql.js';

/** Where the sums of a question are read: the kept ones, or, for a moment in the past, sums over the facts as recorded then. */
export interface BudgetFacts {
  readonly budgets: string;
  readonly realizations: string;
  readonly cashPlans: string;
  readonly budgetsByActivity: string;
  readonly disbursements: string;
}

export function budgetFacts(
  registry: DatasetRegistry,
  { sums, asOf }: { readonly sums: 'program' | 'activity'; readonly asOf: string | null },
): BudgetFacts {
  const source = (dataset: string, rollup: string): string => {
    const found = registry.get(dataset).rollups.find(({ definition }) => definition.name === rollup);
    if (found === undefined) throw new Error(`${dataset} keeps no rollup ${rollup}`);
    return sumsAsOf(found, asOf);
  };
  return {
    budgets: source('budgets.budget_lines', `budgets.${sums}_budgets`),
    realizations: source('budgets.budget_realizations', `budgets.${sums}_realizations`),
    cashPlans: source('budgets.cash_plans', `budgets.${sums}_cash_plans`),
    budgetsByActivity: source('budgets.budget_lines', 'budgets.activity_budgets'),
    disbursements: disbursementsSql({ sums, asOf }),
  };
}

/** A rollup, or with a moment (a parameter such as `$8`) what it would have held then. `$3` is the fiscal year of the question. */
function sumsAsOf({ layout }: RegisteredRollup, asOf: string | null): string {
  if (asOf === null) return layout.qualified;
  const records = tableAsOf({ table: layout.source.qualified, columns: layout.reads, asOf });
  return `(${computedRollupSql(layout, records, 'record.fiscal_year = $3')})`;
}
