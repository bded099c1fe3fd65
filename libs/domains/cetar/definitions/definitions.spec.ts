import { describe, expect, it } from '@jest/globals';
import { CETAR_DEFINITIONS, definitionOn } from './index.js';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const sum = (weighted: readonly { readonly weight: number }[]): number =>
  weighted.reduce((total, { weight }) => total + weight, 0);

describe.each(CETAR_DEFINITIONS)('the definition $version', ({ dimensions }) => {
  it('gives weights that make a hundred, of dimensions and within each', () => {
    expect(sum(dimensions)).toBe(100);
    for (const { measures } of dimensions) expect(sum(measures)).toBe(100);
  });

  it('has no scale without a length and no measure twice', () => {
    const measures = dimensions.flatMap((dimension) => dimension.measures);
    for (const { scale } of measures)
      for (const month of MONTHS) {
        const { zeroAt, fullAt } = typeof scale === 'function' ? scale(month) : scale;
        expect(Number(zeroAt)).not.toBe(Number(fullAt));
      }
    expect(new Set(measures.map(({ measureCode }) => measureCode)).size).toBe(measures.length);
  });
});

describe('definitionOn', () => {
  it.each([
    ['2019-02-12', undefined],
    ['2019-02-13', '2019'],
    ['2023-12-31', '2019'],
    ['2024-01-01', '2024'],
    ['2026-10-31', '2024'],
  ])('%s falls under %s', (day, version) => {
    expect(definitionOn(day)?.version).toBe(version);
  });
});
