import { absorptionPercent } from '../formulas/absorption.js';
import { sumOfAmounts } from '#core/exact';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import { groupBy } from './group-by.js';

export interface BudgetTotal {
  readonly amount: string;
  readonly realization: string;
  readonly absorptionPercent: string | null;
  /** The last month with a realization in it. */
  readonly realizedToMonth: number | null;
}

export interface BudgetRollUp {
  /** By node code; a node over no budget at all is missing. */
  readonly ofNodes: ReadonlyMap<string, BudgetTotal>;
  /** The sums behind those totals. */
  readonly sumsOfNodes: ReadonlyMap<string, ReadonlySet<BudgetSumRow>>;
  /** What the whole plan covers, each sum once. */
  readonly covered: BudgetTotal;
  /** Sums that no node of the plan stands for. */
  readonly uncovered: readonly BudgetSumRow[];
}

/**
 * Budget and realization under every node of a plan. A node with an activity code stands for the sums whose code is that one or
 * lies below it, spent by its organization or one below it (any organization of the government when it names none). A node without
 * stands for what the nodes below it stand for. A sum counts once per node, so a mission is never more than the budget, but two programs
 * with the same code and organization both show it.
 */
export function rollUpBudget(nodes: readonly NodeRow[], sums: readonly BudgetSumRow[]): BudgetRollUp {
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const nodesByCode = groupBy(
    nodes.filter(({ activityCode }) => activityCode !== null),
    ({ activityCode }) => activityCode ?? '',
  );
  const sumsOfNodes = new Map<string, Set<BudgetSumRow>>();
  const [covered, uncovered]: [BudgetSumRow[], BudgetSumRow[]] = [[], []];
  for (const sum of sums) {
    const owners = codesCovering(sum)
      .flatMap((code) => nodesByCode.get(code) ?? [])
      .filter((node) => mayOwn(node, sum));
    for (const { code } of owners) addUpwards(sumsOfNodes, parents, code, sum);
    (owners.length > 0 ? covered : uncovered).push(sum);
  }
  const ofNodes = new Map([...sumsOfNodes].map(([code, parts]) => [code, budgetTotal([...parts])]));
  return { ofNodes, sumsOfNodes, covered: budgetTotal(covered), uncovered };
}

/**
 * Every code under which a plan may name this sum: its own, those above it, and the same with the placeholder. The support program
 * is `X.XX.01` in the national list and carries the agency's own field in a budget (`2.16.01`); plans and budgets write either.
 */
export function codesCovering({
  activityCode,
  functionCodes,
}: Pick<BudgetSumRow, 'activityCode' | 'functionCodes'>): string[] {
  const parts = activityCode.split('.');
  const [field, rest] = [parts.slice(0, FIELD_PARTS).join('.'), parts.slice(FIELD_PARTS)];
  const fields = new Set([field]);
  if (field === OWN_FIELD) for (const own of functionCodes) fields.add(own);
  else if (rest[0] === SUPPORT_PROGRAM) fields.add(OWN_FIELD);
  return [...fields].flatMap((start) => rest.map((_, at) => [start, ...rest.slice(0, at + 1)].join('.')));
}

function mayOwn({ organizationCode }: NodeRow, { organizationPath }: BudgetSumRow): boolean {
  return organizationCode === null || organizationPath.includes(organizationCode);
}

/** Adds to the node and all above it; stops where it was added before, which also ends a circle of parents. */
function addUpwards(
  sumsOfNodes: Map<string, Set<BudgetSumRow>>,
  parents: ReadonlyMap<string, string | null>,
  from: string,
  sum: BudgetSumRow,
): void {
  let code: string | null = from;
  while (code !== null && parents.has(code)) {
    const parts: Set<BudgetSumRow> = sumsOfNodes.get(code) ?? new Set();
    if (parts.has(sum)) return;
    sumsOfNodes.set(code, parts.add(sum));
    code = parents.get(code) ?? null;
  }
}

export function budgetTotal(sums: readonly BudgetSumRow[]): BudgetTotal {
  const amount = sumOfAmounts(sums.map((sum) => sum.amount));
  const realization = sumOfAmounts(sums.map((sum) => sum.realization));
  const months = sums.flatMap(({ month }) => (month === null ? [] : [month]));
  return {
    amount,
    realization,
    absorptionPercent: absorptionPercent(amount, realization),
    realizedToMonth: months.length === 0 ? null : Math.max(...months),
  };
}

/** `U.BB`, the field of government. */
const FIELD_PARTS = 2;
const OWN_FIELD = 'X.XX';
/** In every field, program 01 is the support program; the national list has no other under the placeholder. */
const SUPPORT_PROGRAM = '01';
