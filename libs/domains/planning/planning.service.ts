import { ANONYMOUS } from '#access/decisions';
import { readBasis } from '#catalog';
import { RequestError } from '#core/errors';
import type { FigureBasisType } from '#core/figures';
import { inTransaction, type Pool, type Tx } from '#core/database';
import { GAPS_PER_KIND_MAX } from '#core/limits';
import type { Release } from '#dataset';
import type { MeasuresService } from '#measures';
import { buildAlignment, type Alignment } from './alignment/build-alignment.js';
import { readLiveValues } from './alignment/live-values.js';
import { momentOf, type Moment } from './alignment/moment.js';
import { readPlanFacts, type PlanFacts, type PlanFactsOf } from './alignment/plan-facts.js';
import type { LowerFormula } from './formulas/achievement.js';
import { findGaps } from './gaps/find-gaps.js';
import type { GapGroup } from './gaps/gap-kinds.js';
import { gapsOfAgencies, type AgencyGaps } from './gaps/gaps-of-agencies.js';
import { groupGaps } from './gaps/group-gaps.js';
import { nameProgramGaps } from './gaps/name-program-gaps.js';
import { readOrganizationNames } from './sql/read-organization-names.sql.js';

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
  constructor(private readonly parts: PlanningParts) {}

  async alignment({ lowerFormula, ...of }: AlignmentOf): Promise<BasedAlignment> {
    const basis = await readBasis(this.parts.pool, { datasets: BASIS_DATASETS });
    const alignment = await this.inSnapshot(of, async (tx, facts, moment) => {
      const { measures, provinceCode } = this.parts;
      const liveOf = { ...facts, moment, asOf: of.asOf, provinceCode };
      const liveValues = await readLiveValues(tx, measures, liveOf);
      return buildAlignment(facts, { moment, lowerFormula, liveValues });
    });
    return { ...alignment, basis };
  }

  async gaps({ first, after, ...of }: GapsOf): Promise<AlignmentGaps> {
    if (first < 0 || first > GAPS_PER_KIND_MAX) {
      throw new RequestError('BAD_USER_INPUT', { argument: 'first', reason: `0–${GAPS_PER_KIND_MAX}` });
    }
    if (after < 0) throw new RequestError('BAD_USER_INPUT', { argument: 'after', reason: '≥ 0' });
    const basis = await readBasis(this.parts.pool, { datasets: BASIS_DATASETS });
    return this.inSnapshot(of, async (tx, facts, moment) => {
      const knownMeasures = await this.knownMeasures(tx, facts, of);
      const found = findGaps({ facts, moment, release: this.parts.release, knownMeasures });
      const { regionCode } = facts.plan;
      const gaps = await nameProgramGaps(tx, found, { regionCode, asOf: of.asOf });
      const codes = [...new Set(gaps.flatMap(({ organizationCode }) => organizationCode ?? []))];
      const organizations = gapsOfAgencies(gaps, await readOrganizationNames(tx, codes));
      return {
        planCode: of.planCode,
        year: of.year,
        asOf: moment.at,
        total: gaps.length,
        groups: groupGaps(gaps, { first, after }),
        organizations,
        basis,
      };
    });
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

  /** All statements of one answer see the same state, though they run one after the other. */
  private inSnapshot<T>(
    of: PlanFactsOf,
    work: (tx: Tx, facts: PlanFacts, moment: Moment) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.parts.pool, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      const moment = momentOf({ year: of.year, at: of.asOf ?? new Date().toISOString() });
      return work(tx, await readPlanFacts(tx, of), moment);
    });
  }
}

const BASIS_DATASETS = [
  'planning.plan_nodes',
  'planning.indicator_targets',
  'planning.indicator_achievements',
  'budgets.budget_lines',
  'budgets.budget_realizations',
];
