import { readBasis, RememberedAnswers } from '#catalog';
import { badInput } from '#core/errors';
import type { FigureBasisType } from '#core/figures';
import type { Pool, Tx } from '#core/database';
import { INDICATOR_YEAR_ROWS_MAX } from '#core/limits';
import { DATASETS_READ } from '../datasets-read.js';
import { readBudgetCodeNames } from '../alignment/budget-code-names.js';
import { groupBy } from '../alignment/group-by.js';
import { readPlanTree, type PlanTree } from '../alignment/plan-facts.js';
import { requireAtMost } from '../alignment/require-at-most.js';
import { readYearFigures, readYearTargets } from '../sql/read-indicator-years.sql.js';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import { readMediumPlanCode } from '../sql/read-medium-plan.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import { readOrganizationNames } from '../sql/read-organization-names.sql.js';
import type { PlanRow } from '../sql/read-plan.sql.js';
import { ceilingOf, evaluateIndicator, QUARTERS, type IndicatorEvaluation } from './evaluate-indicator.js';
import { amountsOf, NO_AMOUNTS, readAmounts, type AmountEvaluation } from './evaluation-amounts.js';

export interface EvaluationOf {
  readonly planCode: string;
  readonly year: number;
  readonly quarter: number;
  readonly asOf: string | null;
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
  readonly #evaluations: RememberedAnswers<Omit<RkpdEvaluation, 'basis'>>;

  constructor(private readonly pool: Pool) {
    this.#evaluations = new RememberedAnswers(pool);
  }

  async evaluation(of: EvaluationOf): Promise<RkpdEvaluation> {
    if (!(QUARTERS as readonly number[]).includes(of.quarter))
      throw badInput(
        'quarter',
        { id: 'harus 1 sampai 4', en: 'it must be from 1 to 4' },
        { value: of.quarter },
      );
    const basis = await readBasis(this.pool, { datasets: BASIS_DATASETS });
    const evaluation = await this.#evaluations.answer(JSON.stringify(of), async (tx) => ({
      value: await evaluate(tx, of),
      datasets: DATASETS_READ,
    }));
    return { ...evaluation, basis };
  }
}

const BASIS_DATASETS = [
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
  const indicatorsOf = indicatorFinder(facts, medium);
  const objectiveOf = objectiveFinder(facts, medium);
  const found = nodes.map((node) => ({ node, indicators: indicatorsOf(node) }));
  const codes = [...new Set(found.flatMap(({ indicators }) => indicators.map(({ code }) => code)))].sort();
  const years = await readYears(tx, { of, codes, plan: medium?.plan ?? facts.plan });
  const amounts = await readAmounts(tx, { of, facts, fromYear: (medium?.plan ?? facts.plan).startYear });
  const names = await readOrganizationNames(tx, [
    ...new Set(nodes.flatMap((node) => node.organizationCode ?? [])),
  ]);
  const fields = await readBudgetCodeNames(tx, {
    regionCode: facts.plan.regionCode,
    asOf: of.asOf,
    codes: [...new Set(nodes.flatMap((node) => fieldOf(node) ?? []))],
  });
  let no = 0;
  const rows = found.flatMap(({ node, indicators }) => {
    const ceilings = indicators.flatMap(({ code }) => years.targets.get(code) ?? []);
    const spent = amountsOf(node.code, amounts, of.quarter, ceilingOf(ceilings));
    const about = {
      code: node.activityCode ?? node.code,
      kind: node.kind,
      title: node.title,
      fieldCode: fieldOf(node),
      fieldName: fields.get(fieldOf(node) ?? '') ?? null,
      objective: objectiveOf(node, indicators[0]),
      organizationCode: node.organizationCode,
      organizationName: node.organizationCode === null ? null : (names.get(node.organizationCode) ?? null),
    };
    const lines = indicators.length === 0 ? [null] : indicators;
    return lines.map((indicator, at) => ({
      no: (no += 1),
      ...about,
      indicatorCode: indicator?.code ?? null,
      indicator: indicator?.name ?? null,
      unit: indicator?.unit ?? null,
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

/** A node's own indicators, and those of the same program of the same agency in the medium-term plan. */
function indicatorFinder(
  facts: PlanTree,
  medium: PlanTree | null,
): (node: NodeRow) => readonly IndicatorRow[] {
  const own = groupBy(
    facts.indicators.filter(({ planCode }) => planCode === null || planCode === facts.plan.code),
    ({ nodeCode }) => nodeCode,
  );
  const programs = groupBy(medium?.nodes ?? [], placeOf);
  return (node) => {
    const ofNode = own.get(node.code) ?? [];
    if (medium === null || node.activityCode === null) return ofNode;
    const counterparts = new Set(
      (programs.get(placeOf(node)) ?? [])
        .filter(
          ({ organizationCode }) => organizationCode === null || organizationCode === node.organizationCode,
        )
        .map(({ code }) => code),
    );
    if (counterparts.size === 0) return ofNode;
    return [
      ...ofNode,
      ...medium.indicators.filter(({ nodeCode }) => nodeCode !== null && counterparts.has(nodeCode)),
    ];
  };
}

function placeOf({ activityCode, kind }: NodeRow): string {
  return `${kind} ${activityCode ?? ''}`;
}

/** The objective above the node or, where the annual plan names none, above the indicator's node in the medium-term plan. */
function objectiveFinder(
  facts: PlanTree,
  medium: PlanTree | null,
): (node: NodeRow, indicator: IndicatorRow | undefined) => string | null {
  const own = titleOfObjective(facts.nodes);
  const there = titleOfObjective(medium?.nodes ?? []);
  return (node, indicator) => own(node.code) ?? there(indicator?.nodeCode ?? '');
}

/** The nearest objective above a node, or the node itself. */
function titleOfObjective(nodes: readonly NodeRow[]): (from: string) => string | null {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return (from) => {
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
  };
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

const NO_INDICATOR = { accumulation: 'latest', polarity: 'higher', target: null } as const;
/** `U.BB`. */
const FIELD_PARTS = 2;
const EVALUATED_KINDS: ReadonlySet<string> = new Set(['program', 'activity', 'sub_activity']);
const ANNUAL_KINDS: ReadonlySet<string> = new Set(['RKPD', 'RENJA']);
