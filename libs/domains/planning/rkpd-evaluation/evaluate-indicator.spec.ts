import { describe, expect, it } from '@jest/globals';
import type { YearFigureRow, YearTargetRow } from '../sql/read-indicator-years.sql.js';
import { ceilingOf, evaluateIndicator } from './evaluate-indicator.js';

const figure = (
  year: number,
  month: number,
  value: string,
  rest: Partial<YearFigureRow> = {},
): YearFigureRow => ({
  ...{
    indicatorCode: 'I',
    year,
    month,
    value,
    isProvisional: false,
    drivers: null,
    obstacles: null,
    followUp: null,
  },
  ...rest,
});
const target = (
  year: number,
  low: string,
  high = low,
  ceilingAmount: string | null = null,
): YearTargetRow => ({
  ...{ indicatorCode: 'I', year, revision: 0, low, high, ceilingAmount },
});
const ofYear = (low: string, high = low) => ({ low, high, baseline: null, baselineYear: null, revision: 0 });

describe('an indicator in the evaluation of an annual plan', () => {
  it('a sum adds up over quarters and years, against all years of the plan', () => {
    const evaluation = evaluateIndicator(
      { accumulation: 'sum', polarity: 'higher', target: ofYear('100') },
      {
        targets: [target(2025, '50'), target(2026, '100'), target(2027, '150')],
        figures: [
          figure(2025, 12, '40'),
          figure(2026, 1, '10'),
          figure(2026, 3, '15', { drivers: 'lama' }),
          figure(2026, 6, '20', { drivers: 'Cuaca baik', obstacles: 'Lelang ulang' }),
          figure(2026, 7, '99'),
        ],
      },
      { year: 2026, quarter: 2 },
    );
    expect(evaluation).toEqual({
      ...{ targetEnd: '300', reachedBefore: '40', targetYear: '100', quarters: ['25', '20', null, null] },
      // (40 + 45) / 300.
      ...{ reachedYear: '45', reachedTotal: '85', achievementPercent: '28.33', isProvisional: false },
      ...{ drivers: 'Cuaca baik', obstacles: 'Lelang ulang', followUp: null },
    });
  });

  it('a level stands where it was last reported; less can be better', () => {
    const stunting = evaluateIndicator(
      { accumulation: 'latest', polarity: 'lower', target: ofYear('16', '17') },
      {
        targets: [target(2026, '16', '17'), target(2029, '10')],
        figures: [figure(2025, 12, '18'), figure(2026, 3, '12')],
      },
      { year: 2026, quarter: 2 },
    );
    expect(stunting).toMatchObject({
      ...{ targetEnd: '10', targetYear: '16–17', reachedBefore: '18', quarters: ['12', null, null, null] },
      // 10 / 12.
      ...{ reachedYear: '12', reachedTotal: '12', achievementPercent: '83.33' },
    });
  });

  it('without a figure of the year the level of the year before stands; without a target nothing is judged', () => {
    const row = { accumulation: 'latest', polarity: 'higher', target: null } as const;
    expect(
      evaluateIndicator(
        row,
        { targets: [], figures: [figure(2024, 6, '1'), figure(2025, 12, '7')] },
        { year: 2026, quarter: 1 },
      ),
    ).toMatchObject({
      reachedYear: null,
      reachedTotal: '7',
      targetEnd: null,
      targetYear: null,
      achievementPercent: null,
    });
  });

  it('ceilings add up where there are any', () => {
    expect(
      ceilingOf([target(2025, '1', '1', '10.50'), target(2026, '1'), target(2027, '1', '1', '0.50')]),
    ).toBe('11.00');
    expect(ceilingOf([target(2025, '1')])).toBeNull();
  });
});
