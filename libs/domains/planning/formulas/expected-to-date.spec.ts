import { describe, expect, it } from '@jest/globals';
import { expectedToDate, type ExpectedInput } from './expected-to-date.js';

const input: ExpectedInput = {
  target: { low: '120', high: '120' },
  accumulation: 'sum',
  baseline: null,
  baselineYear: null,
  year: 2026,
  month: 3,
};
const at = (change: Partial<ExpectedInput>): string => {
  const { low, high } = expectedToDate({ ...input, ...change });
  return low === high ? low : `${low}–${high}`;
};

describe('expectedToDate', () => {
  it('a sum is due in even parts, whatever the baseline', () => {
    expect(at({})).toBe('30');
    expect(at({ month: 0 })).toBe('0');
    expect(at({ month: 12 })).toBe('120');
    expect(at({ baseline: '60' })).toBe('30');
  });

  it('a level moves on the line from the baseline', () => {
    expect(at({ accumulation: 'latest', baseline: '100' })).toBe('105');
    expect(at({ accumulation: 'percentage', baseline: '100', baselineYear: 2025, month: 6 })).toBe('110');
    expect(at({ accumulation: 'latest', baseline: '140', month: 6 })).toBe('130');
  });

  it('a baseline of three years before: the line runs over all of them', () => {
    // 27 of 36 months between 84 and 120.
    expect(at({ accumulation: 'latest', baseline: '84', baselineYear: 2023 })).toBe('111');
    expect(at({ accumulation: 'latest', baseline: '84', baselineYear: 2023, month: 12 })).toBe('120');
  });

  it('without a baseline a percentage starts from zero and a level is expected at its target', () => {
    expect(at({ accumulation: 'percentage' })).toBe('30');
    expect(at({ accumulation: 'latest' })).toBe('120');
  });

  it('a baseline of the target year or later leaves no line', () => {
    expect(at({ accumulation: 'latest', baseline: '84', baselineYear: 2026 })).toBe('120');
    expect(at({ accumulation: 'percentage', baseline: '84', baselineYear: 2027 })).toBe('120');
  });

  it('an average is expected at its target every month', () => {
    expect(at({ accumulation: 'average', baseline: '10', month: 1 })).toBe('120');
  });

  it('a range target gives a range, its ends in order', () => {
    expect(at({ target: { low: '48', high: '24' } })).toBe('6–12');
    expect(
      at({ accumulation: 'latest', baseline: '120', target: { low: '116', high: '112' }, month: 6 }),
    ).toBe('116–118');
  });

  it('a part that does not end is cut at eight decimals', () => {
    expect(at({ target: { low: '1', high: '1' }, month: 4 })).toBe('0.33333333');
  });
});
