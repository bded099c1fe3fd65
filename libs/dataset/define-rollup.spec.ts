import { describe, expect, it } from '@jest/globals';
import { defineDataset } from './define-dataset.js';
import { defineRollup, seriesOf, type RollupDefinition } from './define-rollup.js';

const text = { id: 'x', en: 'x' };
const named = { title: text };
const measured = { measure: text, unit: 'x' };

const figures = defineDataset({
  ...{ name: 'testing.figures', version: 1, title: text, description: text, producer: text },
  standard: { concept: text, definition: text, classification: text, measure: text, unit: text },
  release: { every: 'year', dueDay: 1 },
  access: 'public',
  key: ['month', 'code'],
  fields: {
    month: { type: 'integer', dimension: true, min: 1, max: 12, ...measured, ...named },
    code: { type: 'code', pattern: '[0-9.]+', example: '1.03', ...named },
    place: { type: 'string', optional: true, ...named },
    day: { type: 'date', optional: true, ...named },
    amount: { type: 'money', measure: text, ...named },
    wage: { type: 'money', measure: text, personal: true, ...named },
  },
});

const sums: RollupDefinition = {
  name: 'testing.figure_sums',
  title: text,
  of: figures,
  dimensions: { group: { field: 'code', parts: 2 } },
  measures: { amount: { sum: 'amount' } },
};
const declared = (change: Partial<RollupDefinition>) => () => defineRollup({ ...sums, ...change });

describe('defineRollup', () => {
  it('takes sums, counts and rises along a field of the key', () => {
    const rises = defineRollup({
      ...sums,
      dimensions: { ...sums.dimensions, month: { field: 'month' } },
      measures: { amount: { riseOf: 'amount', along: 'month' } },
    });
    expect(seriesOf(rises)).toEqual(['code']);
    expect(declared({ measures: { north: { countWhere: 'place', in: ['north'] } } })).not.toThrow();
    expect(declared({ dimensions: { place: { field: 'place' } } })).not.toThrow();
  });

  it.each([
    ['an unknown field', { dimensions: { a: { field: 'nope' } } }, 'testing.figures has no nope'],
    ['parts of a number', { dimensions: { a: { field: 'month', parts: 1 } } }, 'only a code has parts'],
    ['the month of a code', { dimensions: { a: { field: 'code', take: 'month' } } }, 'code is no date'],
    ['a day that may be absent', { dimensions: { a: { field: 'day' } } }, 'may be absent and is no text'],
    ['a sum of texts', { measures: { a: { sum: 'place' } } }, 'place is no number'],
    ['personal data', { measures: { a: { sum: 'wage' } } }, 'a would show wage'],
    [
      'a rise along what is no key',
      { measures: { a: { riseOf: 'amount', along: 'day' } } },
      'day is not in the key',
    ],
    [
      'rises of a group that may change within a series',
      { dimensions: { place: { field: 'place' } }, measures: { a: { riseOf: 'amount', along: 'month' } } },
      'place is not in the key',
    ],
    ['a count of its own', { measures: { recordCount: { sum: 'amount' } } }, 'recordCount is kept anyway'],
    ['one name twice', { measures: { group: { sum: 'amount' } } }, 'group is dimension and measure'],
  ] as const)('refuses %s', (_what, change, sentence) => {
    expect(declared(change)).toThrow(sentence);
  });
});
