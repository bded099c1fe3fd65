import { Exact } from '#core/exact';
import { absorptionPercent } from '../formulas/absorption.js';
import { rollUpBudget, type BudgetTotal } from '../alignment/roll-up-budget.js';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';

/** The budget of one organization on one sub-activity. */
export interface LinkedLine {
  readonly code: string;
  readonly name: string | null;
  readonly organizationCode: string;
  readonly organizationName: string | null;
  readonly amount: string;
  readonly realization: string;
  readonly absorptionPercent: string | null;
}

export interface LinkedProgram {
  readonly nodeCode: string;
  readonly code: string;
  readonly name: string;
  readonly organizationCode: string | null;
  readonly organizationName: string | null;
  /** Null: nothing was budgeted or spent on it. */
  readonly budget: BudgetTotal | null;
  readonly lineCount: number;
  /** The largest first. */
  readonly lines: readonly LinkedLine[];
}

export interface LinkedBudget {
  /** Of everything below the node, each rupiah once. */
  readonly total: BudgetTotal | null;
  readonly programCount: number;
  readonly programs: readonly LinkedProgram[];
}

export interface NamesOfBudget {
  readonly codes: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
}

/** The node and everything below it, in the order of the document; nothing twice, also where parents go in a circle. */
export function subtreeOf(nodes: readonly NodeRow[], from: string): readonly NodeRow[] {
  const below = new Set([from]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { code, parentCode } of nodes) {
      if (parentCode === null || below.has(code) || !below.has(parentCode)) continue;
      below.add(code);
      grown = true;
    }
  }
  return nodes.filter(({ code }) => below.has(code));
}

/** Of the nodes that stand for a code of the budget those that hang below no other such: programs, as a rule. */
export function topmostCoded(nodes: readonly NodeRow[]): readonly NodeRow[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const hasCodedAbove = ({ parentCode }: NodeRow): boolean => {
    const seen = new Set<string>();
    for (let at = byCode.get(parentCode ?? ''); at !== undefined && !seen.has(at.code);) {
      if (at.activityCode !== null) return true;
      seen.add(at.code);
      at = byCode.get(at.parentCode ?? '');
    }
    return false;
  };
  return nodes.filter((node) => node.activityCode !== null && !hasCodedAbove(node));
}

/** Programs below a node with what was budgeted and spent on them, and their largest budget sums. */
export function linkedBudget(
  subtree: readonly NodeRow[],
  sums: readonly BudgetSumRow[],
): Omit<LinkedBudget, 'programs'> & { readonly programs: readonly UnnamedProgram[] } {
  const rollUp = rollUpBudget(subtree, sums);
  const programs = topmostCoded(subtree);
  return {
    total: rollUp.sumsOfNodes.size === 0 ? null : rollUp.covered,
    programCount: programs.length,
    programs: programs.map((node) => {
      const below = [...(rollUp.sumsOfNodes.get(node.code) ?? [])];
      return {
        node,
        budget: rollUp.ofNodes.get(node.code) ?? null,
        lineCount: below.length,
        lines: below.sort(largestFirst),
      };
    }),
  };
}

export interface UnnamedProgram {
  readonly node: NodeRow;
  readonly budget: BudgetTotal | null;
  readonly lineCount: number;
  readonly lines: readonly BudgetSumRow[];
}

export function namedProgram(
  program: UnnamedProgram,
  { codes, organizations }: NamesOfBudget,
): LinkedProgram {
  const { node, budget, lineCount, lines } = program;
  const { organizationCode } = node;
  return {
    nodeCode: node.code,
    code: node.activityCode ?? node.code,
    name: node.title,
    organizationCode,
    budget,
    lineCount,
    organizationName: organizationCode === null ? null : (organizations.get(organizationCode) ?? null),
    lines: lines.map((line) => ({
      code: line.activityCode,
      name: codes.get(line.activityCode) ?? null,
      organizationCode: line.organizationCode,
      amount: line.amount,
      realization: line.realization,
      organizationName: organizations.get(line.organizationCode) ?? null,
      absorptionPercent: absorptionPercent(line.amount, line.realization),
    })),
  };
}

function largestFirst(one: BudgetSumRow, other: BudgetSumRow): number {
  const byAmount = new Exact(other.amount).comparedTo(one.amount);
  if (byAmount !== 0) return byAmount;
  return `${one.activityCode} ${one.organizationCode}` < `${other.activityCode} ${other.organizationCode}`
    ? -1
    : 1;
}
