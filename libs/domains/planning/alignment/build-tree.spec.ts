import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_LEVELS_MAX } from '#core/limits';
import { buildTree } from './build-tree.js';

const node = (code: string, parentCode: string | null = null) => ({ code, parentCode });
const placesOf = (nodes: readonly ReturnType<typeof node>[]) =>
  buildTree(nodes).flat.map(({ code, depth }) => `${depth}${code}`);

describe('buildTree', () => {
  it('puts children under their parents in the order given, whichever comes first', () => {
    expect(placesOf([node('b', 'a'), node('a'), node('d'), node('c', 'b')])).toEqual([
      '0a',
      '1b',
      '2c',
      '0d',
    ]);
  });

  it('a node with an unknown parent, with itself as parent, or in a circle still has a place', () => {
    expect(placesOf([node('a', 'gone')])).toEqual(['0a']);
    expect(placesOf([node('a', 'a')])).toEqual(['0a']);
    expect(placesOf([node('a', 'b'), node('b', 'c'), node('c', 'a')])).toEqual(['0a', '1c', '2b']);
  });

  it('a chain without end starts again below the deepest level', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => node(`n${at}`, at === 0 ? null : `n${at - 1}`));
    const depths = buildTree(chain).flat.map(({ depth }) => depth);
    expect(depths).toHaveLength(20_000);
    expect(Math.max(...depths)).toBe(PLAN_LEVELS_MAX - 1);
  });

  it('gives every node exactly one place, whatever the parents', () => {
    const codes = fc.integer({ min: 0, max: 12 }).map(String);
    const nodes = fc.uniqueArray(fc.record({ code: codes, parentCode: fc.option(codes) }), {
      selector: ({ code }) => code,
    });
    fc.assert(
      fc.property(nodes, (given) => {
        const { roots, flat } = buildTree(given);
        const count = (list: typeof roots): number =>
          list.reduce((sum, { children }) => sum + 1 + count(children), 0);
        expect(flat.map(({ code }) => code).sort()).toEqual(given.map(({ code }) => code).sort());
        expect(count(roots)).toBe(given.length);
      }),
    );
  });
});
