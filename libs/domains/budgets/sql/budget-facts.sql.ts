import { computedRollupSql, tableAsOf, type DatasetRegistry, type RollupLayout } from '#dataset-runtime';
import { SUMS_BY_PROGRAM, type ChosenSums } from './choose-sums.js';
import { disbursementsSql } from './disbursements.sql.js';

/** Where the sums of a question are read: the kept ones, or, for a moment in the past, sums over the facts as recorded then. */
export interface BudgetFacts {
  readonly sums: ChosenSums;
  readonly budgets: string;
  readonly realizations: string;
  readonly cashPlans: string;
  readonly budgetsByActivity: string;
  /** The smallest rows that know which months have realizations. */
  readonly realizedMonths: string;
  readonly disbursements: string;
}

export function budgetFacts(
  registry: DatasetRegistry,
  { sums, asOf }: { readonly sums: ChosenSums; readonly asOf: string | null },
): BudgetFacts {
  const source = (dataset: string, rollup: string, isKept = true): string => {
    const found = registry.get(dataset).rollups.find(({ definition }) => definition.name === rollup);
    if (found === undefined) throw new Error(`${dataset} keeps no rollup ${rollup}`);
    return sumsSql(found.layout, { asOf, isKept });
  };
  const { by, isKept } = sums;
  return {
    sums,
    budgets: source('budgets.budget_lines', `budgets.${by}_budgets`, isKept),
    realizations: source('budgets.budget_realizations', `budgets.${by}_realizations`, isKept),
    cashPlans: source('budgets.cash_plans', `budgets.${by}_cash_plans`, isKept),
    budgetsByActivity: source('budgets.budget_lines', 'budgets.activity_budgets'),
    realizedMonths:
      asOf === null
        ? source('budgets.budget_realizations', `budgets.${SUMS_BY_PROGRAM.by}_realizations`)
        : tableAsOf({ table: 'budgets.budget_realizations', columns: MONTH_COLUMNS, asOf }),
    disbursements: disbursementsSql({ by, asOf }),
  };
}

const MONTH_COLUMNS = ['fiscal_year', 'organization_code', 'month'];

/**
 * A rollup; with a moment (a parameter such as `$8`) what it would have held then; where no rollup is kept so, the same sums with the
 * whole account. `$3` is the fiscal year of the question; other conditions on groups reach the facts, since PostgreSQL pushes them down.
 */
function sumsSql(
  layout: RollupLayout,
  { asOf, isKept }: { readonly asOf: string | null; readonly isKept: boolean },
): string {
  if (isKept && asOf === null) return layout.qualified;
  const records = tableAsOf({ table: layout.source.qualified, columns: layout.reads, asOf });
  return `(${computedRollupSql(isKept ? layout : withWholeAccount(layout), records, 'record.fiscal_year = $3')})`;
}

function withWholeAccount(layout: RollupLayout): RollupLayout {
  const dimensions = layout.dimensions.map((dimension) =>
    dimension.name === 'accountCode' ? { ...dimension, expression: 'record.account_code' } : dimension,
  );
  return { ...layout, dimensions };
}
