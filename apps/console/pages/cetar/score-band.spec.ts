import { describe, expect, it } from '@jest/globals';
import { scoreBand } from './score-band.js';
import { defaultPeriod, periodsOf } from './periods.js';

describe('the band of a score', () => {
  it.each([
    ['0', 'very_low'],
    ['50', 'very_low'],
    ['50.01', 'low'],
    ['65', 'low'],
    ['75', 'medium'],
    ['90', 'high'],
    ['90.01', 'very_high'],
    ['100', 'very_high'],
  ])('%s is %s', (score, band) => {
    expect(scoreBand(score)).toBe(band);
  });
});

describe('the periods to choose from', () => {
  it('go back from the month at hand to January, with the quarters begun and the year', () => {
    expect(periodsOf('2026-05-09')).toEqual([
      ...['2026-05', '2026-04', '2026-03', '2026-02', '2026-01'],
      ...['2026-Q2', '2026-Q1', '2026', '2025'],
    ]);
  });

  it('begin with the month of a week ago, because a month that has just begun says nothing', () => {
    expect(defaultPeriod(new Date('2026-11-26T03:00:00Z'))).toBe('2026-11');
    expect(defaultPeriod(new Date('2026-11-05T03:00:00Z'))).toBe('2026-10');
    // Already the 8th in the province, still the 7th in Greenwich.
    expect(defaultPeriod(new Date('2026-11-07T18:00:00Z'))).toBe('2026-11');
  });
});
