import { ANONYMOUS } from '#access/decisions';
import { readBasis, RememberedAnswers } from '#catalog';
import type { FigureBasisType } from '#core/figures';
import type { Pool, Tx } from '#core/database';
import { GAPS_PER_KIND_MAX } from '#core/limits';
import type { Release } from '#dataset';
import type { MeasuresService } from '#measures';
import { buildAlignment, type Alignment } from './alignment/build-alignment.js';
import { readLiveValues } from './alignment/live-values.js';
import { momentOf, type Moment } from './alignment/moment.js';
import { readPlanFacts, type PlanFacts, type PlanFactsOf } from './alignment/plan-facts.js';
import { datasetsWith } from './datasets-read.js';
import type { LowerFormula } from './formulas/achievement.js';
import { findGaps } from './gaps/find-gaps.js';
import type { GapGroup } from './gaps/gap-kinds.js';
import { gapsOfAgencies, type AgencyGaps } from './gaps/gaps-of-agencies.js';
import { groupGaps } from './gaps/group-gaps.js';
import { nameProgramGaps } from './gaps/name-program-gaps.js';
import { readOrganizationNames } from './sql/read-organization-names.sql.js';
import { requireRows } from './rows.js';

export interface AlignmentOf extends PlanFactsOf {
  readonly lowerFormula: LowerFormula;
}

export interface GapsOf extends PlanFactsOf {
  /** Findings of one kind in the answer. */
  readonly first: number;
  /** Findings of each kind that were given before. */
  readonly after: number;
}

export interface AlignmentGaps {
  readonly planCode: string;
  readonly year: number;
  readonly asOf: string;
  readonly total: number;
  readonly groups: readonly GapGroup[];
  /** By the organization in charge, those with most first. */
  readonly organizations: readonly AgencyGaps[];
  readonly basis: readonly FigureBasisType[];
}

export interface BasedAlignment extends Alignment {
  readonly basis: readonly FigureBasisType[];
}

export interface PlanningParts {
  readonly pool: Pool;
  /** The release schedule of planning.indicator_achievements. */
  readonly release: Release;
  readonly measures: MeasuresService;
  /** Code of the hub's own province. */
  readonly provinceCode: string;
}

/** Puts the targets of a plan beside what was reported and budgeted. All datasets it reads are public. */
export class PlanningService {
  readonly #alignments: RememberedAnswers<Alignment>;
  readonly #gaps: RememberedAnswers<Omit<AlignmentGaps, 'basis'>>;

  constructor(private readonly parts: PlanningParts) {
    this.#alignments = new RememberedAnswers(parts.pool);
    this.#gaps = new RememberedAnswers(parts.pool);
  }

  async alignment({ lowerFormula, ...of }: AlignmentOf): Promise<BasedAlignment> {
    const basis = await readBasis(this.parts.pool, { datasets: BASIS_DATASETS });
    const alignment = await this.#alignments.answer(JSON.stringify({ lowerFormula, ...of }), async (tx) => {
      const { facts, moment } = await readFacts(tx, of);
      const { measures, provinceCode } = this.parts;
      const liveOf = { ...facts, moment, asOf: of.asOf, provinceCode };
      const liveValues = await readLiveValues(tx, measures, liveOf);
      const value = buildAlignment(facts, { moment, lowerFormula, liveValues });
      return { value, datasets: datasetsWith([...liveValues.values()]) };
    });
    return { ...alignment, basis };
  }

  async gaps({ first, after, ...of }: GapsOf): Promise<AlignmentGaps> {
    requireRows({ first, after }, GAPS_PER_KIND_MAX);
    const basis = await readBasis(this.parts.pool, { datasets: BASIS_DATASETS });
    const found = await this.#gaps.answer(JSON.stringify({ first, after, ...of }), async (tx) => {
      const { facts, moment } = await readFacts(tx, of);
      const knownMeasures = await this.knownMeasures(tx, facts, of);
      const breaks = findGaps({ facts, moment, release: this.parts.release, knownMeasures });
      const { regionCode } = facts.plan;
      const gaps = await nameProgramGaps(tx, breaks, { regionCode, asOf: of.asOf });
      const codes = [...new Set(gaps.flatMap(({ organizationCode }) => organizationCode ?? []))];
      const organizations = gapsOfAgencies(gaps, await readOrganizationNames(tx, codes));
      const value = {
        planCode: of.planCode,
        year: of.year,
        asOf: moment.at,
        total: gaps.length,
        groups: groupGaps(gaps, { first, after }),
        organizations,
      };
      return { value, datasets: datasetsWith([]) };
    });
    return { ...found, basis };
  }

  private async knownMeasures(
    tx: Tx,
    { indicators }: PlanFacts,
    of: PlanFactsOf,
  ): Promise<ReadonlySet<string>> {
    const codes = [...new Set(indicators.flatMap(({ measureCode }) => measureCode ?? []))];
    const asking = { caller: ANONYMOUS, asOf: of.asOf };
    const known = await this.parts.measures.definitions(tx, { codes, period: String(of.year) }, asking);
    return new Set(known.keys());
  }
}

async function readFacts(
  tx: Tx,
  of: PlanFactsOf,
): Promise<{ readonly facts: PlanFacts; readonly moment: Moment }> {
  const moment = momentOf({ year: of.year, at: of.asOf ?? new Date().toISOString() });
  return { facts: await readPlanFacts(tx, of), moment };
}

const BASIS_DATASETS = [
  'planning.plan_nodes',
  'planning.indicator_targets',
  'planning.indicator_achievements',
  'budgets.budget_lines',
  'budgets.budget_realizations',
];
