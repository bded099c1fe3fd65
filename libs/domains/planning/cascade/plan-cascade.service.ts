import { readBasis, RememberedAnswers } from '#catalog';
import type { FigureBasisType } from '#core/figures';
import type { Pool, Tx } from '#core/database';
import type { MeasuresService } from '#measures';
import type { LowerFormula } from '../formulas/achievement.js';
import type { BudgetVersionRow } from '../sql/read-budget-version.sql.js';
import { datasetsWith } from '../datasets-read.js';
import { readBudgetCodeNames, type BudgetCodeNamesOf } from '../alignment/budget-code-names.js';
import { buildCascade, cascadeLinks, type Cascade } from './build-cascade.js';
import { cascadeGaps, type CascadeGap } from './cascade-gaps.js';
import { readCascadeFacts, type CascadeOf } from './cascade-facts.js';
import { readCascadeIndicators } from './read-cascade-indicators.js';

export interface PlanCascadeOf extends CascadeOf {
  readonly lowerFormula: LowerFormula;
}

export interface PlanCascade extends Cascade {
  readonly year: number;
  readonly asOf: string;
  readonly budgetVersion: BudgetVersionRow | null;
  /** The plans that could carry the node: those of its government that cover the year. */
  readonly plans: readonly CascadePlan[];
  readonly basis: readonly FigureBasisType[];
}

export interface CascadePlan {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly organizationCode: string | null;
}

export interface PlanCascadeParts {
  readonly pool: Pool;
  readonly measures: MeasuresService;
  readonly provinceCode: string;
}

/** From a node of a plan down to the money and the work: RPJMD → Renstra → RKPD → budget → output. */
export class PlanCascadeService {
  readonly #cascades: RememberedAnswers<Omit<PlanCascade, 'basis'>>;

  constructor(private readonly parts: PlanCascadeParts) {
    this.#cascades = new RememberedAnswers(parts.pool);
  }

  async cascade({ lowerFormula, ...of }: PlanCascadeOf): Promise<PlanCascade> {
    const basis = await readBasis(this.parts.pool, { datasets: DATASETS_READ });
    const { year, asOf } = of;
    const at = asOf ?? new Date().toISOString();
    const { measures, provinceCode } = this.parts;
    const told = await this.#cascades.answer(JSON.stringify({ lowerFormula, ...of }), async (tx) => {
      const facts = await readCascadeFacts(tx, of);
      const links = cascadeLinks(facts);
      const carriers = new Set(facts.programs.flatMap(links.carriersOf));
      const planCode = facts.plan.code;
      const own = [...new Set([facts.node, ...facts.programs])].map(({ code }) => ({ planCode, code }));
      const indicators = await readCascadeIndicators(tx, {
        nodes: [...own, ...carriers],
        plans: [facts.plan, ...facts.plans],
        year,
        at,
        asOf,
        lowerFormula,
        measures,
        provinceCode,
      });
      const plans = facts.plans.filter(({ code }) => code !== planCode);
      const { regionCode } = facts.plan;
      const gaps = await withNames(tx, cascadeGaps(facts, links), { regionCode, asOf });
      const cascade = buildCascade(facts, { links, indicators: indicators.ofNode, gaps });
      const value = { ...cascade, year, asOf: at, budgetVersion: facts.budgetVersion, plans };
      return { value, datasets: datasetsWith(indicators.live) };
    });
    return { ...told, basis };
  }
}

/** Budget has codes only: what it is spent on is named by the national list. */
async function withNames(
  tx: Tx,
  gaps: readonly CascadeGap[],
  of: Omit<BudgetCodeNamesOf, 'codes'>,
): Promise<readonly CascadeGap[]> {
  const codes = gaps.filter(({ name }) => name === null).map(({ code }) => code);
  const names = await readBudgetCodeNames(tx, { ...of, codes: [...new Set(codes)] });
  return gaps.map((gap) => ({ ...gap, name: gap.name ?? names.get(gap.code) ?? null }));
}

const DATASETS_READ = [
  'planning.plan_nodes',
  'planning.indicator_targets',
  'planning.indicator_achievements',
  'budgets.budget_lines',
  'budgets.budget_realizations',
  'delivery.progress_reports',
];
