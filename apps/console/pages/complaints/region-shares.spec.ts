import { describe, expect, it } from '@jest/globals';
import { regionShares } from './region-shares.js';

const regions = ['33.01', '33.02', '33.03', '33.04'].map((code) => ({
  ...{ code, name: code, tileRow: 1, tileColumn: 1 },
}));
const row = (
  regionCode: string | null,
  received: number,
  answered: number,
  inTime: number,
  decided: number,
) => ({
  ...{ regionCode, received, answered, inTime, decided },
});
const ROWS = [
  row('33.01', 10, 9, 2, 10),
  row('33.02', 10, 5, 4, 5),
  row('33.03', 2, 0, 0, 0),
  row(null, 9, 9, 9, 9),
];

describe('shares of regencies', () => {
  it('are of those that can be judged when asked for in time, of those received when asked for answered', () => {
    const percents = (measure: 'inTime' | 'answered') =>
      regionShares(regions, ROWS, measure).map(({ percent }) => percent);
    expect(percents('inTime')).toEqual([20, 80, null, null]);
    expect(percents('answered')).toEqual([90, 50, 0, null]);
  });

  it('have no colour where nothing can be judged, and the lowest has the first', () => {
    expect(regionShares(regions, ROWS, 'inTime').map(({ tone }) => tone)).toEqual([1, 3, 0, 0]);
  });
});
