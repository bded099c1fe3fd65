import {
  INDICATOR_YEAR_ROWS_MAX,
  PLAN_BUDGET_SUMS_MAX,
  PLAN_INDICATORS_MAX,
  PLAN_NODES_MAX,
} from '#core/limits';
import type { Tx } from '#core/database';
import { PLANS_OF_ONE_AGENCY } from './live-values.js';
import { PlanningError } from '../planning.errors.js';
import { requireAtMost } from './require-at-most.js';
import { readBudgetSums, type BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import { readBudgetVersion, type BudgetVersionRow } from '../sql/read-budget-version.sql.js';
import { readIndicators, type IndicatorRow } from '../sql/read-indicators.sql.js';
import { readNodes, type NodeRow } from '../sql/read-nodes.sql.js';
import { readPlan, type PlanRow } from '../sql/read-plan.sql.js';

/** Everything recorded about a plan in one year, from which alignment and gaps are computed without another look. */
export interface PlanFacts {
  readonly plan: PlanRow;
  readonly nodes: readonly NodeRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly budgetVersion: BudgetVersionRow | null;
  readonly budgetSums: readonly BudgetSumRow[];
}

/** The same without the money. */
export type PlanTree = Omit<PlanFacts, 'budgetSums'>;

export interface PlanFactsOf {
  readonly planCode: string;
  readonly year: number;
  /** Null: now. */
  readonly asOf: string | null;
}

/** Five statements, however large the plan is. */
export async function readPlanFacts(tx: Tx, of: PlanFactsOf): Promise<PlanFacts> {
  const tree = await readPlanTree(tx, of);
  const { plan, nodes, budgetVersion } = tree;
  const { planCode, year, asOf } = of;
  const budgetSums = await readBudgetSums(tx, {
    regionCode: plan.regionCode,
    year,
    versionCode: budgetVersion?.versionCode ?? null,
    organizationCode: isOfOneAgency(plan, nodes) ? plan.organizationCode : null,
    codeParts: longestCode(nodes),
    asOf,
  });
  requireAtMost(budgetSums, { planCode, limit: PLAN_BUDGET_SUMS_MAX, what: 'budget_sums' });
  return { ...tree, budgetSums };
}

export async function readPlanTree(tx: Tx, { planCode, year, asOf }: PlanFactsOf): Promise<PlanTree> {
  const plan = await readPlan(tx, { planCode, asOf });
  if (plan === null) throw new PlanningError('UNKNOWN_PLAN', { planCode });
  const { startYear, endYear, regionCode } = plan;
  if (year < startYear || year > endYear) {
    throw new PlanningError('YEAR_OUTSIDE_PLAN', { planCode, year, startYear, endYear });
  }
  const nodes = await readNodes(tx, { planCode, asOf });
  requireAtMost(nodes, { planCode, limit: PLAN_NODES_MAX, what: 'plan_nodes' });
  const { indicators, figures } = await readIndicators(tx, { plan, year, asOf });
  requireAtMost(indicators, { planCode, limit: PLAN_INDICATORS_MAX, what: 'indicators' });
  requireAtMost(figures, { planCode, limit: INDICATOR_YEAR_ROWS_MAX, what: 'figures' });
  const budgetVersion = await readBudgetVersion(tx, { regionCode, year, asOf });
  return { plan, nodes, indicators, budgetVersion };
}

/**
 * A Renstra or Renja is of its organization; the organization of an RPJMD or RKPD is the planning agency that wrote it. The draft of
 * an RKPD comes agency by agency, and is of the one that is in charge of everything in it.
 */
export function isOfOneAgency({ kind, organizationCode: own }: PlanRow, nodes: readonly NodeRow[]): boolean {
  if (PLANS_OF_ONE_AGENCY.has(kind)) return true;
  if (kind !== 'RKPD' || own === null || nodes.length === 0) return false;
  return nodes.every(({ organizationCode }) => organizationCode === own);
}

const PROGRAM_CODE_PARTS = 3;

/** The budget is summed as deep as the plan goes, at least by program. */
export function longestCode(nodes: readonly NodeRow[]): number {
  return nodes.reduce(
    (longest, { activityCode }) => Math.max(longest, activityCode?.split('.').length ?? 0),
    PROGRAM_CODE_PARTS,
  );
}
