import { describe, expect, it } from '@jest/globals';
import { parsePeriod, spanned } from './period.js';

describe('parsePeriod', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-S2', '2026-07-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2025-12-30/2026-01-02', '2025-12-30', '2026-01-02'],
    ['2026-01-01/2026-01-01', '2026-01-01', '2026-01-01'],
  ])('%s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to });
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-Q5',
    '2026-02-30/2026-03-01',
    '2026-03-01/2026-02-01',
    '2000-01-01/2025-01-01',
  ])('%j is refused', (text) => {
    expect(() => parsePeriod(text)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }) as unknown as Error,
    );
  });

  it('a side may speak of more of the year', () => {
    const quarter = parsePeriod('2026-Q2');
    expect(spanned(quarter, 'period')).toEqual(quarter);
    expect(spanned(quarter, 'year_to_date')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(spanned(quarter, 'budget_in_force')).toEqual(spanned(quarter, 'year'));
    expect(spanned(quarter, 'year')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
});
