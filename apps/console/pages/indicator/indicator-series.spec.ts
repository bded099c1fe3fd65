import { describe, expect, it } from '@jest/globals';
import { indicatorSeries, type Progress } from './indicator-series.js';

type Step = Progress['plans'][number]['steps'][number];

const step = (year: number, low: string, rest: Partial<Step> = {}): Step => ({
  ...{ planCode: 'RPJMD', year, revision: 0, state: 'in_force', low, high: low },
  ...{ baseline: null, baselineYear: null, validFrom: null, validTo: null, recordedAt: '' },
  ...rest,
});
const figure = (year: number, month: number, value: string) => ({
  ...{ year, month, value, isProvisional: month === 6, evidenceUrl: null, recordedAt: '' },
  ...{ drivers: null, obstacles: null, followUp: null, sourceCode: null, sourceName: null },
});
const progress = (steps: readonly Step[], figures: readonly ReturnType<typeof figure>[]): Progress =>
  ({
    ...{ fromYear: 2025, toYear: 2029 },
    plans: [
      { planCode: 'RKPD', title: '', isJudgedBy: false, steps: [step(2026, '99')] },
      { planCode: 'RPJMD', title: '', isJudgedBy: true, steps },
    ],
    years: [{ year: 2026, figures }],
  }) as unknown as Progress;

describe('what the chart of an indicator draws', () => {
  it('targets of the plan that judges, and of its earlier revisions those that say something else', () => {
    const { targets, earlier } = indicatorSeries(
      progress(
        [
          step(2027, '6', { revision: 1 }),
          step(2026, '5', { revision: 1 }),
          step(2026, '4', { state: 'revised' }),
          step(2027, '6', { state: 'revised' }),
          step(2028, '7', { state: 'draft' }),
          step(2028, '8', { state: 'withdrawn' }),
        ],
        [],
      ),
    );
    expect(targets).toEqual([
      { year: 2026, low: 5, high: 5 },
      { year: 2027, low: 6, high: 6 },
    ]);
    expect(earlier).toEqual([{ year: 2026, low: 4, high: 4, revision: 0 }]);
  });

  it('begins with the baseline, unless its year has figures of its own', () => {
    const based = step(2026, '5', { baseline: '3.5', baselineYear: 2024 });
    const { from, actuals } = indicatorSeries(progress([based], [figure(2026, 6, '4')]));
    expect([from, actuals]).toEqual([
      2024,
      [
        { year: 2024, month: 12, value: 3.5, isProvisional: false },
        { year: 2026, month: 6, value: 4, isProvisional: true },
      ],
    ]);
    const known = step(2026, '5', { baseline: '3.5', baselineYear: 2026 });
    const same = indicatorSeries(progress([known], [figure(2026, 6, '4')]));
    expect([same.from, same.actuals.length]).toEqual([2025, 1]);
  });
});
