import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { everyTypes } from '#testing';
import { guarded, unguarded } from '#core/csv';
import { csvLineOf } from './csv-format.js';

const columns = ['code', 'label', 'note', 'amount', 'isOpen', 'stock', 'tags'];
const { header, line } = csvLineOf(everyTypes, columns);

function readBack(text: string): readonly string[] {
  return (parse(text, { relax_column_count: false }) as readonly string[][])[0] ?? [];
}

describe('a line of CSV', () => {
  it.each(['=1+1', '+62 811', '-1', '@cmd', '\t=1', '\r', '\n=1', '＝1', "'quoted", "''"])(
    'keeps a spreadsheet from running %j',
    (text) => expect(guarded(text)).toBe(`'${text}`),
  );

  it('leaves other text and numbers below zero as they are', () => {
    expect(guarded('1.02-03')).toBe('1.02-03');
    expect(
      line({ code: '007', label: 'a', note: null, amount: '-12.50', isOpen: false, stock: -3, tags: null }),
    ).toBe('007,a,,-12.50,false,-3,\r\n');
  });

  it('gives back every text to the letter', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const awkward = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r\n', ';', '\t'), text)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, awkward), fc.oneof(text, awkward), (label, note) => {
        const cells = readBack(
          line({ code: 'x', label, note, amount: '1.00', isOpen: true, stock: 1, tags: ['a'] }),
        );
        expect([unguarded(cells[1] ?? ''), unguarded(cells[2] ?? '')]).toEqual([label, note]);
        expect(cells).toHaveLength(columns.length);
      }),
    );
  });

  it('has a header of field names, as the template of the dataset', () => {
    expect(header).toBe('code,label,note,amount,isOpen,stock,tags\r\n');
  });
});
