import { describe, expect, it } from '@jest/globals';
import { damagePoints, damageRegions } from './damage-points.js';

const point = (ticket: string, rest: object) => ({
  ...{ ticket, sourceSystem: 'jalan', status: 'in_progress', latitude: '-7.0', longitude: '110.0' },
  ...{ ageDays: 1, receivedAt: '2026-10-01T00:00:00+07:00', resolvedAt: null, regionCode: '33.74' },
  ...rest,
});
const region = (code: string, name: string) => ({ code, name, tileRow: 1, tileColumn: 1 });

describe('points of road damage', () => {
  const points = damagePoints([
    point('1', { ageDays: 13 }),
    point('2', { ageDays: 14, latitude: '-7.2' }),
    point('3', { status: 'resolved', ageDays: 90, regionCode: '33.74.01' }),
    point('4', { status: 'resolved', regionCode: '33.11' }),
    point('5', { regionCode: null }),
  ]);

  it('are late from two weeks on, and never once they are closed', () => {
    expect(points.map(({ state }) => state)).toEqual(['open', 'late', 'closed', 'closed', 'open']);
  });

  it('are counted in the regency of their district, and those of none by themselves', () => {
    const regions = damageRegions(points, [region('33.11', 'Sukoharjo'), region('33.74', 'Kota Semarang')]);
    expect(regions.map(({ code, counts }) => [code, counts])).toEqual([
      ['33.74', { open: 1, late: 1, closed: 1 }],
      [null, { open: 1, late: 0, closed: 0 }],
      ['33.11', { open: 0, late: 0, closed: 1 }],
    ]);
    // Its name stands above the northernmost.
    expect(regions[0]?.latitude).toBe(-7);
  });
});
