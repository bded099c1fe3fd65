import type { Tx } from '#core/database';
import { CASCADE_NODES_MAX, CASCADE_PLANS_MAX, PLAN_BUDGET_SUMS_MAX, PLAN_NODES_MAX } from '#core/limits';
import type { PlanFactsOf } from '../alignment/plan-facts.js';
import { requireAtMost } from '../alignment/require-at-most.js';
import { PlanningError } from '../planning.errors.js';
import { subtreeOf, topmostCoded } from '../progress/linked-budget.js';
import { readBudgetSums, type BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import { readBudgetVersion, type BudgetVersionRow } from '../sql/read-budget-version.sql.js';
import { programKey, readCarrierNodes, type CarrierNodeRow } from '../sql/read-carrier-nodes.sql.js';
import { readNodes, type NodeRow } from '../sql/read-nodes.sql.js';
import { readOrganizationPlaces, type OrganizationPlace } from '../sql/read-organization-places.sql.js';
import { readPhysicalProgress, type PhysicalProgressRow } from '../sql/read-physical-progress.sql.js';
import { readPlan, type PlanRow } from '../sql/read-plan.sql.js';
import { readSubordinatePlans, type SubordinatePlanRow } from '../sql/read-subordinate-plans.sql.js';

export interface CascadeOf extends PlanFactsOf {
  readonly nodeCode: string;
}

/** Everything recorded below one node of a plan in a year. */
export interface CascadeFacts {
  readonly plan: PlanRow;
  readonly node: NodeRow;
  /** All nodes of the plan. */
  readonly nodes: readonly NodeRow[];
  /** At or below the node: those that stand for a code of the budget, topmost only. */
  readonly programs: readonly NodeRow[];
  readonly plans: readonly SubordinatePlanRow[];
  readonly carriers: readonly CarrierNodeRow[];
  readonly budgetVersion: BudgetVersionRow | null;
  /** Of the programs above, by whichever organization. */
  readonly sums: readonly BudgetSumRow[];
  readonly reports: readonly PhysicalProgressRow[];
  readonly places: ReadonlyMap<string, OrganizationPlace>;
}

/** Which plans carry one of a kind: strategic plans of the agencies, the annual plan, and the annual plans of the agencies. */
export const CARRIED_BY: Readonly<Record<string, readonly string[]>> = {
  RPJPD: ['RPJMD', 'RPD', 'RENSTRA', 'RKPD', 'RENJA'],
  RPJMD: ['RENSTRA', 'RKPD', 'RENJA'],
  RPD: ['RENSTRA', 'RKPD', 'RENJA'],
  RENSTRA: ['RKPD', 'RENJA'],
  RKPD: ['RENJA'],
};

/** Nine statements, however many plans there are. */
export async function readCascadeFacts(tx: Tx, of: CascadeOf): Promise<CascadeFacts> {
  const { planCode, nodeCode, year, asOf } = of;
  const plan = await readPlan(tx, { planCode, asOf });
  if (plan === null) throw new PlanningError('UNKNOWN_PLAN', { planCode });
  const { startYear, endYear, regionCode } = plan;
  if (year < startYear || year > endYear)
    throw new PlanningError('YEAR_OUTSIDE_PLAN', { planCode, year, startYear, endYear });
  const nodes = await readNodes(tx, { planCode, asOf });
  requireAtMost(nodes, { planCode, limit: PLAN_NODES_MAX, what: 'plan_nodes' });
  const node = nodes.find(({ code }) => code === nodeCode);
  if (node === undefined) throw new PlanningError('UNKNOWN_NODE', { planCode, nodeCode });
  const programs = topmostCoded(subtreeOf(nodes, nodeCode));
  const keys = new Set(
    programs.flatMap(({ activityCode }) => (activityCode === null ? [] : programKey(activityCode))),
  );
  const kinds = CARRIED_BY[plan.kind] ?? [];
  const plans = await readSubordinatePlans(tx, { regionCode, year, kinds, asOf });
  requireAtMost(plans, { planCode, limit: CASCADE_PLANS_MAX, what: 'subordinate_plans' });
  const planCodes = plans.map(({ code }) => code).filter((code) => code !== planCode);
  const carriers = await readCarrierNodes(tx, { planCodes, programKeys: [...keys], asOf });
  requireAtMost(carriers, { planCode, limit: CASCADE_NODES_MAX, what: 'subordinate_nodes' });
  const budgetVersion = await readBudgetVersion(tx, { regionCode, year, asOf });
  const allSums = await readBudgetSums(tx, {
    regionCode,
    year,
    asOf,
    versionCode: budgetVersion?.versionCode ?? null,
    organizationCode: null,
    codeParts: SUB_ACTIVITY_PARTS,
  });
  requireAtMost(allSums, { planCode, limit: PLAN_BUDGET_SUMS_MAX, what: 'budget_sums' });
  const sums = allSums.filter(({ activityCode }) => keys.has(programKey(activityCode)));
  const spenders = [...new Set(sums.map(({ organizationCode }) => organizationCode))];
  const reports = await readPhysicalProgress(tx, { organizationCodes: spenders, year, asOf });
  requireAtMost(reports, { planCode, limit: PLAN_BUDGET_SUMS_MAX, what: 'progress_reports' });
  const organizations = [...nodes, ...carriers, ...plans].flatMap(
    ({ organizationCode }) => organizationCode ?? [],
  );
  const places = await readOrganizationPlaces(tx, {
    codes: [...new Set([...spenders, ...organizations])],
    asOf,
  });
  return { plan, node, nodes, programs, plans, carriers, budgetVersion, sums, reports, places };
}

const SUB_ACTIVITY_PARTS = 6;
