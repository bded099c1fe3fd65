import { describe, expect, it } from '@jest/globals';
import { formatDecimal, formatPercent, formatRupiah, formatRupiahExactly } from './number.js';

describe('numbers', () => {
  it.each([
    ['1250000.50', '1.250.000,5', '1,250,000.5'],
    ['0.1', '0,1', '0.1'],
    ['-7', '−7', '−7'],
    // More digits than a float holds: nothing is lost on the way.
    ['12345678901234567890.12', '12.345.678.901.234.567.890,12', '12,345,678,901,234,567,890.12'],
  ])('%s is written as people here write it', (value, id, en) => {
    expect(formatDecimal(value, 'id')).toBe(id);
    expect(formatDecimal(value, 'en')).toBe(en);
  });

  it('percentages carry one decimal at most', () => {
    expect(formatPercent('52.349', 'id')).toBe('52,3%');
    expect(formatPercent('100', 'id')).toBe('100%');
  });

  it.each([
    ['999999.99', 'Rp 1.000.000'],
    ['1000000', 'Rp 1 jt'],
    ['1250000', 'Rp 1,25 jt'],
    ['999000000', 'Rp 999 jt'],
    ['999499999.99', 'Rp 999 jt'],
    ['999500000', 'Rp 1 M'],
    ['999999999999', 'Rp 1 T'],
    ['1234567000000000', 'Rp 1.235 T'],
    ['1000000000', 'Rp 1 M'],
    ['13248000000000', 'Rp 13,2 T'],
    ['-2500000', '−Rp 2,5 jt'],
    ['0', 'Rp 0'],
  ])('Rp %s is said as %s', (value, said) => {
    expect(formatRupiah(value, 'id')).toBe(said);
  });

  it('the minus stands before the currency', () => {
    expect(formatRupiah('-882385986177.00', 'id')).toBe('−Rp 882 M');
    expect(formatRupiahExactly('-5.5', 'en')).toBe('−Rp 5.50');
  });

  it('the exact amount keeps its cents', () => {
    expect(formatRupiahExactly('1250000.5', 'id')).toBe('Rp 1.250.000,50');
  });
});
