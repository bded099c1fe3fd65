import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { plainRows, readSource } from '../../test-support/read-source.js';
import { CsvRecords } from './csv-records.js';
import { sniffDelimiter } from './sniff-delimiter.js';

const csv = async (content: string | Buffer, options = {}): Promise<unknown> =>
  plainRows(await readSource('a.csv', content, options));

describe('delimiter', () => {
  it.each([
    ['kode;nilai;ket\n1;1.250,50;a\n2;2,5;b\n', ';'],
    ['kode,nilai,ket\n1,"1.250,50",a\n2,"2,5",b\n', ','],
    ['kode\tnilai\n1\t1,5\n', '\t'],
    ['kode|nilai\n1|1;5\n', '|'],
    ['kode;nilai,ket;x\n1;1,5;2\n', ';'],
    ['satu kolom\nabc\n', undefined],
  ])('of %j is %j', (head, delimiter) => {
    expect(sniffDelimiter(head, 1)).toBe(delimiter);
  });

  it('is judged by the header row, not by the title rows above it', () => {
    expect(sniffDelimiter('Laporan, tahun, 2026, triwulan, I\n\nkode;nilai\n1;1,5\n2;2,5\n', 3)).toBe(';');
  });

  it('may be named by Excel itself in the first line, which it does not count', async () => {
    expect(await csv('sep=|\nkode|nama\n1|a;b,c\n')).toEqual([[2, { kode: '1', nama: 'a;b,c' }]]);
  });
});

describe('encoding', () => {
  const text = 'kode;nama\n1;Café “Satu” – €5\n';
  it.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['windows-1252', iconv.encode(text, 'win1252')],
  ])('%s is found', async (_, bytes) => {
    expect(await csv(bytes)).toEqual([[2, { kode: '1', nama: 'Café “Satu” – €5' }]]);
  });

  it('of a late byte far behind the beginning is still found', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index};nama biasa`).join('\n');
    const read = await readSource('a.csv', iconv.encode(`kode;nama\n${rows}\n99;Résumé\n`, 'win1252'));
    expect(read.at(-1)?.cells[1]?.raw).toBe('Résumé');
  });
});

describe('rows', () => {
  it('are counted as a spreadsheet counts them: quoted line breaks are one row, empty lines are rows', async () => {
    expect(await csv('kode;nama\r\n1;"baris\r\nkedua"\r\n\r\n;\r\n2;"kata ""kutip"""\r\n')).toEqual([
      [2, { kode: '1', nama: 'baris\r\nkedua' }],
      [5, { kode: '2', nama: 'kata "kutip"' }],
    ]);
  });

  it('that do not fit the header are marked, and empty cells behind the table do no harm', async () => {
    const rows = await readSource('a.csv', 'a;b;c;;\n1;2;3\n1;2;3;;;\n1;2\n1;2;3;4\n');
    expect(rows.map(({ ragged }) => ragged)).toEqual([
      undefined,
      undefined,
      { expected: 3, found: 2 },
      { expected: 3, found: 4 },
    ]);
  });

  it('behind a quote that is never closed are not swallowed in silence', async () => {
    const rows = await readSource('a.csv', 'a;b\n1;2\n3;"lupa\n5;6\n');
    expect(rows.map(({ location, broken }) => [location.row, broken?.code])).toEqual([
      [2, undefined],
      [3, 'RAGGED_ROW'],
    ]);
  });

  it('may have no header at all', async () => {
    expect(await csv('1;2\n3;4\n', { headerRows: [] })).toEqual([
      [1, { A: '1', B: '2' }],
      [2, { A: '3', B: '4' }],
    ]);
  });

  it('may have several header rows and repeated names', async () => {
    expect(await csv('Pagu;Pagu;;Kode\nMurni;Perubahan;;Kode\n1;2;3;4\n', { headerRows: [1, 2] })).toEqual([
      [3, { 'Pagu / Murni': '1', 'Pagu / Perubahan': '2', C: '3', Kode: '4' }],
    ]);
    expect(await csv('Jumlah;Jumlah\n1;2\n')).toEqual([[2, { Jumlah: '1', 'Jumlah (2)': '2' }]]);
  });

  it('are missing when the file ends above its header row', async () => {
    await expect(csv('a;b\n', { headerRows: [14] })).rejects.toMatchObject({ code: 'HEADER_MISSING' });
  });
});

it('splits any table as csv-parse does, however the text is cut into chunks', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r\n', ' ', 'é'), maxLength: 5 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(60), { maxLength: 6 }),
      (rows, newline, cuts) => {
        const text =
          rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join(newline) +
          newline;
        const records = new CsvRecords(';');
        const found: (readonly string[])[] = [];
        let from = 0;
        for (const cut of [...cuts].sort((a, b) => a - b)) {
          found.push(...records.push(text.slice(from, Math.max(from, cut))).map(({ values }) => values));
          from = Math.max(from, cut);
        }
        found.push(
          ...records.push(text.slice(from)).map(({ values }) => values),
          ...records.end().map(({ values }) => values),
        );
        expect(found).toEqual(rows);
        expect(found).toEqual(parse(text, { delimiter: ';', relax_column_count: true }));
      },
    ),
    { numRuns: 150 },
  );
});
