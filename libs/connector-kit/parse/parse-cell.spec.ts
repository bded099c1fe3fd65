import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../sources/source-row.js';
import { parseCell, type ParseOptions } from './parse-cell.js';

const text = (raw: string): Cell => ({ kind: 'text', raw, column: 1 });
const number = (raw: string, format?: string): Cell => ({
  kind: 'number',
  raw,
  column: 1,
  ...(format ? { format } : {}),
});
const serial = (raw: string, isDate1904?: true): Cell => ({
  kind: 'date',
  raw,
  column: 1,
  ...(isDate1904 ? { isDate1904 } : {}),
});
const read = (cell: Cell, options: ParseOptions): unknown => {
  const reading = parseCell(cell, options);
  return reading.refusal === undefined ? reading.value : reading.refusal.code;
};

describe('money', () => {
  it.each([
    [text('1.250.000,50'), '1250000.50'],
    [text('1250'), '1250.00'],
    [number('1250.5'), '1250.50'],
    [number('1E+10'), '10000000000.00'],
    [number('1249.9999999999998'), '1250.00'],
    [number('90071992547409.93'), '90071992547409.90'],
    [{ ...number('90071992547409931'), json: 1 }, '90071992547409931.00'],
    [text('1.250,505'), 'TOO_MANY_DECIMALS'],
    [number('137.5555'), 'TOO_MANY_DECIMALS'],
    [number('0.125', '0.00%'), 'PERCENT_CELL'],
    [text('1.000'), 'AMBIGUOUS_NUMBER'],
    [text('seribu'), 'NOT_A_NUMBER'],
    [{ kind: 'boolean', raw: 'true', column: 1 } as const, 'NOT_A_NUMBER'],
  ])('of %j is %s', (cell, value) => {
    expect(read(cell, { as: 'money' })).toBe(value);
  });

  it('is rounded only when the mapping says so, and the proof tells', () => {
    expect(parseCell(number('137.5555'), { as: 'money', round: 2 })).toEqual({
      value: '137.56',
      note: { id: 'dibulatkan menjadi 137.56 (round: 2)', en: 'rounded to 137.56 (round: 2)' },
    });
  });
});

describe('no value', () => {
  it.each(['-', '\u2013', 'n/a', 'N/A', 'nihil', 'Tidak ada', '   '])('"%s" is null with a reason', (raw) => {
    const reading = parseCell(text(raw), { as: 'money' });
    expect(reading).toMatchObject({ value: null, note: { id: expect.any(String) } });
  });

  it('0 is a value', () => {
    expect(read(text('0'), { as: 'integer' })).toBe(0);
  });

  it("the words are the mapping's to change", () => {
    expect(read(text('-'), { as: 'text', empty: new Set() })).toBe('-');
  });
});

describe('text and codes', () => {
  it.each([
    [text(' 1.01 '), 'code', '1.01'],
    [text(' 1.01 '), 'text', ' 1.01 '],
    [number('42', '00000'), 'code', '00042'],
    [number('1.1', '0.00'), 'code', '1.10'],
    [number('1.1'), 'code', '1.1'],
    [number('198501012010011001'), 'code', 'DIGITS_LOST'],
    [number('1.98501E+17'), 'code', 'DIGITS_LOST'],
    [{ ...number('198501012010011001'), json: 1 }, 'code', '198501012010011001'],
    [serial('45000'), 'code', 'DATE_IN_TEXT_CELL'],
    [{ kind: 'error', raw: '#REF!', column: 1 } as const, 'text', 'CELL_ERROR'],
    [{ kind: 'error', raw: '=A1', column: 1, isFormula: true } as const, 'text', 'FORMULA_NOT_CALCULATED'],
  ] as const)('%j as %s is %s', (cell, as, value) => {
    expect(read(cell, { as })).toBe(value);
  });
});

describe('dates', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['05/05/2026', '2026-05-05'],
    ['2026-12-31', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['31 Desember 2026', '2026-12-31'],
    ['Senin, 2 Nopember 2026', '2026-11-02'],
    ['1 Agt 2026', '2026-08-01'],
    ['31-Dec-2026', '2026-12-31'],
    ['March 4, 2026', '2026-03-04'],
    ['03/04/2026', 'AMBIGUOUS_DATE'],
    ['0000-00-00', 'ZERO_DATE'],
    ['00/00/0000', 'ZERO_DATE'],
    ['2026-02-30', 'INVALID_DATE'],
    ['31/02/2026', 'INVALID_DATE'],
    ['31/12/26', 'TWO_DIGIT_YEAR'],
    ['31-Dec-26', 'TWO_DIGIT_YEAR'],
    ['besok', 'NOT_A_DATE'],
    ['31/12/2026 14:05', 'TIME_WOULD_BE_LOST'],
    ['31/12/2026 00:00', '2026-12-31'],
  ])('%s is %s', (raw, value) => {
    expect(read(text(raw), { as: 'date' })).toBe(value);
  });

  it('03/04/2026 has a meaning once the locale is confirmed', () => {
    expect(read(text('03/04/2026'), { as: 'date', locale: 'id-ID' })).toBe('2026-04-03');
    expect(read(text('03/04/2026'), { as: 'date', locale: 'en-US' })).toBe('2026-03-04');
    expect(read(text('12/31/2026'), { as: 'date', locale: 'id-ID' })).toBe('LOCALE_MISMATCH');
  });

  it.each([
    ['1', undefined, '1900-01-01'],
    ['59', undefined, '1900-02-28'],
    ['60', undefined, 'INVALID_DATE'],
    ['61', undefined, '1900-03-01'],
    ['46387', undefined, '2026-12-31'],
    ['44925', true, '2026-12-31'],
    ['0', true, '1904-01-01'],
    ['0.5', undefined, 'INVALID_DATE'],
    ['-1', undefined, 'INVALID_DATE'],
    ['2958466', undefined, 'INVALID_DATE'],
  ] as const)('the serial %s (1904: %s) is %s', (raw, is1904, value) => {
    expect(read(serial(raw, is1904), { as: 'date' })).toBe(value);
  });

  it('a number without a date format is not taken for a date', () => {
    expect(parseCell(number('46387'), { as: 'date' }).refusal).toMatchObject({
      code: 'NOT_A_DATE',
      readings: ['Excel: 2026-12-31'],
    });
  });
});

describe('timestamps', () => {
  it.each([
    ['31-12-2026 14:05 WIB', '2026-12-31T14:05:00+07:00'],
    ['31 Desember 2026 pukul 14.05 WITA', '2026-12-31T14:05:00+08:00'],
    ['31/12/2026 14:05:09 WIT', '2026-12-31T14:05:09+09:00'],
    ['2026-12-31T07:05:00Z', '2026-12-31T07:05:00Z'],
    ['2026-12-31 07:05:00.25+0700', '2026-12-31T07:05:00.25+07:00'],
    ['12/31/2026 2:05 PM GMT+7', '2026-12-31T14:05:00+07:00'],
    ['31/12/2026 14:05', 'ZONE_MISSING'],
    ['31/12/2026 25:05 WIB', 'NOT_A_DATE'],
  ])('%s is %s', (raw, value) => {
    expect(read(text(raw), { as: 'timestamp' })).toBe(value);
  });

  it('a zone may be configured, and the proof tells that it was', () => {
    expect(parseCell(text('31/12/2026 14:05'), { as: 'timestamp', zone: '+07:00' })).toEqual({
      value: '2026-12-31T14:05:00+07:00',
      note: { id: 'zona +07:00 menurut pengaturan', en: 'zone +07:00 as configured' },
    });
    expect(read(serial('46387.5867939815'), { as: 'timestamp', zone: '+07:00' })).toBe(
      '2026-12-31T14:04:59+07:00',
    );
  });
});

describe('a month as a number', () => {
  it.each([
    ['Maret', 3],
    ['03', 3],
    ['Peb', 2],
    ['Nopember 2026', 11],
    ['2026-3', 3],
    ['13', 'NOT_A_DATE'],
  ])('%s is %s', (raw, value) => {
    expect(read(text(raw), { as: 'month', monthAs: 'number' })).toBe(value);
  });
});

describe('other types', () => {
  it.each([
    [text('Maret'), 'month', 'NOT_A_DATE'],
    [text('Nopember 2026'), 'month', '2026-11'],
    [text('2026-3'), 'month', '2026-03'],
    [text('13'), 'month', 'NOT_A_DATE'],
    [text('Ya'), 'boolean', true],
    [text('tdk'), 'boolean', false],
    [text('mungkin'), 'boolean', 'NOT_A_BOOLEAN'],
    [text('2.026'), 'integer', 'AMBIGUOUS_NUMBER'],
    [text('12,5'), 'integer', 'NOT_AN_INTEGER'],
    [text('12,5%'), 'percent', '12.5'],
    [number('0.125', '0.0%'), 'percent', '12.5'],
    [number('12.5'), 'percent', '12.5'],
    [text('12,5%'), 'decimal', 'PERCENT_CELL'],
    [text('1.01; 1.02 ;'), 'strings', ['1.01', '1.02']],
    [text('-7.0051, 110.4381'), 'point', { latitude: '-7.0051', longitude: '110.4381' }],
    [text('Semarang'), 'point', 'WRONG_CELL'],
  ] as const)('%j as %s is %j', (cell, as, value) => {
    expect(read(cell, { as })).toEqual(value);
  });
});
