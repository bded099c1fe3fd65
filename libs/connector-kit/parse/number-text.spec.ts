import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Locale } from './locale.js';
import { readNumberText } from './number-text.js';

const read = (raw: string, locale?: Locale): string => {
  const reading = readNumberText(raw, locale);
  return reading.refusal === undefined ? reading.value.decimal : reading.refusal.code;
};

describe('readNumberText', () => {
  it.each([
    ['1.250.000,50', '1250000.5'],
    ['1,250,000.50', '1250000.5'],
    ['34687', '34687'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['0.500', '0.5'],
    ['1234.567', '1234.567'],
    ['1 250 000', '1250000'],
    ['1\u00a0250\u00a0000,5', '1250000.5'],
    ['007', '7'],
    ['Rp 1.250.000,00', '1250000'],
    ['Rp34.687,-', '34687'],
    ['(1.250.000,00)', '-1250000'],
    ['Rp (1.250.000,00)', '-1250000'],
    ['-12,5', '-12.5'],
    ['- 12,5', '-12.5'],
    ['12,5-', '-12.5'],
    ['\u221212,5', '-12.5'],
    ['-0,0', '0'],
    ['+7', '7'],
  ])('reads %s without a locale as %s', (raw, decimal) => {
    expect(read(raw)).toBe(decimal);
  });

  it.each(['1.000', '1,000', '12.345', '999.999', 'Rp 34.687', '(1.000)', '-1,250'])(
    'refuses %s until a locale is confirmed',
    (raw) => {
      expect(read(raw)).toBe('AMBIGUOUS_NUMBER');
    },
  );

  it('names both readings of an ambiguous number', () => {
    expect(readNumberText('1.000', undefined).refusal?.readings).toEqual(['id-ID: 1000', 'en-US: 1']);
  });

  it.each([
    ['1.000', 'id-ID', '1000'],
    ['1.000', 'en-US', '1'],
    ['1,000', 'id-ID', '1'],
    ['1,000', 'en-US', '1000'],
    ['Rp 34.687', 'id-ID', '34687'],
    ['(1.000)', 'id-ID', '-1000'],
  ] as const)('reads %s in %s as %s', (raw, locale, decimal) => {
    expect(read(raw, locale)).toBe(decimal);
  });

  it.each([
    ['12.5', 'id-ID'],
    ['1,250,000.50', 'id-ID'],
    ['1.250.000,50', 'en-US'],
  ] as const)('refuses %s in %s, in which it is no number', (raw, locale) => {
    expect(read(raw, locale)).toBe('LOCALE_MISMATCH');
  });

  it.each([
    '',
    'abc',
    '1.2.3',
    '1.25.000',
    '1,2,3',
    '--5',
    '-(5)',
    '5-5',
    '1.000.00',
    '12 34',
    '.',
    ',',
    '1e400x',
    '٣',
  ])('refuses "%s", which is no number anywhere', (raw) => {
    expect(read(raw)).toBe('NOT_A_NUMBER');
  });

  it('refuses an exponent in text, where digits were lost on saving', () => {
    expect(read('1,23457E+11', 'id-ID')).toBe('SCIENTIFIC_NOTATION');
  });

  it('marks a percentage', () => {
    expect(readNumberText('12,5 %', undefined)).toEqual({
      value: { decimal: '12.5', percent: true, evidence: 'id-ID' },
    });
  });

  it('never misreads: any written number reads as itself in its locale, and without a locale as itself or not at all', () => {
    const amount = fc.tuple(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.integer({ min: 0, max: 4 }),
      fc.nat(9_999),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom<Locale>('id-ID', 'en-US'),
        ([whole, decimals, fraction, negative], locale) => {
          const fractionText = decimals === 0 ? '' : String(fraction).padStart(4, '0').slice(0, decimals);
          const [group, point] = locale === 'id-ID' ? ['.', ','] : [',', '.'];
          const grouped = whole.toString().replace(/\B(?=(?:\d{3})+$)/g, group);
          const written = `${negative ? '-' : ''}${grouped}${fractionText === '' ? '' : point + fractionText}`;
          const trimmed = fractionText.replace(/0+$/, '');
          const size = trimmed === '' ? whole.toString() : `${whole}.${trimmed}`;
          const expected = negative && size !== '0' ? `-${size}` : size;
          expect(read(written, locale)).toBe(expected);
          expect([expected, 'AMBIGUOUS_NUMBER']).toContain(read(written));
        },
      ),
      { numRuns: 500 },
    );
  });
});
