import { predicateOf, predicateOfTheLarger, PREDICATES, type Predicate } from '#schemas';
import type { AgencyScoreRow, AppraisalCount, AppraisedAgency } from '../sql/read-appraisals.sql.js';

export interface PredicateCount {
  readonly predicate: Predicate;
  /** Null: not told. */
  readonly people: number | null;
}

/** People whose predicate was sent otherwise than the matrix gives it. */
export interface PredicateDifference {
  readonly sent: Predicate;
  readonly predicate: Predicate;
  readonly people: number;
}

/** How the predicates of some people are spread; null where nothing is told of them. */
export interface Spread {
  readonly people: number | null;
  readonly predicates: readonly PredicateCount[];
  readonly differing: number | null;
  readonly differences: readonly PredicateDifference[];
}

export interface AgencyDistribution extends Spread {
  readonly organizationCode: string;
  readonly name: string;
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

export interface Distribution extends Spread {
  readonly agencies: readonly AgencyDistribution[];
  readonly matrix: readonly MatrixCell[];
}

export interface DistributionParts {
  readonly counts: readonly AppraisalCount[];
  readonly agencies: readonly AppraisedAgency[];
  readonly scores: readonly AgencyScoreRow[];
}

/** The predicates recomputed from result and behaviour, per agency and over all. It adds up counts and decides nothing about them. */
export function buildDistribution({ counts, agencies, scores }: DistributionParts): Distribution {
  return {
    ...spreadOf(counts),
    agencies: agencies.map(({ code, name }) => ({
      organizationCode: code,
      name,
      ...spreadOf(counts.filter(({ agencyCode }) => agencyCode === code)),
      scores: scores.filter(({ organizationCode }) => organizationCode === code),
    })),
    matrix: MATRIX,
  };
}

function spreadOf(counts: readonly AppraisalCount[]): Spread {
  const isTold = counts.length > 0;
  const told = (some: readonly { readonly people: number }[]): number | null =>
    isTold ? some.reduce((sum, { people }) => sum + people, 0) : null;
  const differences = differencesOf(counts);
  return {
    people: told(counts),
    predicates: PREDICATES.map((predicate) => ({
      predicate,
      people: told(counts.filter((count) => count.predicate === predicate)),
    })),
    differing: told(differences),
    differences,
  };
}

function differencesOf(counts: readonly AppraisalCount[]): readonly PredicateDifference[] {
  return PREDICATES.flatMap((predicate) =>
    PREDICATES.filter((sent) => sent !== predicate).flatMap((sent) => {
      const people = counts
        .filter((count) => count.predicate === predicate && count.sent === sent)
        .reduce((sum, count) => sum + count.people, 0);
      return people === 0 ? [] : [{ sent, predicate, people }];
    }),
  );
}

const MATRIX: readonly MatrixCell[] = [1, 2, 3].flatMap((workResult) =>
  [1, 2, 3].flatMap((behaviour) => {
    const predicate = predicateOf(workResult, behaviour);
    const larger = predicateOfTheLarger(workResult, behaviour);
    if (predicate === null || larger === null) return [];
    return [{ workResult, behaviour, predicate, larger, differs: predicate !== larger }];
  }),
);
