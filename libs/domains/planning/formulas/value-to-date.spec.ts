import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueToDate, type Accumulation } from './value-to-date.js';

const figure = (month: number, value: string, isProvisional = false) => ({ month, value, isProvisional });
const MONTHS_OUT_OF_ORDER = [figure(6, '30.5'), figure(2, '10'), figure(4, '20.25', true)];

describe('valueToDate', () => {
  it.each([
    ['sum', '60.75', 6, true],
    ['latest', '30.5', 6, false],
    ['percentage', '30.5', 6, false],
    ['average', '20.25', 6, true],
  ] as const)('%s', (accumulation, value, fromMonth, isProvisional) => {
    expect(valueToDate(MONTHS_OUT_OF_ORDER, accumulation)).toMatchObject({
      value,
      isProvisional,
      firstMonth: 2,
      lastMonth: 6,
      monthCount: 3,
      hasFallen: false,
      from: { month: fromMonth },
    });
  });

  it('is null without figures', () => {
    expect(valueToDate([], 'sum')).toBeNull();
  });

  it('a percentage that falls keeps its highest month and says so; `latest` may fall', () => {
    const falling = [figure(3, '45'), figure(6, '40', true)];
    expect(valueToDate(falling, 'percentage')).toMatchObject({
      value: '45',
      hasFallen: true,
      isProvisional: false,
      lastMonth: 6,
      from: { month: 3 },
    });
    expect(valueToDate(falling, 'latest')).toMatchObject({
      value: '40',
      hasFallen: false,
      isProvisional: true,
    });
  });

  it('takes the later of two equal months of a percentage', () => {
    expect(valueToDate([figure(3, '45'), figure(6, '45.0')], 'percentage')?.from.month).toBe(6);
  });

  it('an average that does not end is cut at eight decimals', () => {
    expect(valueToDate([figure(1, '1'), figure(2, '0'), figure(3, '0')], 'average')?.value).toBe(
      '0.33333333',
    );
  });

  it('keeps four decimals of an index and adds without binary error', () => {
    expect(valueToDate([figure(12, '0.3147')], 'latest')?.value).toBe('0.3147');
    expect(valueToDate([figure(1, '0.1'), figure(2, '0.2')], 'sum')?.value).toBe('0.3');
  });

  it('does not depend on the order in which the figures come', () => {
    const figures = fc.uniqueArray(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        value: fc.integer({ min: 0, max: 999 }).map(String),
        isProvisional: fc.boolean(),
      }),
      { selector: ({ month }) => month, minLength: 1 },
    );
    const kinds = fc.constantFrom<Accumulation>('sum', 'latest', 'percentage', 'average');
    fc.assert(
      fc.property(figures, kinds, (rows, kind) => {
        expect(valueToDate([...rows].reverse(), kind)).toEqual(valueToDate(rows, kind));
      }),
    );
  });
});
