import type { Caller } from '#access/decisions';
import { inSnapshot, type Pool, type Tx } from '#core/database';
import { readBasis, readBasisIn, RememberedAnswers } from '#catalog';
import type { FigureBasisType, FigureRecordsType, FigureType } from '#core/figures';
import type { DatasetRegistry } from '#dataset-runtime';
import type { StatementOf } from '#query';
import { checkDefinition } from './check-definition.js';
import { organizationFieldOf, regionFieldOf } from './compile-measure.js';
import { evaluateMeasure, type EvaluatedSide, type Evaluation } from './evaluate-measure.js';
import { both, datasetsOf, type MeasureDefinition } from './measure-definition.js';
import { emptyFigure, measureFigure } from './measure-figure.js';
import { MeasuresError } from './measures.errors.js';
import { organizationsBelow } from './organizations-below.sql.js';
import { organizationsOfGovernment } from './organizations-of-government.sql.js';
import { isOneOf } from './term-filter.js';
import { parsePeriod } from './period.js';
import { readDefinition, readDefinitions } from './read-definition.js';

/** Who asks, of when. */
export interface Asking {
  readonly caller: Caller;
  /** Null: now. */
  readonly asOf: string | null;
}

export interface MeasureSlice {
  /** As `parsePeriod` reads it. */
  readonly period: string;
  /** With all organizations below it; null: everybody. */
  readonly organizationCode: string | null;
  /** With all regions inside it; null: everywhere. */
  readonly regionCode: string | null;
  /** The government, by its region: only what its own organizations did; null: all governments. */
  readonly governmentCode: string | null;
}

export interface OrganizationFigure {
  readonly organizationCode: string;
  readonly figure: FigureType;
}

/** What one measure says of every organization at once, for scores over all agencies. */
export interface MeasureOfAll {
  readonly definition: MeasureDefinition;
  /** Each record once. */
  readonly total: FigureType;
  /** Those that have any record, each with all below it, by code. */
  readonly organizations: readonly OrganizationFigure[];
}

/** Computes measures from their definitions: one statement each, under the rights of whoever asks. */
export class MeasuresService {
  readonly #ofAll: RememberedAnswers<EvaluatedOfAll>;

  constructor(
    private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
    private readonly provinceCode: string,
  ) {
    this.#ofAll = new RememberedAnswers(pool);
  }

  async value(code: string, slice: MeasureSlice, asking: Asking): Promise<FigureType> {
    const evaluated = await inSnapshot(this.pool, async (tx) => {
      const definition = await this.#definition(tx, code, slice.period, asking);
      await this.#requireGovernment(tx, slice, asking);
      return { definition, evaluation: await this.#evaluateFor(tx, definition, slice, asking) };
    });
    return this.#based(evaluated, slice.organizationCode);
  }

  /** A definition that nobody has stored yet, checked as a push of it would be. */
  async preview(definition: unknown, slice: MeasureSlice, asking: Asking): Promise<FigureType> {
    const checked = checkDefinition(this.registry, definition);
    const evaluation = await inSnapshot(this.pool, async (tx) => {
      await this.#requireGovernment(tx, slice, asking);
      return this.#evaluateFor(tx, checked, slice, asking);
    });
    return this.#based({ definition: checked, evaluation }, slice.organizationCode);
  }

  async ofAll(
    code: string,
    of: Omit<MeasureSlice, 'organizationCode'>,
    asking: Asking,
  ): Promise<MeasureOfAll> {
    const slice = { ...of, organizationCode: null };
    const { definition, evaluation, below } = await this.#ofAll.answer(
      JSON.stringify({ code, slice, asking }),
      async (tx) => {
        const found = await this.#definition(tx, code, slice.period, asking);
        await this.#requireGovernment(tx, slice, asking);
        const value = {
          definition: found,
          evaluation: await this.#evaluateFor(tx, found, slice, asking),
          below: await organizationsBelow(tx, null),
        };
        return { value, datasets: [...DEFINED_BY, ...value.evaluation.datasets] };
      },
    );
    const basis = await readBasis(this.pool, evaluation);
    const figureOf = (organizationCode: string) =>
      figureIn(
        { definition, evaluation },
        { organizationCode, basis, codes: below.get(organizationCode) ?? null },
      );
    const codes = evaluation.ok ? evaluation.rows.map(({ organizationCode }) => organizationCode) : [];
    return {
      definition,
      total: figureOf(EVERYBODY),
      organizations: codes
        .filter((organizationCode) => organizationCode !== EVERYBODY)
        .map((organizationCode) => ({ organizationCode, figure: figureOf(organizationCode) })),
    };
  }

  /** In a transaction of the caller, so that all figures of one answer speak of one state. */
  async figureIn(
    tx: Tx,
    definition: MeasureDefinition,
    slice: MeasureSlice,
    asking: Asking,
  ): Promise<FigureType> {
    const evaluation = await this.#evaluateFor(tx, definition, slice, asking);
    const basis = await readBasisIn(tx, evaluation);
    return figureIn({ definition, evaluation }, { organizationCode: EVERYBODY, basis, codes: null });
  }

  /**
   * What a government answers for: what lies in its region where the records say where, otherwise what its own organizations did. Where
   * they say neither the measure has no figure of a part, which `regionCode` makes it say.
   */
  sliceOfGovernment(
    definition: MeasureDefinition,
    regionCode: string,
  ): Pick<MeasureSlice, 'regionCode' | 'governmentCode'> {
    const datasets = datasetsOf(definition).map((name) => this.registry.get(name).definition);
    const havePlaces = datasets.every((one) => regionFieldOf(one, definition.regionField) !== null);
    const areOfSomebody = datasets.every(
      (one) => organizationFieldOf(one, definition.organizationField) !== null,
    );
    return !havePlaces && areOfSomebody
      ? { regionCode: null, governmentCode: regionCode }
      : { regionCode, governmentCode: null };
  }

  /** The versions in force at the end of the period, by code; unknown codes are missing. */
  definitions(
    tx: Tx,
    { codes, period }: { readonly codes: readonly string[]; readonly period: string },
    asking: Asking,
  ): Promise<ReadonlyMap<string, MeasureDefinition>> {
    return readDefinitions(tx, { ...this.#statementOf(asking), day: parsePeriod(period).to }, codes);
  }

  #definition(tx: Tx, code: string, period: string, asking: Asking): Promise<MeasureDefinition> {
    return readDefinition(tx, { ...this.#statementOf(asking), code, day: parsePeriod(period).to });
  }

  async #based(evaluated: Evaluated, organizationCode: string | null): Promise<FigureType> {
    const basis = await readBasis(this.pool, { datasets: evaluated.evaluation.datasets, organizationCode });
    return figureIn(evaluated, { organizationCode: EVERYBODY, basis, codes: null });
  }

  async #evaluateFor(
    tx: Tx,
    definition: MeasureDefinition,
    slice: MeasureSlice,
    asking: Asking,
  ): Promise<Evaluation> {
    const { period, regionCode } = slice;
    const codes = await this.#organizationsIn(tx, slice, asking);
    return this.#evaluate(tx, definition, { period, regionCode, codes }, asking);
  }

  /** Null: all. */
  async #organizationsIn(
    tx: Tx,
    { organizationCode, governmentCode }: MeasureSlice,
    { asOf }: Asking,
  ): Promise<readonly string[] | null> {
    const below =
      organizationCode === null
        ? null
        : ((await organizationsBelow(tx, organizationCode)).get(organizationCode) ?? [organizationCode]);
    if (governmentCode === null) return below;
    const own = await organizationsOfGovernment(tx, { governmentCode, asOf });
    if (below === null) return own;
    const known = new Set(own);
    return below.filter((code) => known.has(code));
  }

  /** One that has no organizations yet had none to measure; one that never has any is a mistake. */
  async #requireGovernment(tx: Tx, { governmentCode }: MeasureSlice, { asOf }: Asking): Promise<void> {
    if (governmentCode === null) return;
    for (const at of asOf === null ? [null] : [asOf, null])
      if ((await organizationsOfGovernment(tx, { governmentCode, asOf: at })).length > 0) return;
    throw new MeasuresError('UNKNOWN_GOVERNMENT', { governmentCode });
  }

  #evaluate(
    tx: Tx,
    measure: MeasureDefinition,
    slice: {
      readonly period: string;
      readonly regionCode: string | null;
      readonly codes: readonly string[] | null;
    },
    asking: Asking,
  ): Promise<Evaluation> {
    return evaluateMeasure(tx, {
      registry: this.registry,
      statement: this.#statementOf(asking),
      measure,
      period: parsePeriod(slice.period),
      regionCode: slice.regionCode,
      organizationCodes: slice.codes,
    });
  }

  #statementOf({ caller, asOf }: Asking): StatementOf {
    return { registry: this.registry, provinceCode: this.provinceCode, caller, asOf };
  }
}

interface Evaluated {
  readonly definition: MeasureDefinition;
  readonly evaluation: Evaluation;
}

interface EvaluatedOfAll extends Evaluated {
  readonly below: Awaited<ReturnType<typeof organizationsBelow>>;
}

/** What any measure depends on, beside the datasets that it counts. */
const DEFINED_BY = ['reference.measures', 'reference.organizations', 'budgets.budget_versions'];

interface FigureIn {
  readonly organizationCode: string;
  readonly basis: readonly FigureBasisType[];
  /** Narrow the records of an evaluation over all down to one organization. */
  readonly codes: readonly string[] | null;
}

function figureIn(
  { definition: measure, evaluation }: Evaluated,
  { organizationCode, basis, codes }: FigureIn,
): FigureType {
  if (!evaluation.ok) return emptyFigure({ measure, basis }, evaluation.reason);
  const row = evaluation.rows.find((candidate) => candidate.organizationCode === organizationCode);
  return measureFigure({
    measure,
    row,
    basis,
    records: evaluation.sides.map((side) => recordsOf(side, codes)),
  });
}

/** The row of a measure's answer that counts each record once. */
const EVERYBODY = '';

function recordsOf(
  { dataset, filter, organizationField }: EvaluatedSide,
  codes: readonly string[] | null,
): FigureRecordsType {
  if (codes === null || organizationField === null) return { dataset, filter };
  return { dataset, filter: both(filter, isOneOf(organizationField, codes)) };
}
