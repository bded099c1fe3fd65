import type { Tx } from '#core/database';
import { PLAN_BUDGET_SUMS_MAX, PLAN_NODES_MAX } from '#core/limits';
import { readBudgetCodeNames } from '../alignment/budget-code-names.js';
import { isOfOneAgency } from '../alignment/plan-facts.js';
import { requireAtMost } from '../alignment/require-at-most.js';
import { readBudgetSums } from '../sql/read-budget-sums.sql.js';
import { readBudgetVersion } from '../sql/read-budget-version.sql.js';
import type { IndicatorHead } from '../sql/read-indicators.sql.js';
import { readNodes } from '../sql/read-nodes.sql.js';
import { readOrganizationNames } from '../sql/read-organization-names.sql.js';
import { readPlan } from '../sql/read-plan.sql.js';
import type { ProgressBudget } from './indicator-progress.service.js';
import { linkedBudget, namedProgram, subtreeOf } from './linked-budget.js';

export interface LinkedBudgetOf {
  readonly head: IndicatorHead;
  readonly planCode: string | null;
  readonly year: number;
  readonly asOf: string | null;
}

/** What is budgeted and spent below the node on which an indicator hangs. */
export async function readLinkedBudget(tx: Tx, of: LinkedBudgetOf): Promise<ProgressBudget> {
  const { head, planCode, year, asOf } = of;
  const plan = planCode === null ? null : await readPlan(tx, { planCode, asOf });
  const isAtHome = head.nodeCode !== null && (head.planCode === null || head.planCode === planCode);
  if (plan === null || !isAtHome) return nothing(year, 'NO_NODE');
  const nodes = await readNodes(tx, { planCode: plan.code, asOf });
  requireAtMost(nodes, { planCode: plan.code, limit: PLAN_NODES_MAX, what: 'plan_nodes' });
  const subtree = subtreeOf(nodes, head.nodeCode);
  if (subtree.every(({ activityCode }) => activityCode === null))
    return nothing(year, subtree.some(({ code }) => code === head.nodeCode) ? 'NO_PROGRAM' : 'NO_NODE');
  const { regionCode } = plan;
  const version = await readBudgetVersion(tx, { regionCode, year, asOf });
  const sums = await readBudgetSums(tx, {
    regionCode,
    year,
    asOf,
    versionCode: version?.versionCode ?? null,
    codeParts: SUB_ACTIVITY_PARTS,
    organizationCode: isOfOneAgency(plan, nodes) ? plan.organizationCode : null,
  });
  requireAtMost(sums, { planCode: plan.code, limit: PLAN_BUDGET_SUMS_MAX, what: 'budget_sums' });
  const linked = linkedBudget(subtree, sums);
  const lines = linked.programs.flatMap((program) => program.lines);
  const codes = await readBudgetCodeNames(tx, {
    regionCode,
    asOf,
    codes: [...new Set(lines.map(({ activityCode }) => activityCode))],
  });
  const owners = linked.programs.flatMap(({ node }) => node.organizationCode ?? []);
  const organizations = await readOrganizationNames(tx, [
    ...new Set([...owners, ...lines.map(({ organizationCode }) => organizationCode)]),
  ]);
  return {
    ...linked,
    year,
    versionCode: version?.versionCode ?? null,
    programs: linked.programs.map((program) => namedProgram(program, { codes, organizations })),
    reason: version === null ? { code: 'NO_BUDGET_VERSION', text: REASONS.NO_BUDGET_VERSION } : null,
  };
}

function nothing(year: number, code: keyof typeof REASONS): ProgressBudget {
  return {
    year,
    versionCode: null,
    total: null,
    programCount: 0,
    programs: [],
    reason: { code, text: REASONS[code] },
  };
}

const SUB_ACTIVITY_PARTS = 6;

const REASONS = {
  NO_NODE: {
    id: 'Indikator tidak bergantung pada simpul rencana yang ada.',
    en: 'The indicator does not hang on a node of the plan.',
  },
  NO_PROGRAM: {
    id: 'Di bawah simpul indikator ini tidak ada program.',
    en: 'There is no program below the node of this indicator.',
  },
  NO_BUDGET_VERSION: {
    id: 'Tidak ada versi anggaran yang berlaku untuk tahun ini.',
    en: 'No version of the budget of this year is in force.',
  },
} as const;
