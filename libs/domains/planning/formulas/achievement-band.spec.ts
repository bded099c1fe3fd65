import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementBand, ACHIEVEMENT_BANDS_2017 } from './achievement-band.js';

const percent = fc
  .integer({ min: -1_000_000, max: 1_000_000 })
  .map((hundredths) => (hundredths / 100).toFixed(2));
const rankOf = (text: string): number =>
  ACHIEVEMENT_BANDS_2017.findIndex(({ band }) => band === achievementBand(text));

describe('achievement bands', () => {
  it.each([
    ['-50.00', 'very_low'],
    ['0.00', 'very_low'],
    ['50.00', 'very_low'],
    ['50.01', 'low'],
    ['65.00', 'low'],
    ['65.01', 'medium'],
    ['75.00', 'medium'],
    ['75.01', 'high'],
    ['90.00', 'high'],
    ['90.01', 'very_high'],
    ['90.50', 'very_high'],
    ['250.00', 'very_high'],
  ])('%s is %s', (text, band) => {
    expect(achievementBand(text)).toBe(band);
  });

  it('every band begins where the one before ends', () => {
    const ends = ACHIEVEMENT_BANDS_2017.map(({ upTo }) => upTo);
    expect(ACHIEVEMENT_BANDS_2017.map(({ above }) => above)).toEqual([null, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBeNull();
  });

  it('every percentage has a band, and a higher one never a lower band', () => {
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        const [lower, higher] = Number(one) <= Number(other) ? [one, other] : [other, one];
        expect(rankOf(lower)).toBeLessThanOrEqual(rankOf(higher));
        expect(rankOf(lower)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
