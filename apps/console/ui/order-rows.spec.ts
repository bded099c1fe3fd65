import { describe, expect, it } from '@jest/globals';
import { orderRows } from './order-rows.js';

const ROWS = [
  { name: 'Dinas Kesehatan', value: 20 },
  { name: 'Badan Pendapatan', value: null },
  { name: 'dinas Sosial', value: 9 },
];
const COLUMNS = [
  { key: 'name', value: ({ name }: { readonly name: string }) => name },
  { key: 'value', value: ({ value }: { readonly value: number | null }) => value },
];

const names = (sort: string, filter = ''): readonly string[] =>
  orderRows(ROWS, COLUMNS, { sort, filter, language: 'id' }).map(({ name }) => name);

describe('rows', () => {
  it('stay as they came without an order, or with one that no column knows', () => {
    expect(names('')).toEqual(['Dinas Kesehatan', 'Badan Pendapatan', 'dinas Sosial']);
    expect(names('nonsense')).toEqual(names(''));
  });

  it('sort numbers as numbers, and what is not known last either way', () => {
    expect(names('value')).toEqual(['dinas Sosial', 'Dinas Kesehatan', 'Badan Pendapatan']);
    expect(names('-value')).toEqual(['Dinas Kesehatan', 'dinas Sosial', 'Badan Pendapatan']);
  });

  it('are found by all words of the filter, in any order and case', () => {
    expect(names('', 'KESEHATAN dinas')).toEqual(['Dinas Kesehatan']);
    expect(names('', 'dinas badan')).toEqual([]);
  });
});
