import { describe, expect, it } from '@jest/globals';
import { predicateOf, predicateOfTheLarger, PREDICATES_BY_RANKS } from './predicate-matrix.js';

const CELLS = [1, 2, 3].flatMap((workResult) =>
  [1, 2, 3].map((behaviour) => [workResult, behaviour] as const),
);

describe('the predicate of an appraisal', () => {
  it('is that of the 3 × 3 matrix of PermenPANRB 6/2022', () => {
    expect(CELLS.map(([workResult, behaviour]) => predicateOf(workResult, behaviour))).toEqual([
      ...['very_good', 'good', 'misconduct'],
      ...['good', 'good', 'misconduct'],
      ...['needs_improvement', 'needs_improvement', 'very_poor'],
    ]);
  });

  it('is the same by both ranks in one text', () => {
    for (const [workResult, behaviour] of CELLS)
      expect(PREDICATES_BY_RANKS[`${workResult}|${behaviour}`]).toBe(predicateOf(workResult, behaviour));
  });

  it('differs from the larger of the two numbers in exactly two of nine cells', () => {
    const differing = CELLS.filter((cell) => predicateOf(...cell) !== predicateOfTheLarger(...cell));
    expect(differing).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect(differing.map((cell) => predicateOfTheLarger(...cell))).toEqual([
      'needs_improvement',
      'needs_improvement',
    ]);
  });

  it('is none outside the matrix', () => {
    expect([predicateOf(0, 1), predicateOf(1, 4), predicateOfTheLarger(4, 1)]).toEqual([null, null, null]);
  });
});
