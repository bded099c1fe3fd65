import type { AssessedIndicator } from '../alignment/assess-indicator.js';
import { budgetTotal, type BudgetTotal } from '../alignment/roll-up-budget.js';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import type { CascadeGap } from './cascade-gaps.js';
import type { CascadeFacts } from './cascade-facts.js';
import { coverage, type Covering, type Placed } from './coverage.js';
import { physical, weighReports, type Physical, type WeighedReport } from './physical.js';

/**
 * A node of one of the plans, with what hangs on it and what was spent and done at or below it. Those are worked out when they are
 * looked at: of hundreds of nodes an answer shows some, and of those a part.
 */
export interface CascadeNode extends NodeRow {
  readonly planCode: string;
  readonly planKind: string;
  readonly planTitle: string;
  readonly organizationName: string | null;
  readonly indicators: readonly AssessedIndicator[];
  /** Null: nothing was budgeted or spent. */
  readonly budget: BudgetTotal | null;
  /** Null: no report. */
  readonly physical: Physical | null;
}

/** One program of the plan, and the nodes of the plans below that carry it. */
export interface CascadeProgram {
  readonly node: CascadeNode;
  readonly carrierCount: number;
  readonly carriers: readonly CascadeNode[];
  readonly gaps: readonly CascadeGap[];
}

export interface Cascade {
  readonly node: CascadeNode;
  readonly programCount: number;
  readonly programs: readonly CascadeProgram[];
  readonly gapCount: number;
  readonly gaps: readonly CascadeGap[];
}

/** Which nodes carry each program, and what lies below any node. */
export interface CascadeLinks {
  readonly sumsBelow: (node: Covering) => readonly BudgetSumRow[];
  readonly carriersOf: (program: NodeRow) => readonly Carrier[];
}

export type Carrier = CascadeFacts['carriers'][number] & Placed;

export type IndicatorsOfNodes = (planCode: string, nodeCode: string) => readonly AssessedIndicator[];

export function cascadeLinks(facts: CascadeFacts): CascadeLinks {
  const order = new Map(facts.plans.map(({ code }, at) => [code, at]));
  const carriers = facts.carriers
    .map((node) => ({
      ...node,
      activityCode: node.activityCode ?? '',
      organizationPath: pathOf(facts, node.organizationCode),
    }))
    // The plans in their order, each in that of its document: sorting keeps what is equal in its place.
    .sort((one, other) => (order.get(one.planCode) ?? 0) - (order.get(other.planCode) ?? 0));
  return { sumsBelow: coverage(facts.sums), carriersOf: coverage(carriers) };
}

export interface CascadeParts {
  readonly links: CascadeLinks;
  readonly indicators: IndicatorsOfNodes;
  readonly gaps: readonly CascadeGap[];
}

export function buildCascade(facts: CascadeFacts, { links, indicators, gaps }: CascadeParts): Cascade {
  const { sumsBelow, carriersOf } = links;
  let reportsKnown: ((node: Covering) => readonly WeighedReport[]) | undefined;
  const reportsBelow = (node: Covering) => (reportsKnown ??= coverage(placedReports(facts)))(node);
  const plans = new Map([facts.plan, ...facts.plans].map((plan) => [plan.code, plan]));
  const told = (node: NodeRow, planCode: string, covered: readonly Covering[]): CascadeNode => {
    const plan = plans.get(planCode);
    const { code, kind, parentCode, title, organizationCode, activityCode } = node;
    const known: Partial<Pick<Mutable<CascadeNode>, 'indicators' | 'budget' | 'physical'>> = {};
    return {
      code,
      kind,
      parentCode,
      title,
      organizationCode,
      activityCode,
      planCode,
      planKind: plan?.kind ?? '',
      planTitle: plan?.title ?? planCode,
      organizationName: organizationCode === null ? null : (facts.places.get(organizationCode)?.name ?? null),
      get indicators() {
        return (known.indicators ??= indicators(planCode, code));
      },
      get budget() {
        return (known.budget ??= budgetOf(covered.flatMap(sumsBelow)));
      },
      get physical() {
        return (known.physical ??= physical([...new Set(covered.flatMap(reportsBelow))]));
      },
    };
  };
  const planCode = facts.plan.code;
  const programs = facts.programs.map((program) => {
    const carriers = carriersOf(program);
    return {
      node: told(program, planCode, [program]),
      carrierCount: carriers.length,
      carriers: carriers.map((node) => told(node, node.planCode, [node])),
      gaps: gaps.filter(({ programNodeCode }) => programNodeCode === program.code),
    };
  });
  return {
    node: told(facts.node, planCode, facts.programs),
    programCount: facts.programs.length,
    programs,
    gapCount: gaps.length,
    gaps,
  };
}

/** Null: nothing was budgeted or spent. A sum below two of the nodes counts once. */
function budgetOf(sums: readonly BudgetSumRow[]): BudgetTotal | null {
  const once = new Set(sums);
  return once.size === 0 ? null : budgetTotal([...once]);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function placedReports(facts: CascadeFacts): readonly (WeighedReport & Placed)[] {
  return weighReports(facts.reports, facts.sums).map((report) => ({
    organizationPath: pathOf(facts, report.organizationCode),
    ...report,
  }));
}

function pathOf({ places }: CascadeFacts, organizationCode: string | null): readonly string[] {
  if (organizationCode === null) return [];
  return places.get(organizationCode)?.organizationPath ?? [organizationCode];
}
