import { describe, expect, it } from '@jest/globals';
import { writeXlsx, writeZip, type XlsxCell, type XlsxSheet } from '#testing/xlsx';
import { XLSX_RATIO_FREE_BYTES } from '#core/limits';
import { plainRows, readSource } from '../../test-support/read-source.js';
import { isDateFormat } from './xlsx/cell-formats.js';

const sheet = (rows: readonly (readonly XlsxCell[] | null)[], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Data',
  rows,
  ...more,
});
const read = (sheets: readonly XlsxSheet[], options = {}, workbook = {}) =>
  readSource('a.xlsx', writeXlsx(sheets, workbook), options);

describe('cells', () => {
  it('keep their kind, their exact text, their format and whether a formula made them', async () => {
    const [row] = await read([
      sheet([
        [
          'teks',
          'angka',
          'derau',
          'tanggal',
          'ya',
          'rumus',
          'rumus teks',
          'belum',
          'galat',
          'inline',
          'persen',
        ],
        [
          'Rp 1.000',
          1250.5,
          { number: '1249.9999999999998' },
          { date: '2026-12-31' },
          true,
          { formula: 'A1*2', value: 42 },
          { formula: 'A1', value: 'hasil' },
          { formula: 'NOW()' },
          { error: '#REF!' },
          { inline: ' spasi & <tanda> ' },
          { number: '0.125', format: '0.0%' },
        ],
      ]),
    ]);
    expect(
      row?.cells.map(({ kind, raw, isFormula, format }) => [kind, raw, isFormula ?? false, format]),
    ).toEqual([
      ['text', 'Rp 1.000', false, undefined],
      ['number', '1250.5', false, undefined],
      ['number', '1249.9999999999998', false, undefined],
      ['date', '46387', false, 'dd/mm/yyyy'],
      ['boolean', 'true', false, undefined],
      ['number', '42', true, undefined],
      ['text', 'hasil', true, undefined],
      ['error', '=NOW()', true, undefined],
      ['error', '#REF!', false, undefined],
      ['text', ' spasi & <tanda> ', false, undefined],
      ['number', '0.125', false, '0.0%'],
    ]);
  });

  it('of a workbook that counts from 1904 say so', async () => {
    const [row] = await read([sheet([['tanggal'], [{ date: '2026-12-31' }]])], {}, { date1904: true });
    expect(row?.cells[0]).toMatchObject({ kind: 'date', raw: '44925', isDate1904: true });
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-421]dd mmmm yyyy', true],
    ['h:mm:ss', true],
    ['[h]:mm', true],
    ['#,##0.00', false],
    ['"Rp"#,##0', false],
    ['[Red]#,##0;[Blue]-#,##0', false],
    ['0.00E+00', false],
    ['_("Rp"* #,##0_);_("Rp"* (#,##0)', false],
    ['General', false],
    ['0 "hari"', false],
    ['@', false],
  ])('under the format %s are dates: %s', (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate);
  });
});

describe('tables', () => {
  it('start below title rows, with the names of merged header cells over all their columns', async () => {
    const rows = await read(
      [
        sheet(
          [
            ['LAPORAN REALISASI ANGGARAN'],
            null,
            ['Kode', 'Pagu', null, 'Realisasi', null],
            [null, 'Murni', 'Perubahan', 'Rp', '%'],
            ['1.01', 100, 120, 60, 50],
            null,
            ['JUMLAH', 100, 120, 60, 50],
          ],
          { merges: ['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3', 'A7:A7'] },
        ),
      ],
      { headerRows: [3, 4] },
    );
    const names = {
      Kode: '1.01',
      'Pagu / Murni': '100',
      'Pagu / Perubahan': '120',
      'Realisasi / Rp': '60',
      'Realisasi / %': '50',
    };
    // A total row is data until the connector file says otherwise.
    expect(plainRows(rows)).toEqual([
      [5, names],
      [7, { ...names, Kode: 'JUMLAH' }],
    ]);
    expect(rows[0]?.location).toEqual({ origin: 'a.xlsx', sheet: 'Data', row: 5 });
  });

  it('are found by the name or the number of their sheet', async () => {
    const sheets = [
      sheet([['a'], [1]], { name: 'Satu', hidden: true }),
      sheet([['b'], [2]], { name: 'Rekap 2026' }),
    ];
    expect(plainRows(await read(sheets, { sheet: 'rekap 2026 ' }))).toEqual([[2, { b: '2' }]]);
    expect(plainRows(await read(sheets, { sheet: 2 }))).toEqual([[2, { b: '2' }]]);
    await expect(read(sheets, { sheet: 'Rekp 2026' })).rejects.toMatchObject({
      code: 'SHEET_MISSING',
      text: { id: expect.stringContaining('maksudnya "Rekap 2026"?') },
    });
  });

  it('of an empty sheet are an error that says so, not zero rows', async () => {
    await expect(read([sheet([])])).rejects.toMatchObject({
      code: 'HEADER_MISSING',
      text: { id: expect.stringContaining('kosong') },
    });
  });

  it('with a header and nothing below it have no rows', async () => {
    expect(await read([sheet([['a', 'b']])])).toEqual([]);
  });

  it('may lack cell references, as some exporters write them', async () => {
    const xml = (content: string): string =>
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${content}</sheetData></worksheet>`;
    const parts = {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/s.xml"/></Relationships>',
      'xl/s.xml': xml(
        '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>',
      ),
    };
    const zip = writeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
    expect(plainRows(await readSource('a.xlsx', zip))).toEqual([[2, { a: '1', bc: '2' }]]);
  });
});

describe('what is not a workbook is told in a sentence', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
  const workbook = writeXlsx([sheet([['a'], [1]])]);
  it.each([
    ['an old .xls under another name', ole, 'OLD_XLS'],
    [
      'a workbook under a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'WORKBOOK_ENCRYPTED',
    ],
    [
      'an HTML page saved as .xls',
      Buffer.from('<html><body><table><tr><td>1</td></tr></table>'),
      'HTML_AS_WORKBOOK',
    ],
    [
      'an XML Spreadsheet 2003',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'SPREADSHEET_XML',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'NOT_A_TABLE'],
    ['binary rubbish', Buffer.from([1, 2, 3, 0, 255, 0, 9, 9, 7, 7, 8, 3]), 'NOT_A_TABLE'],
    ['an empty file', Buffer.alloc(0), 'EMPTY_FILE'],
    ['a workbook cut in half', workbook.subarray(0, workbook.length / 2), 'WORKBOOK_DAMAGED'],
    ['an archive without a workbook', writeZip([{ name: 'a.txt', content: 'x' }]), 'NOT_A_WORKBOOK'],
    [
      'an OpenDocument sheet',
      writeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'NOT_A_WORKBOOK',
    ],
  ])('%s', async (_, content, code) => {
    await expect(readSource('laporan.xlsx', content)).rejects.toMatchObject({
      code,
      text: { id: expect.stringMatching(/^laporan\.xlsx: /) },
    });
  });

  it('a zip bomb stops at the limit, long before it is unpacked', async () => {
    const parts = [
      { name: '[Content_Types].xml', content: '<Types/>' },
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      },
      { name: 'xl/workbook.xml', content: Buffer.alloc(XLSX_RATIO_FREE_BYTES * 2, 32) },
    ];
    await expect(readSource('bom.xlsx', writeZip(parts))).rejects.toMatchObject({ code: 'WORKBOOK_TOO_BIG' });
  });

  it('an archive that lies about its sizes is damaged, not believed', async () => {
    const zip = writeXlsx([sheet([['a'], ...Array.from({ length: 500 }, (_, index) => [index])])]);
    const name = zip.lastIndexOf('xl/worksheets/sheet1.xml');
    zip.writeUInt32LE(100, name - 46 + 24);
    await expect(readSource('bohong.xlsx', zip)).rejects.toMatchObject({ code: 'WORKBOOK_DAMAGED' });
  });

  it("entities of a document's own are not expanded", async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Relationships>&b;</Relationships>';
    const zip = writeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: '_rels/.rels', content: bomb },
    ]);
    await expect(readSource('entitas.xlsx', zip)).rejects.toMatchObject({ code: 'WORKBOOK_DAMAGED' });
  });
});
