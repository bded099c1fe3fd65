import { Exact, moneyText, percentText, sumOfAmounts } from '#core/exact';
import type { Tx } from '#core/database';
import { PLAN_BUDGET_SUMS_MAX } from '#core/limits';
import { isOfOneAgency, longestCode, type PlanTree } from '../alignment/plan-facts.js';
import { requireAtMost } from '../alignment/require-at-most.js';
import { rollUpBudget, type BudgetTotal } from '../alignment/roll-up-budget.js';
import { readBudgetSums } from '../sql/read-budget-sums.sql.js';
import { QUARTERS } from './evaluate-indicator.js';

/** The Rp columns of the form. They stand on the first row of a program or activity, so that a column adds up. */
export interface AmountEvaluation {
  readonly ceilingEnd: string | null;
  readonly spentBefore: string | null;
  readonly budgetYear: string | null;
  readonly quarters: readonly (string | null)[];
  readonly spentYear: string | null;
  readonly spentTotal: string | null;
  readonly percent: string | null;
}

/** The end of a quarter, as it was known at a moment. */
interface QuarterOf {
  readonly year: number;
  readonly quarter: number;
  readonly asOf: string | null;
}

interface AmountsOf {
  readonly of: QuarterOf;
  readonly facts: PlanTree;
  readonly fromYear: number;
}

export interface Amounts {
  /** Totals of each node at the end of each quarter up to the one asked for. */
  readonly quarters: readonly ReadonlyMap<string, BudgetTotal>[];
  readonly earlier: readonly ReadonlyMap<string, BudgetTotal>[];
}

/** One statement for each quarter and each year before: at most four and the years of a plan. */
export async function readAmounts(tx: Tx, { of, facts, fromYear }: AmountsOf): Promise<Amounts> {
  const { plan, nodes, budgetVersion } = facts;
  const totals = async (year: number, versionCode: string | null, toMonth: number) => {
    const sums = await readBudgetSums(tx, {
      regionCode: plan.regionCode,
      year,
      versionCode,
      toMonth,
      asOf: of.asOf,
      organizationCode: isOfOneAgency(plan, nodes) ? plan.organizationCode : null,
      codeParts: longestCode(nodes),
    });
    requireAtMost(sums, { planCode: plan.code, limit: PLAN_BUDGET_SUMS_MAX, what: 'budget_sums' });
    return rollUpBudget(nodes, sums).ofNodes;
  };
  const quarters = [];
  for (const quarter of QUARTERS.filter((each) => each <= of.quarter))
    // The budget of the year is shown once, beside the first quarter.
    quarters.push(
      await totals(of.year, quarter === 1 ? (budgetVersion?.versionCode ?? null) : null, quarter * 3),
    );
  const earlier = [];
  for (let year = fromYear; year < of.year; year += 1) earlier.push(await totals(year, null, 12));
  return { quarters, earlier };
}

export function amountsOf(
  code: string,
  { quarters, earlier }: Amounts,
  quarter: number,
  ceilingEnd: string | null,
): AmountEvaluation {
  const cumulative = quarters.map((totals) => spentOf(totals.get(code)));
  const spentBefore = added(earlier.map((totals) => spentOf(totals.get(code))));
  const spentYear = cumulative.at(-1) ?? null;
  const spentTotal = added([spentBefore, spentYear]);
  const isPossible = spentTotal !== null && ceilingEnd !== null && new Exact(ceilingEnd).gt(0);
  return {
    ceilingEnd,
    spentBefore,
    spentYear,
    spentTotal,
    budgetYear: quarters[0]?.get(code)?.amount ?? null,
    quarters: QUARTERS.map((each) => {
      const [until, before] = [cumulative[each - 1] ?? null, cumulative[each - 2] ?? null];
      return each > quarter || until === null ? null : moneyText(new Exact(until).minus(before ?? 0));
    }),
    percent: isPossible ? percentText(new Exact(spentTotal).div(ceilingEnd).times(100)) : null,
  };
}

/** Null where no realization was ever sent: that nothing was spent is not known. */
function spentOf(total: BudgetTotal | undefined): string | null {
  return total === undefined || total.realizedToMonth === null ? null : total.realization;
}

function added(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sumOfAmounts(known);
}

/** Of a row that is not the first of its program or activity. */
export const NO_AMOUNTS: AmountEvaluation = {
  ceilingEnd: null,
  spentBefore: null,
  budgetYear: null,
  spentYear: null,
  spentTotal: null,
  percent: null,
  quarters: [null, null, null, null],
};
