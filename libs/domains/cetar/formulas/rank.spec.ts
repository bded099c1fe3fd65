import { expect, it } from '@jest/globals';
import { ranksOf } from './rank.js';

it('equals share a place, and who has no score has none', () => {
  const scores = new Map([
    ['a', '70.00'],
    ['b', '90.00'],
    ['c', null],
    ['d', '70.00'],
    ['e', '9.00'],
  ]);
  expect([...ranksOf(scores)]).toEqual([
    ['a', 2],
    ['b', 1],
    ['d', 2],
    ['e', 4],
  ]);
});
