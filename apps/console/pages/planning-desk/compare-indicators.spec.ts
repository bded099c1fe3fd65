import { describe, expect, it } from '@jest/globals';
import { compareIndicators, type IndicatorAt } from './compare-indicators.js';

const indicator = (code: string, rest: Partial<IndicatorAt> = {}): IndicatorAt => ({
  ...{ code, name: `Nama ${code}`, unit: 'persen', status: 'on_track', achievementPercent: '100' },
  target: { low: '5', high: '5', isRange: false },
  value: { value: '5.1', periodYear: 2026, periodMonth: 9 },
  ...rest,
});
const plan = (indicators: readonly IndicatorAt[]) => ({
  asOf: '2026-11-01T00:00:00+07:00',
  summary: { indicatorCount: indicators.length, statuses: [] },
  nodes: [{ indicators: indicators.slice(0, 1) }],
  unattachedIndicators: indicators.slice(1),
});

describe('one plan on two days', () => {
  const before = plan([indicator('A'), indicator('B'), indicator('gone')]);
  const after = plan([
    indicator('A'),
    indicator('new'),
    indicator('B', {
      status: 'at_risk',
      value: { value: '4.2', periodYear: 2026, periodMonth: 10 },
      target: { low: '5', high: '6', isRange: true },
    }),
  ]);

  it('says of each indicator what changed, came and went', () => {
    const compared = compareIndicators(before, after).map(({ code, changes }) => [code, changes]);
    expect(compared).toEqual([
      ['A', []],
      ['new', ['added']],
      ['B', ['status', 'value', 'target']],
      ['gone', ['removed']],
    ]);
  });

  it('keeps a figure that came where there was none', () => {
    const [row] = compareIndicators(plan([indicator('A', { value: null })]), plan([indicator('A')]));
    expect(row?.changes).toEqual(['value']);
  });
});
