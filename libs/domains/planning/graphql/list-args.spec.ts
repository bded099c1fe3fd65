import { describe, expect, it } from '@jest/globals';
import { rowsOf } from './list-args.js';

describe('rows of a list', () => {
  const rows = ['a', 'b', 'c'];

  it.each([
    [0, 0, []],
    [2, 0, ['a', 'b']],
    [2, 2, ['c']],
    [500, 3, []],
  ])('%i after %i', (first, after, expected) => {
    expect(rowsOf(rows, { first, after })).toEqual(expected);
  });

  it.each([
    [-1, 0, 'first -1 cannot be used: it must be from 0 to 500.'],
    [501, 0, 'first 501 cannot be used: it must be from 0 to 500.'],
    [1, -1, 'after -1 cannot be used: it must be at least 0.'],
  ])('refuses %i after %i', (first, after, sentence) => {
    expect(() => rowsOf(rows, { first, after })).toThrow(`BAD_USER_INPUT: ${sentence}`);
  });
});
