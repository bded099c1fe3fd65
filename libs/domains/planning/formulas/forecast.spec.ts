import { describe, expect, it } from '@jest/globals';
import { forecast, trend, type Point } from './forecast.js';

const months = (values: readonly (number | string)[], year = 2026, first = 1): readonly Point[] =>
  values.map((value, at) => ({ at: year * 12 + first + at, value: String(value) }));
const ofYear = (
  points: readonly Point[],
  accumulation: Parameters<typeof forecast>[0]['accumulation'] = 'latest',
) => forecast({ points, accumulation, year: 2026 });

describe('the forecast of the end of the year', () => {
  it('a perfect line is continued without doubt', () => {
    expect(ofYear(months([1, 2, 3, 4]))).toMatchObject({
      ...{ value: '12', low: '12', high: '12', method: 'linear_trend', pointCount: 4, reason: null },
    });
  });

  it('the interval is that of a new observation', () => {
    // t: 1…5, y: 2, 4, 5, 4, 5. b = 0.6, a = 2.2, s² = 2.4 / 3; at t = 12: ŷ = 9.4 and
    // 2.353 · √0.8 · √(1 + 1/5 + 81/10) = 6.4182.
    expect(ofYear(months([2, 4, 5, 4, 5]))).toMatchObject({ value: '9.4', low: '2.9819', high: '15.8181' });
  });

  it('a sum goes on at its monthly mean', () => {
    // 10, 12, 8, 10: mean 10, s² = 8/3; 8 months left: 40 + 80 ± 2.353 · √(8/3 · (8 + 64/4)).
    expect(ofYear(months([10, 12, 8, 10]), 'sum')).toMatchObject({
      ...{ value: '120', low: '101.176', high: '138.824', method: 'monthly_mean' },
    });
  });

  it('three points are too few, none is no value, and December is no forecast', () => {
    expect(ofYear(months([1, 2, 3]))).toMatchObject({ value: null, reason: 'TOO_FEW_POINTS', pointCount: 3 });
    expect(ofYear([])).toMatchObject({ value: null, reason: 'NO_VALUE' });
    expect(ofYear(months([5.5], 2026, 12))).toMatchObject({ value: '5.5', low: null, method: 'reported' });
    expect(ofYear(months([1, 1, 1, 1], 2026, 9), 'sum')).toMatchObject({ value: '4', method: 'reported' });
  });

  it('earlier years help a level, and never a sum', () => {
    const earlier = [...months([1, 2, 3], 2025, 10), ...months([4], 2026, 1)];
    expect(ofYear(earlier)).toMatchObject({ value: '15', pointCount: 4 });
    expect(ofYear(earlier, 'sum')).toMatchObject({ value: null, reason: 'TOO_FEW_POINTS', pointCount: 1 });
  });
});

describe('the trend', () => {
  it('an index that should fall and rises is getting worse', () => {
    const rising = months(['0.3120', '0.3128', '0.3139', '0.3147']);
    expect(trend(rising, 'lower')).toEqual({ perMonth: '0.0009', direction: 'worsening', pointCount: 4 });
    expect(trend(rising, 'higher')?.direction).toBe('improving');
    expect(trend(rising, 'range')?.direction).toBe('steady');
  });

  it('what cannot be told from standing still is steady', () => {
    expect(trend(months([5, 1, 6, 2]), 'higher')?.direction).toBe('steady');
    expect(trend(months([1, 2, 3]), 'higher')).toBeNull();
  });
});
