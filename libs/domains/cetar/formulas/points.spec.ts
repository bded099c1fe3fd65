import { describe, expect, it } from '@jest/globals';
import { pointsOn, weightedMean } from './points.js';

describe('pointsOn', () => {
  it.each([
    ['50', '100', '49.99', '0.00'],
    ['50', '100', '50', '0.00'],
    ['50', '100', '75', '50.00'],
    ['50', '100', '100', '100.00'],
    ['50', '100', '120', '100.00'],
    // Less is better: hours from 72 down to 4.
    ['72', '4', '38', '50.00'],
    ['72', '4', '73', '0.00'],
    ['72', '4', '3.9', '100.00'],
  ])('from %s to %s, the value %s earns %s', (zeroAt, fullAt, value, points) => {
    expect(pointsOn({ zeroAt, fullAt }, value)).toBe(points);
  });
});

describe('weightedMean', () => {
  it('weighs what is known', () => {
    const parts = [
      { weight: 60, score: '90.00' },
      { weight: 40, score: '40.00' },
    ];
    expect(weightedMean(parts, 50)).toEqual({ score: '70.00', coveragePercent: '100.00' });
  });

  it('is no score, and not zero, when less than the needed share is known', () => {
    const parts = [
      { weight: 51, score: null },
      { weight: 49, score: '100.00' },
    ];
    expect(weightedMean(parts, 50)).toEqual({ score: null, coveragePercent: '49.00' });
    expect(weightedMean(parts, 49)).toEqual({ score: '100.00', coveragePercent: '49.00' });
    expect(weightedMean([], 0)).toEqual({ score: null, coveragePercent: '0.00' });
  });

  it('takes a known zero for a zero', () => {
    expect(weightedMean([{ weight: 1, score: '0.00' }], 50).score).toBe('0.00');
  });
});
