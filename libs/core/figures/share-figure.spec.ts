import { describe, expect, it } from '@jest/globals';
import { shareFigure } from './share-figure.js';

const NOTHING = { code: 'NOTHING', text: { id: 'Tidak ada.', en: 'There is none.' } };
const of = { formula: NOTHING.text, records: [], basis: [], withoutDenominator: NOTHING };

describe('a share of counts', () => {
  it.each([
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 800, '0.13'],
    [0, 5, '0.00'],
  ])('%i of %i are %s percent', (numerator, denominator, value) => {
    expect(shareFigure({ ...of, numerator, denominator })).toMatchObject({
      value,
      reason: null,
      source: null,
    });
  });

  it('of nothing is none, with the reason, never zero', () => {
    const figure = shareFigure({ ...of, numerator: 0, denominator: 0 });
    expect(figure).toMatchObject({ value: null, denominator: '0', reason: NOTHING });
    expect(figure).not.toHaveProperty('withoutDenominator');
  });
});
