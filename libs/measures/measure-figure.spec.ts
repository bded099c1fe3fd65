import { describe, expect, it } from '@jest/globals';
import type { FigureBasisType } from '#core/figures';
import type { MeasureRow } from './compile-measure.js';
import type { MeasureDefinition } from './measure-definition.js';
import { measureFigure } from './measure-figure.js';

// Only what decides the number; the rest of a definition is names and texts.
const definition = (change: Partial<MeasureDefinition>) =>
  ({
    ...{ kind: 'ratio', unit: 'persen', unitEn: 'percent', formula: 'a ÷ b', formulaEn: null, source: null },
    ...{ scale: '100', decimals: null, numeratorAggregate: null },
    ...change,
  }) as MeasureDefinition;
const row = (change: Partial<MeasureRow>): MeasureRow => ({
  organizationCode: '',
  ...{ numerator: null, numeratorCount: 0, numeratorIsHidden: false },
  ...{ denominator: null, denominatorCount: 0, denominatorIsHidden: false },
  ...change,
});
const basis = (watermark: string | null): readonly FigureBasisType[] => [
  { dataset: 'a.b', watermark, expectedReports: 0, receivedReports: 0, completenessPercent: null },
];
const valueOf = (
  measure: Partial<MeasureDefinition>,
  of: Partial<MeasureRow>,
  watermark: string | null = null,
) => {
  const figure = measureFigure({
    measure: definition(measure),
    row: row(of),
    records: [],
    basis: basis(watermark),
  });
  return figure.value ?? figure.reason?.code;
};

describe('measureFigure', () => {
  it('divides exactly and rounds half up once, at the end', () => {
    expect(valueOf({}, { numerator: '5', denominator: '6' })).toBe('83.33');
    expect(valueOf({ decimals: 0 }, { numerator: '1', denominator: '8' })).toBe('13');
    expect(valueOf({ decimals: 8, scale: null }, { numerator: '1', denominator: '3' })).toBe('0.33333333');
    expect(valueOf({}, { numerator: '1234567890123456789.5', denominator: '1' })).toBe(
      '123456789012345678950',
    );
  });

  it('none of many is shown as the fraction that it is, 0 ÷ 6', () => {
    const none = { measure: definition({}), records: [], basis: basis(null) };
    expect(measureFigure({ ...none, row: row({ numerator: null, denominator: '6' }) })).toMatchObject({
      ...{ value: '0', numerator: '0', denominator: '6' },
    });
    expect(measureFigure({ ...none, row: row({ numerator: null, denominator: null }) }).numerator).toBeNull();
  });

  it('none of many is a zero; nothing to count is not', () => {
    expect(valueOf({}, { numerator: '0', denominator: '6' })).toBe('0');
    expect(valueOf({}, { numerator: '0', denominator: '0' })).toBe('NOTHING_TO_COUNT');
    expect(valueOf({ numeratorAggregate: 'sum' }, { denominator: '6' })).toBe('NO_RECORDS');
  });

  it('a count of none is a zero where data come in, and unknown where none ever came', () => {
    const count = { kind: 'value', scale: null } as const;
    expect(valueOf(count, { numerator: '0' }, '2026-07-01T00:00:00Z')).toBe('0');
    expect(valueOf(count, { numerator: '0' }, null)).toBe('NO_RECORDS');
    expect(valueOf({ ...count, numeratorAggregate: 'median' }, {}, '2026-07-01T00:00:00Z')).toBe(
      'NO_RECORDS',
    );
  });

  it('says nothing of too few people, on either side', () => {
    expect(valueOf({}, { numerator: '9', denominator: '9', denominatorIsHidden: true })).toBe(
      'TOO_FEW_PEOPLE',
    );
    expect(valueOf({}, { denominator: '9', numeratorIsHidden: true })).toBe('TOO_FEW_PEOPLE');
  });
});
