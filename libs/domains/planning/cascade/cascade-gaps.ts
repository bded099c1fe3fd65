import { Exact, sumOfAmounts } from '#core/exact';
import type { LocalText } from '#dataset';
import { groupBy } from '../alignment/group-by.js';
import { programKey, SUPPORT_KEY } from '../sql/read-carrier-nodes.sql.js';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import type { Carrier, CascadeLinks } from './build-cascade.js';
import type { CascadeFacts } from './cascade-facts.js';
import { coverage } from './coverage.js';

/** Where the chain from plan to budget breaks. */
export const CASCADE_GAPS = {
  NO_STRATEGIC_PLAN: { id: 'Perangkat daerah tanpa Renstra', en: 'The agency has no strategic plan' },
  NOT_IN_STRATEGIC_PLAN: { id: 'Tidak dimuat dalam Renstra', en: 'Not in the strategic plan' },
  NO_ANNUAL_PLAN: { id: 'Belum ada RKPD tahun ini', en: 'There is no annual plan of this year' },
  NOT_IN_ANNUAL_PLAN: { id: 'Tidak dimuat dalam RKPD', en: 'Not in the annual plan' },
  PLANNED_WITHOUT_BUDGET: { id: 'Dalam RKPD tanpa anggaran', en: 'In the annual plan without a budget' },
  BUDGET_WITHOUT_PLAN: { id: 'Anggaran tanpa rencana', en: 'Budget without a plan' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type CascadeGapKind = keyof typeof CASCADE_GAPS;

export interface CascadeGap {
  readonly kind: CascadeGapKind;
  readonly title: LocalText;
  /** The program of the plan that it concerns; null: budget that no program of the plan stands for. */
  readonly programNodeCode: string | null;
  /** Of the program or activity. */
  readonly code: string;
  readonly name: string | null;
  /** The plan in which it is missing, or which is without budget; null where there is no such plan. */
  readonly planCode: string | null;
  readonly organizationCode: string | null;
  /** What is budgeted, for budget without a plan. */
  readonly amount: string | null;
}

/** Every break below a node, program by program in the order of the plan. */
export function cascadeGaps(facts: CascadeFacts, links: CascadeLinks): readonly CascadeGap[] {
  return [
    ...facts.programs.flatMap((program) => [...gapsOf(program, facts, links)]),
    ...unnamedSpending(facts),
  ];
}

function* gapsOf(program: NodeRow, facts: CascadeFacts, links: CascadeLinks): Generator<CascadeGap> {
  const carriers = links.carriersOf(program);
  const carriedBy = (kind: string): readonly Carrier[] => {
    const codes = new Set(facts.plans.filter((plan) => plan.kind === kind).map(({ code }) => code));
    return carriers.filter(({ planCode }) => codes.has(planCode));
  };
  if (MEDIUM_KINDS.has(facts.plan.kind) && carriedBy('RENSTRA').length === 0)
    yield strategicGap(program, facts);
  if (facts.plan.kind === 'RKPD') {
    yield* withoutBudget(program, [asCarrier(program, facts)], links);
    return;
  }
  const annual = facts.plans.find(({ kind }) => kind === 'RKPD');
  if (annual === undefined) {
    yield gap('NO_ANNUAL_PLAN', program, { planCode: null });
    return;
  }
  const yearly = carriedBy('RKPD');
  if (yearly.length === 0) yield gap('NOT_IN_ANNUAL_PLAN', program, { planCode: annual.code });
  yield* withoutBudget(program, yearly, links);
  if (yearly.length > 0) yield* withoutPlan(program, yearly, links);
}

function asCarrier(program: NodeRow, { plan }: CascadeFacts): Carrier {
  const activityCode = program.activityCode ?? '';
  return { ...program, activityCode, planCode: plan.code, organizationPath: [] };
}

function strategicGap(program: NodeRow, { plans, places }: CascadeFacts): CascadeGap {
  const { organizationCode } = program;
  const path = organizationCode === null ? [] : (places.get(organizationCode)?.organizationPath ?? []);
  const own = plans.find(
    (plan) =>
      plan.kind === 'RENSTRA' && plan.organizationCode !== null && path.includes(plan.organizationCode),
  );
  return own === undefined
    ? gap('NO_STRATEGIC_PLAN', program, { planCode: null })
    : gap('NOT_IN_STRATEGIC_PLAN', program, { planCode: own.code });
}

/** Nodes of the annual plan that nothing is budgeted for; below one of those nothing more is told. */
function* withoutBudget(
  program: NodeRow,
  yearly: readonly Carrier[],
  { sumsBelow }: CascadeLinks,
): Generator<CascadeGap> {
  const empty = yearly.filter((node) => sumsBelow(node).every(({ amount }) => new Exact(amount).isZero()));
  const below = coverage(empty);
  const under = new Set(
    empty.flatMap((node) => below(node).filter((other) => other !== node && isLonger(other, node))),
  );
  for (const node of empty) {
    if (under.has(node)) continue;
    yield {
      ...gap('PLANNED_WITHOUT_BUDGET', program, { planCode: node.planCode }),
      code: node.activityCode,
      name: node.title,
      organizationCode: node.organizationCode,
    };
  }
}

/** Budget of the program on activities that the annual plan does not name, though it names others of the program. */
function* withoutPlan(
  program: NodeRow,
  yearly: readonly Carrier[],
  { sumsBelow }: CascadeLinks,
): Generator<CascadeGap> {
  const below = coverage(yearly);
  const deepest = yearly.filter((node) => !below(node).some((other) => isLonger(other, node)));
  const planned = new Set(deepest.flatMap(sumsBelow));
  const missing = sumsBelow(program).filter((sum) => !planned.has(sum) && !new Exact(sum.amount).isZero());
  for (const [, sums] of groupBy(missing, (sum) => `${activityOf(sum)} ${sum.organizationCode}`)) {
    const [first] = sums;
    if (first !== undefined)
      yield {
        ...gap('BUDGET_WITHOUT_PLAN', program, { planCode: yearly[0]?.planCode ?? null }),
        code: activityOf(first),
        name: null,
        organizationCode: first.organizationCode,
        amount: total(sums),
      };
  }
}

/** Spending on the same programs by agencies that the plan does not name for them. The support program is everybody's. */
function* unnamedSpending({ plan, nodes, sums }: CascadeFacts): Generator<CascadeGap> {
  const named = coverage(sums);
  const covered = new Set(nodes.flatMap(named));
  const rest = sums.filter(
    (sum) =>
      !covered.has(sum) && programKey(sum.activityCode) !== SUPPORT_KEY && !new Exact(sum.amount).isZero(),
  );
  const byProgram = groupBy(rest, (sum) => `${programKey(sum.activityCode)} ${sum.organizationCode}`);
  for (const [, group] of [...byProgram].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [first] = group;
    if (first === undefined) continue;
    yield {
      kind: 'BUDGET_WITHOUT_PLAN',
      title: CASCADE_GAPS.BUDGET_WITHOUT_PLAN,
      programNodeCode: null,
      code: programKey(first.activityCode),
      name: null,
      planCode: plan.code,
      organizationCode: first.organizationCode,
      amount: total(group),
    };
  }
}

function gap(
  kind: CascadeGapKind,
  program: NodeRow,
  { planCode }: { readonly planCode: string | null },
): CascadeGap {
  return {
    kind,
    title: CASCADE_GAPS[kind],
    programNodeCode: program.code,
    planCode,
    amount: null,
    code: program.activityCode ?? program.code,
    name: program.title,
    organizationCode: program.organizationCode,
  };
}

function isLonger(one: Carrier, other: Carrier): boolean {
  return one.activityCode.split('.').length > other.activityCode.split('.').length;
}

function activityOf({ activityCode }: BudgetSumRow): string {
  return activityCode.split('.').slice(0, ACTIVITY_PARTS).join('.');
}

function total(sums: readonly BudgetSumRow[]): string {
  return sumOfAmounts(sums.map(({ amount }) => amount));
}

const ACTIVITY_PARTS = 5;
const MEDIUM_KINDS: ReadonlySet<string> = new Set(['RPJMD', 'RPD']);
