/** The five predicates of an appraisal, best first: the quadrants 1 to 5 of the national system (SIASN `kuadranNilai`). */
export const PREDICATES = ['very_good', 'good', 'needs_improvement', 'misconduct', 'very_poor'] as const;

export type Predicate = (typeof PREDICATES)[number];

/**
 * Predicate by work result (row) and behaviour (column), each 1 above, 2 as, 3 below expectation: PermenPANRB 6/2022. Null where
 * a value is none of these.
 */
export function predicateOf(workResult: number, behaviour: number): Predicate | null {
  return MATRIX_2022[workResult - 1]?.[behaviour - 1] ?? null;
}

const MATRIX_2022: readonly (readonly Predicate[])[] = [
  ['very_good', 'good', 'misconduct'],
  ['good', 'good', 'misconduct'],
  ['needs_improvement', 'needs_improvement', 'very_poor'],
];

/**
 * What tools in the field compute instead: the larger of the two numbers as the quadrant, 5 for 3 and 3. Differs from the
 * regulation where good work meets behaviour below expectation: (1,3) and (2,3) become "needs improvement".
 */
export function predicateOfTheLarger(workResult: number, behaviour: number): Predicate | null {
  if (predicateOf(workResult, behaviour) === null) return null;
  if (workResult === 3 && behaviour === 3) return 'very_poor';
  return PREDICATES[Math.max(workResult, behaviour) - 1] ?? null;
}

/** The matrix by both ranks, `{ '1|3': 'misconduct' }`. */
export const PREDICATES_BY_RANKS: Readonly<Record<string, Predicate>> = Object.fromEntries(
  MATRIX_2022.flatMap((row, result) =>
    row.map((predicate, behaviour) => [`${result + 1}|${behaviour + 1}`, predicate]),
  ),
);
