import type { BudgetVersionRow } from '../sql/read-budget-version.sql.js';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import type { PlanRow } from '../sql/read-plan.sql.js';
import { assessIndicator, type AssessedIndicator, type Judgement } from './assess-indicator.js';
import { buildTree, type TreeNode } from './build-tree.js';
import { groupBy } from './group-by.js';
import type { PlanFacts } from './plan-facts.js';
import { rollUpBudget, type BudgetTotal } from './roll-up-budget.js';
import { summarize, type AlignmentSummary } from './summarize.js';

export interface AlignedNode extends NodeRow {
  readonly indicators: readonly AssessedIndicator[];
  readonly budget: BudgetTotal | null;
}

export interface Alignment {
  readonly plan: PlanRow;
  readonly year: number;
  /** The moment that the answer speaks of. */
  readonly asOf: string;
  readonly budgetVersion: BudgetVersionRow | null;
  readonly tree: readonly TreeNode<AlignedNode>[];
  readonly nodes: readonly TreeNode<AlignedNode>[];
  /** Indicators without a node of this plan. */
  readonly unattachedIndicators: readonly AssessedIndicator[];
  readonly summary: AlignmentSummary;
}

export function buildAlignment(facts: PlanFacts, judgement: Judgement): Alignment {
  const { plan, nodes, budgetVersion, budgetSums } = facts;
  const { year, at } = judgement.moment;
  const codes = new Set(nodes.map(({ code }) => code));
  const indicators = facts.indicators.map((row) => ({
    home: homeOf(row, plan, codes),
    assessed: assessIndicator(row, judgement),
  }));
  const indicatorsOf = groupBy(indicators, ({ home }) => home);
  const assessedAt = (home: string | null) => (indicatorsOf.get(home) ?? []).map(({ assessed }) => assessed);
  const budget = rollUpBudget(nodes, budgetSums);
  const { roots, flat } = buildTree<AlignedNode>(
    nodes.map((node) => ({
      indicators: assessedAt(node.code),
      budget: budget.ofNodes.get(node.code) ?? null,
      ...node,
    })),
  );
  return {
    plan,
    year,
    budgetVersion,
    asOf: at,
    tree: roots,
    nodes: flat,
    unattachedIndicators: assessedAt(null),
    summary: summarize(
      indicators.map(({ assessed }) => assessed),
      budget.covered,
    ),
  };
}

/** The node that an indicator hangs on; its node code speaks of its own plan, which need not be the one looked at. */
export function homeOf(row: IndicatorRow, plan: PlanRow, nodeCodes: ReadonlySet<string>): string | null {
  const isOfThisPlan = row.planCode === null || row.planCode === plan.code;
  return isOfThisPlan && row.nodeCode !== null && nodeCodes.has(row.nodeCode) ? row.nodeCode : null;
}
