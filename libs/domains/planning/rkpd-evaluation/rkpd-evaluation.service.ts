import { readBasis } from '#catalog';
import { RequestError } from '#core/errors';
import { Exact, moneyText, percentText } from '#core/exact';
import type { FigureBasisType } from '#core/figures';
import { inTransaction, type Pool, type Tx } from '#core/database';
import { INDICATOR_YEAR_ROWS_MAX, PLAN_BUDGET_SUMS_MAX } from '#core/limits';
import { readBudgetCodeNames } from '../alignment/budget-code-names.js';
import { groupBy } from '../alignment/group-by.js';
import { isOfOneAgency, longestCode, readPlanTree, type PlanTree } from '../alignment/plan-facts.js';
import { requireAtMost } from '../alignment/require-at-most.js';
import { rollUpBudget, type BudgetTotal } from '../alignment/roll-up-budget.js';
import { readBudgetSums } from '../sql/read-budget-sums.sql.js';
import { readYearFigures, readYearTargets } from '../sql/read-indicator-years.sql.js';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import { readMediumPlanCode } from '../sql/read-medium-plan.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import { readOrganizationNames } from '../sql/read-organization-names.sql.js';
import type { PlanRow } from '../sql/read-plan.sql.js';
import { ceilingOf, evaluateIndicator, QUARTERS, type IndicatorEvaluation } from './evaluate-indicator.js';

export interface EvaluationOf {
  readonly planCode: string;
  readonly year: number;
  readonly quarter: number;
  readonly asOf: string | null;
}

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

export interface EvaluationRow extends IndicatorEvaluation {
  readonly no: number;
  readonly objective: string | null;
  /** Field of government (bidang urusan), `1.02`; null where the node has no code of the national list. */
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly indicatorCode: string | null;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly organizationCode: string | null;
  readonly organizationName: string | null;
  readonly amounts: AmountEvaluation;
}

export interface RkpdEvaluation {
  readonly planCode: string;
  readonly title: string;
  /** The medium-term plan whose targets stand in the columns of its end. */
  readonly mediumPlanCode: string | null;
  readonly year: number;
  readonly quarter: number;
  readonly rows: readonly EvaluationRow[];
  readonly basis: readonly FigureBasisType[];
}

/**
 * The quarterly evaluation of an annual plan as one table: programs and activities of the plan, the indicators of the same programs
 * in the medium-term plan, and what was spent on them.
 */
export class RkpdEvaluationService {
  constructor(private readonly pool: Pool) {}

  async evaluation(of: EvaluationOf): Promise<RkpdEvaluation> {
    if (!(QUARTERS as readonly number[]).includes(of.quarter))
      throw new RequestError('BAD_USER_INPUT', { argument: 'quarter', reason: '1–4' });
    const basis = await readBasis(this.pool, { datasets: DATASETS_READ });
    const evaluation = await inTransaction(this.pool, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      return evaluate(tx, of);
    });
    return { ...evaluation, basis };
  }
}

const DATASETS_READ = [
  'planning.plan_nodes',
  'planning.indicator_targets',
  'planning.indicator_achievements',
  'budgets.budget_lines',
  'budgets.budget_realizations',
];

async function evaluate(tx: Tx, of: EvaluationOf): Promise<Omit<RkpdEvaluation, 'basis'>> {
  const facts = await readPlanTree(tx, of);
  const medium = await mediumFacts(tx, facts, of);
  const nodes = facts.nodes.filter(({ kind }) => EVALUATED_KINDS.has(kind));
  const found = nodes.map((node) => ({ node, indicators: indicatorsOf(node, facts, medium) }));
  const codes = [...new Set(found.flatMap(({ indicators }) => indicators.map(({ code }) => code)))].sort();
  const years = await readYears(tx, { of, codes, plan: medium?.plan ?? facts.plan });
  const amounts = await readAmounts(tx, { of, facts, fromYear: (medium?.plan ?? facts.plan).startYear });
  const names = await readOrganizationNames(tx, [
    ...new Set(nodes.flatMap((node) => node.organizationCode ?? [])),
  ]);
  const fields = await readBudgetCodeNames(tx, {
    ...{ regionCode: facts.plan.regionCode, asOf: of.asOf },
    codes: [...new Set(nodes.flatMap((node) => fieldOf(node) ?? []))],
  });
  let no = 0;
  const rows = found.flatMap(({ node, indicators }) => {
    const ceilings = indicators.flatMap(({ code }) => years.targets.get(code) ?? []);
    const spent = amountsOf(node.code, amounts, of.quarter, ceilingOf(ceilings));
    const about = {
      ...{ code: node.activityCode ?? node.code, kind: node.kind, title: node.title },
      fieldCode: fieldOf(node),
      fieldName: fields.get(fieldOf(node) ?? '') ?? null,
      objective: objectiveOf(node, indicators[0], facts, medium),
      organizationCode: node.organizationCode,
      organizationName: node.organizationCode === null ? null : (names.get(node.organizationCode) ?? null),
    };
    const lines = indicators.length === 0 ? [null] : indicators;
    return lines.map((indicator, at) => ({
      no: (no += 1),
      ...about,
      ...{
        indicatorCode: indicator?.code ?? null,
        indicator: indicator?.name ?? null,
        unit: indicator?.unit ?? null,
      },
      ...evaluateIndicator(
        indicator ?? NO_INDICATOR,
        {
          targets: (indicator && years.targets.get(indicator.code)) ?? [],
          figures: (indicator && years.figures.get(indicator.code)) ?? [],
        },
        of,
      ),
      amounts: at === 0 ? spent : NO_AMOUNTS,
    }));
  });
  const { code: planCode, title } = facts.plan;
  const { year, quarter } = of;
  return { planCode, title, mediumPlanCode: medium?.plan.code ?? null, year, quarter, rows };
}

function fieldOf({ activityCode }: NodeRow): string | null {
  return activityCode?.split('.').slice(0, FIELD_PARTS).join('.') ?? null;
}

/** An annual plan is held against the medium-term plan of its government; any other plan against itself. */
async function mediumFacts(tx: Tx, { plan }: PlanTree, of: EvaluationOf): Promise<PlanTree | null> {
  if (!ANNUAL_KINDS.has(plan.kind)) return null;
  const { year, asOf } = of;
  const code = await readMediumPlanCode(tx, { regionCode: plan.regionCode, year, asOf });
  return code === null ? null : readPlanTree(tx, { ...of, planCode: code });
}

function indicatorsOf(node: NodeRow, facts: PlanTree, medium: PlanTree | null): readonly IndicatorRow[] {
  const own = facts.indicators.filter(
    ({ planCode, nodeCode }) => nodeCode === node.code && (planCode === null || planCode === facts.plan.code),
  );
  if (medium === null || node.activityCode === null) return own;
  const counterparts = new Set(
    medium.nodes
      .filter(({ activityCode, kind }) => activityCode === node.activityCode && kind === node.kind)
      .filter(
        ({ organizationCode }) => organizationCode === null || organizationCode === node.organizationCode,
      )
      .map(({ code }) => code),
  );
  return [
    ...own,
    ...medium.indicators.filter(({ nodeCode }) => nodeCode !== null && counterparts.has(nodeCode)),
  ];
}

/** The objective above the node or, where the annual plan names none, above the indicator's node in the medium-term plan. */
function objectiveOf(
  node: NodeRow,
  indicator: IndicatorRow | undefined,
  facts: PlanTree,
  medium: PlanTree | null,
): string | null {
  const own = ancestorTitle(facts.nodes, node.code);
  const there = indicator?.nodeCode ?? null;
  return own ?? (medium === null || there === null ? null : ancestorTitle(medium.nodes, there));
}

function ancestorTitle(nodes: readonly NodeRow[], from: string): string | null {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const seen = new Set<string>();
  for (
    let at = byCode.get(from);
    at !== undefined && !seen.has(at.code);
    at = byCode.get(at.parentCode ?? '')
  ) {
    if (at.kind === 'objective') return at.title;
    seen.add(at.code);
  }
  return null;
}

interface YearsOf {
  readonly of: EvaluationOf;
  readonly codes: readonly string[];
  readonly plan: PlanRow;
}

async function readYears(tx: Tx, { of, codes, plan }: YearsOf) {
  const input = {
    indicatorCodes: codes,
    regionCode: plan.regionCode,
    fromYear: plan.startYear,
    asOf: of.asOf,
  };
  const { code: planCode, revision } = plan;
  const targets = await readYearTargets(tx, { ...input, toYear: plan.endYear, planCode, revision });
  requireAtMost(targets, { planCode, limit: INDICATOR_YEAR_ROWS_MAX, what: 'targets' });
  const figures = await readYearFigures(tx, { ...input, toYear: of.year });
  requireAtMost(figures, { planCode, limit: INDICATOR_YEAR_ROWS_MAX, what: 'figures' });
  const byCode = <T extends { readonly indicatorCode: string }>(rows: readonly T[]) =>
    groupBy(rows, ({ indicatorCode }) => indicatorCode);
  return { targets: byCode(targets), figures: byCode(figures) };
}

interface AmountsOf {
  readonly of: EvaluationOf;
  readonly facts: PlanTree;
  readonly fromYear: number;
}

interface Amounts {
  /** Totals of each node at the end of each quarter up to the one asked for. */
  readonly quarters: readonly ReadonlyMap<string, BudgetTotal>[];
  readonly earlier: readonly ReadonlyMap<string, BudgetTotal>[];
}

/** One statement for each quarter and each year before: at most four and the years of a plan. */
async function readAmounts(tx: Tx, { of, facts, fromYear }: AmountsOf): Promise<Amounts> {
  const { plan, nodes, budgetVersion } = facts;
  const totals = async (year: number, versionCode: string | null, toMonth: number) => {
    const sums = await readBudgetSums(tx, {
      ...{ regionCode: plan.regionCode, year, versionCode, toMonth, asOf: of.asOf },
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

function amountsOf(
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
    ...{ ceilingEnd, spentBefore, spentYear, spentTotal },
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
  return known.length === 0 ? null : moneyText(known.reduce((sum, amount) => sum.plus(amount), new Exact(0)));
}

const NO_AMOUNTS: AmountEvaluation = {
  ...{
    ceilingEnd: null,
    spentBefore: null,
    budgetYear: null,
    spentYear: null,
    spentTotal: null,
    percent: null,
  },
  quarters: [null, null, null, null],
};

const NO_INDICATOR = { accumulation: 'latest', polarity: 'higher', target: null } as const;
/** `U.BB`. */
const FIELD_PARTS = 2;
const EVALUATED_KINDS: ReadonlySet<string> = new Set(['program', 'activity', 'sub_activity']);
const ANNUAL_KINDS: ReadonlySet<string> = new Set(['RKPD', 'RENJA']);
