import type { Release } from '#dataset';
import { homeOf } from '../alignment/build-alignment.js';
import { groupBy } from '../alignment/group-by.js';
import type { Moment } from '../alignment/moment.js';
import type { PlanFacts } from '../alignment/plan-facts.js';
import { rollUpBudget, type BudgetRollUp } from '../alignment/roll-up-budget.js';
import { Exact, sumOfAmounts } from '#core/exact';
import { lastOwedPeriod, type OwedPeriod } from '../formulas/owed-month.js';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import type { Gap } from './gap-kinds.js';
import {
  budgetWithoutProgram,
  figureOverdue,
  indicatorMeasureUnknown,
  indicatorNodeUnknown,
  indicatorWithoutTarget,
  programWithoutBudget,
  targetWithoutValue,
} from './gap-texts.js';

export interface GapsOf {
  readonly facts: PlanFacts;
  readonly moment: Moment;
  /** The release schedule of the achievements. */
  readonly release: Release;
  /** The measures in force that indicators of the plan name. */
  readonly knownMeasures: ReadonlySet<string>;
}

/** Everything of a plan and year that does not line up, ordered by code within its kind. */
export function findGaps({ facts, moment, release, knownMeasures }: GapsOf): readonly Gap[] {
  const owed = lastOwedPeriod({ release, ...moment });
  const budget = rollUpBudget(facts.nodes, facts.budgetSums);
  return [
    ...indicatorGaps(facts, moment, owed),
    ...facts.indicators
      .filter(({ measureCode }) => measureCode !== null && !knownMeasures.has(measureCode))
      .map(indicatorMeasureUnknown),
    ...programGaps(facts, moment, budget),
    ...budgetGaps(facts, moment, budget),
  ];
}

/** An indicator is found under each kind at most once; a figure is overdue only where there is one. */
function* indicatorGaps(
  { plan, nodes, indicators }: PlanFacts,
  { year }: Moment,
  owed: OwedPeriod | null,
): Generator<Gap> {
  const nodeCodes = new Set(nodes.map(({ code }) => code));
  for (const row of indicators) {
    const lastMonth = row.figures.at(-1)?.month;
    if (row.target === null) yield indicatorWithoutTarget(row, { year, revision: plan.revision });
    else if (lastMonth === undefined) yield targetWithoutValue(row, { year, owed });
    if (lastMonth !== undefined && owed !== null && lastMonth < owed.month)
      yield figureOverdue(row, { year, lastMonth, owed });
    if (pointsNowhere(row, plan.code) && homeOf(row, plan, nodeCodes) === null)
      yield indicatorNodeUnknown(row, plan.code);
  }
}

function pointsNowhere(row: IndicatorRow, planCode: string): boolean {
  return row.nodeCode !== null && row.planCode === planCode;
}

function* programGaps(facts: PlanFacts, { year }: Moment, { ofNodes }: BudgetRollUp): Generator<Gap> {
  for (const node of facts.nodes) {
    if (node.kind !== 'program') continue;
    const budget = ofNodes.get(node.code);
    if (budget === undefined || new Exact(budget.amount).isZero()) {
      yield programWithoutBudget(node, {
        year,
        version: facts.budgetVersion,
        realization: budget?.realization ?? null,
      });
    }
  }
}

/** Only for a plan that names programs at all: one of deliverables has no budget to stand for. */
function* budgetGaps(
  { plan, nodes }: PlanFacts,
  { year }: Moment,
  { uncovered }: BudgetRollUp,
): Generator<Gap> {
  if (nodes.every(({ activityCode }) => activityCode === null)) return;
  for (const sums of programsOf(uncovered)) {
    const [first] = sums;
    if (first === undefined) continue;
    const amount = sumOfAmounts(sums.map((sum) => sum.amount));
    const { organizationCode } = first;
    yield budgetWithoutProgram({
      programCode: programOf(first),
      organizationCode,
      amount,
      year,
      planCode: plan.code,
    });
  }
}

function programsOf(sums: readonly BudgetSumRow[]): BudgetSumRow[][] {
  const groups = groupBy(sums, (sum) => `${programOf(sum)} ${sum.organizationCode}`);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** `U.BB.PP`. */
function programOf({ activityCode }: BudgetSumRow): string {
  return activityCode.split('.').slice(0, 3).join('.');
}
