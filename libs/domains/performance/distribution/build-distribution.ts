import { predicateOf, predicateOfTheLarger, PREDICATES, type Predicate } from '#schemas';
import type { AgencyScoreRow, AppraisalCount } from '../sql/read-appraisals.sql.js';
import { suppress } from './suppress.js';

export interface PredicateCount {
  readonly predicate: Predicate;
  /** Null: withheld. */
  readonly people: number | null;
}

export interface AgencyDistribution {
  readonly organizationCode: string;
  readonly name: string;
  /** Null: fewer than the minimum, or withheld to protect another agency. */
  readonly people: number | null;
  readonly predicates: readonly PredicateCount[];
  /** People whose predicate was sent otherwise than the matrix gives it. */
  readonly differing: number | null;
  readonly scores: readonly AgencyScoreRow[];
}

export interface MatrixCell {
  readonly workResult: number;
  readonly behaviour: number;
  readonly predicate: Predicate;
  /** What tools in the field compute. */
  readonly larger: Predicate;
  readonly differs: boolean;
}

export interface Distribution {
  readonly people: number | null;
  readonly predicates: readonly PredicateCount[];
  readonly differing: number | null;
  readonly agencies: readonly AgencyDistribution[];
  readonly matrix: readonly MatrixCell[];
}

/** The predicates recomputed from result and behaviour, per agency and over all; whatever may not be told is withheld over the whole table. */
export function buildDistribution(
  counts: readonly AppraisalCount[],
  scores: readonly AgencyScoreRow[],
  minimum: number,
): Distribution {
  const agencies = [...new Map(counts.map(({ agencyCode, name }) => [agencyCode, name])).entries()];
  const ofAgency = (code: string) => counts.filter(({ agencyCode }) => agencyCode === code);
  const people = (rows: readonly AppraisalCount[]) => rows.reduce((sum, row) => sum + row.people, 0);
  const recomputed = suppress(
    agencies.map(([code]) =>
      PREDICATES.map((predicate) => people(ofAgency(code).filter((row) => rightOf(row) === predicate))),
    ),
    minimum,
  );
  const differences = suppress(
    agencies.map(([code]) =>
      [true, false].map((differs) =>
        people(ofAgency(code).filter((row) => (rightOf(row) !== row.predicate) === differs)),
      ),
    ),
    minimum,
  );
  return {
    people: recomputed.total,
    predicates: predicateCounts(recomputed.columnTotals),
    differing: differences.columnTotals[0] ?? null,
    agencies: agencies.map(([organizationCode, name], at) => ({
      ...{ organizationCode, name, people: recomputed.rows[at]?.total ?? null },
      predicates: predicateCounts(recomputed.rows[at]?.cells ?? []),
      differing: differences.rows[at]?.cells[0] ?? null,
      scores: scores.filter((score) => score.organizationCode === organizationCode),
    })),
    matrix: MATRIX,
  };
}

function rightOf({ workResult, behaviour }: AppraisalCount): Predicate | null {
  return predicateOf(workResult, behaviour);
}

function predicateCounts(cells: readonly (number | null)[]): readonly PredicateCount[] {
  return PREDICATES.map((predicate, at) => ({ predicate, people: cells[at] ?? null }));
}

const MATRIX: readonly MatrixCell[] = [1, 2, 3].flatMap((workResult) =>
  [1, 2, 3].flatMap((behaviour) => {
    const predicate = predicateOf(workResult, behaviour);
    const larger = predicateOfTheLarger(workResult, behaviour);
    if (predicate === null || larger === null) return [];
    return [{ workResult, behaviour, predicate, larger, differs: predicate !== larger }];
  }),
);
