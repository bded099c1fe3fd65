import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  expandNumericText,
  movePoint,
  roundDecimal,
  roundToDigits,
  significantDigits,
} from './decimal-text.js';

describe('expandNumericText', () => {
  it.each([
    ['1E+10', '10000000000'],
    ['1.2345E+3', '1234.5'],
    ['1.5e-3', '0.0015'],
    ['-2.50', '-2.5'],
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
  ])('writes %s out as %s', (text, decimal) => {
    expect(expandNumericText(text)).toBe(decimal);
  });

  it.each(['NaN', 'Infinity', '1e9999', '', '1,5', '0x10', '1.'])('has no decimal for %s', (text) => {
    expect(expandNumericText(text)).toBeUndefined();
  });

  it('agrees with the number for every double that a workbook may hold', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (number) => {
        const decimal = expandNumericText(String(number));
        expect(Number(decimal)).toBe(number === 0 ? 0 : number);
        expect(decimal).toMatch(/^-?\d+(?:\.\d*[1-9])?$/);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    ['1249.9999999999998', 15, '1250'],
    ['0.1000000000000000055', 15, '0.1'],
    ['34687.119999999995', 15, '34687.12'],
    ['0.00012345678901234567', 15, '0.000123456789012346'],
  ])('rounds %s to %d digits as %s', (decimal, digits, rounded) => {
    expect(roundToDigits(decimal, digits)).toBe(rounded);
  });

  it.each([
    ['2.675', 2, '2.68'],
    ['-2.675', 2, '-2.68'],
    ['0.005', 2, '0.01'],
    ['0.0049', 2, '0'],
    ['-0.001', 2, '0'],
    ['9.999', 2, '10'],
    ['1.5', 0, '2'],
    ['12.3', 2, '12.3'],
  ])('rounds %s to %d decimals as %s', (decimal, decimals, rounded) => {
    expect(roundDecimal(decimal, decimals)).toBe(rounded);
  });
});

it('counts the digits that carry information', () => {
  expect(['0.00120', '1200', '-12.5', '0'].map(significantDigits)).toEqual([2, 4, 3, 0]);
});

it('moves the point', () => {
  expect([movePoint('0.125', 2), movePoint('5', 2), movePoint('12.5', -2), movePoint('-1', -1)]).toEqual([
    '12.5',
    '500',
    '0.125',
    '-0.1',
  ]);
});
