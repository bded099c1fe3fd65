import { describe, expect, it } from '@jest/globals';
import { readSample } from './read-sample.js';

describe('a sample', () => {
  it('begins with the first line that has two cells, whatever stands above', () => {
    expect(readSample('Laporan harga\r\n\r\nkomoditas;harga\r\n12.01;36.500\r\n\r\n12.02;1\r\n')).toEqual({
      columns: ['komoditas', 'harga'],
      headerRow: 3,
      text: 'komoditas;harga\n12.01;36.500\n12.02;1\n',
      rows: 2,
    });
  });

  it('of names alone has no rows', () => {
    expect(readSample('komoditas;harga')).toMatchObject({ columns: ['komoditas', 'harga'], text: null });
    expect(readSample('komoditas\nharga\nharga')).toMatchObject({
      columns: ['komoditas', 'harga'],
      text: null,
    });
  });

  it('keeps a delimiter inside quotes', () => {
    expect(readSample('"a;b";c\n').columns).toEqual(['a;b', 'c']);
  });

  it('ends with a whole line', () => {
    const { rows, text } = readSample(`a;b\n${'x;y\n'.repeat(60)}`);
    expect([rows, text?.split('\n').length]).toEqual([50, 52]);
  });
});
