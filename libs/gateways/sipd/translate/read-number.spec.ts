import { describe, expect, it } from '@jest/globals';
import { JsonNumber } from '../payload/exact-json.js';
import { readDecimal, readTarget } from './read-number.js';

const freely = { locale: undefined };

describe('a target', () => {
  it.each([
    ['4,42-6,12', '4.42', '6.12'],
    ['4.42 - 6.12', '4.42', '6.12'],
    ['4,42 – 6,12', '4.42', '6.12'],
    ['5 s.d. 7', '5', '7'],
    ['5 s/d 7', '5', '7'],
    ['5 sampai dengan 7', '5', '7'],
    ['-2-4', '-2', '4'],
    ['-2 - -1', '-2', '-1'],
    ['0,310', '0.31', '0.31'],
    ['72.5', '72.5', '72.5'],
    ['-2,33', '-2.33', '-2.33'],
    ['1.250.000', '1250000', '1250000'],
    ['1.250.000,75', '1250000.75', '1250000.75'],
    ['1,250,000.75', '1250000.75', '1250000.75'],
    ['123456789012345678,12345678', '123456789012345678.12345678', '123456789012345678.12345678'],
    ['  95  ', '95', '95'],
  ])('%j is %s to %s', (text, low, high) => {
    expect(readTarget(text, freely)).toEqual({ ok: true, value: { low, high } });
  });

  it.each([
    ['117.26-116.26', '116.26', '117.26'],
    ['6,12-4,42', '4.42', '6.12'],
  ])('%j, written from high to low, is put in order', (text, low, high) => {
    expect(readTarget(text, freely)).toEqual({ ok: true, value: { low, high } });
  });

  it.each(['1.000', '4.125', '1,250', '1.000-2.000'])('%j may mean two things and is refused', (text) => {
    const read = readTarget(text, freely);
    expect(read).toMatchObject({ ok: false, message: { id: expect.stringContaining('locale=id-ID') } });
  });

  it('the other end of a range decides how an ambiguous one is meant', () => {
    expect(readTarget('4,125-6,12', freely)).toEqual({ ok: true, value: { low: '4.125', high: '6.12' } });
    expect(readTarget('1.000-1.250,5', freely)).toEqual({ ok: true, value: { low: '1000', high: '1250.5' } });
  });

  it('the locale of the address decides, and refuses what is not written that way', () => {
    expect(readTarget('1.000', { locale: 'id-ID' })).toEqual({
      ok: true,
      value: { low: '1000', high: '1000' },
    });
    expect(readTarget('1.000', { locale: 'en-US' })).toEqual({ ok: true, value: { low: '1', high: '1' } });
    expect(readTarget('4,42', { locale: 'en-US' }).ok).toBe(false);
  });

  it.each(['WTP', 'sesuai kebutuhan', '≤ 5', '4,42-', '12 Dokumen', '5-6-7', 'NaN', '1e3x', '12.5O0'])(
    '%j is no number',
    (text) => {
      expect(readTarget(text, freely).ok).toBe(false);
    },
  );

  it('a percent sign stands only before a unit of percent', () => {
    expect(readTarget('95,5%', { locale: undefined, unit: 'persen' })).toEqual({
      ok: true,
      value: { low: '95.5', high: '95.5' },
    });
    expect(readTarget('90%-95%', { locale: undefined, unit: '%' })).toMatchObject({
      ok: true,
      value: { low: '90', high: '95' },
    });
    expect(readTarget('95%', { locale: undefined, unit: 'Dokumen' }).ok).toBe(false);
  });
});

describe('a number', () => {
  it.each([
    ['4.125', '4.125'],
    ['1e3', '1000'],
    ['1300000000.25', '1300000000.25'],
    ['123456789012345678.12', '123456789012345678.12'],
    ['2.5E-3', '0.0025'],
  ])('of JSON, %s, has a point and keeps every digit', (text, decimal) => {
    expect(readDecimal(new JsonNumber(text), freely)).toEqual({ ok: true, value: decimal });
  });

  it.each([
    ['Rp 1.250.000.000,-', '1250000000'],
    ['1250000000.50', '1250000000.5'],
  ])('of rupiah, %j, is %s', (text, decimal) => {
    expect(readDecimal(text, freely)).toEqual({ ok: true, value: decimal });
  });

  it.each([[true], [['1']], [new Map()]])('is not %j', (value) => {
    expect(readDecimal(value, freely).ok).toBe(false);
  });
});
