import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defineDataset } from '#dataset';
import type { StreamConfig } from '../config/connector-file.js';
import type { Catalogue } from '../contract.js';
import { inspectFile } from '../sources/file/inspect-file.js';
import { readFile } from '../sources/file/read-file.js';
import { tableOptions } from '../sources/file/table-options-of.js';
import { ConnectorFolder } from '../test-support/connector-folder.js';
import { compileMapping, type Mapped, type MappingSurroundings } from './compile-mapping.js';

const text = (name: string) => ({ id: name, en: name });
const amounts = defineDataset({
  name: 'tests.amounts',
  version: 1,
  title: text('Jumlah'),
  description: text('Untuk uji'),
  standard: {
    concept: text('a'),
    definition: text('a'),
    classification: text('a'),
    measure: text('a'),
    unit: text('a'),
  },
  producer: text('uji'),
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['code', 'month'],
  fields: {
    code: { type: 'code', pattern: String.raw`[\d.]+`, example: '1.01', title: text('Kode') },
    month: {
      type: 'integer',
      min: 1,
      max: 12,
      dimension: true,
      measure: text('Bulan'),
      unit: 'bulan',
      title: text('Bulan'),
    },
    amount: { type: 'money', measure: text('Rupiah'), title: text('Jumlah') },
    status: {
      type: 'enum',
      values: { open: text('Buka'), closed: text('Tutup') },
      optional: true,
      title: text('Status'),
    },
    place: { type: 'string', optional: true, title: text('Tempat') },
  },
});
const catalogue: Catalogue = {
  names: [amounts.name],
  dataset: (name) => (name === amounts.name ? amounts : undefined),
};

let folder: ConnectorFolder;
const surroundings = (): MappingSurroundings => ({ catalogue, folder: folder.path, hubLookups: undefined });
beforeEach(async () => {
  folder = await ConnectorFolder.make();
});
afterEach(() => folder.remove());

/** The stream section of a connector file, applied to a source file of the given name. */
async function mapFile(stream: string, name: string, content: string): Promise<readonly Mapped[]> {
  await folder.write(name, content);
  const config = folder.config(fileWith(stream.replace('FILE', name)));
  const [one] = config.streams;
  if (one?.source.type !== 'file') throw new Error('no stream of a file');
  const { source } = one;
  const mapping = await compileMapping(one, surroundings());
  const all: Mapped[] = [];
  const file = await inspectFile(`${folder.path}/${name}`, name);
  for await (const rows of readFile(file, tableOptions(source))) {
    for (const row of rows) all.push(...(await mapping.map(row)));
  }
  return all;
}

const fileWith = (stream: string): string =>
  `hub: { url: "http://h", key: k }\nstateDir: s\nstreams:\n  - name: a\n    dataset: tests.amounts\n${stream}`;

const values = (mapped: readonly Mapped[]): unknown[] =>
  mapped.map((one) => {
    if (one.kind === 'skipped') return 'skipped';
    if (one.kind === 'refused')
      return one.problems.map(({ code, field, cell, raw }) => [code, field, cell, raw]);
    const { $sourceKey: _, ...record } = one.record;
    return record;
  });

describe('map', () => {
  it('makes records of columns, constants, lookups, expressions and defaults', async () => {
    await folder.write('lookups/status.csv', 'sumber,baku\nBelum,open\nSelesai,closed\n');
    const stream = `
    source: { type: file, path: FILE, locale: id-ID }
    map:
      code: { from: kode akun }
      month: { expr: "$number($split(tanggal, '-')[1])" }
      amount: { from: Nilai, default: "0" }
      status: { from: status, lookup: lookups/status.csv }
      place: { const: Semarang }`;
    expect(
      values(
        await mapFile(
          stream,
          'a.csv',
          'Kode  Akun;tanggal;nilai;status\n 1.01 ;2026-03-09;1.250,5;selesai\n1.02;2026-11-09;;\n',
        ),
      ),
    ).toEqual([
      { code: '1.01', month: 3, amount: '1250.50', status: 'closed', place: 'Semarang' },
      { code: '1.02', month: 11, amount: '0', place: 'Semarang' },
    ]);
  });

  it('refuses a record for each cell that cannot be read, and names cell, text and reason', async () => {
    const stream = `
    source: { type: file, path: FILE }
    map:
      code: { from: kode }
      month: { from: bulan }
      amount: { from: nilai }
      status: { from: status, lookup: { Belum: open, Selesai: closed } }`;
    const mapped = await mapFile(
      stream,
      'a.csv',
      'kode;bulan;nilai;status\n1;satu;1.000;Selsai\n2;2;1.000,00;Selesai\n',
    );
    expect(values(mapped)).toEqual([
      [
        ['NOT_A_NUMBER', 'month', 'a.csv!B2', 'satu'],
        ['AMBIGUOUS_NUMBER', 'amount', 'a.csv!C2', '1.000'],
        ['UNKNOWN_LOOKUP_VALUE', 'status', 'a.csv!D2', 'Selsai'],
      ],
      { code: '2', month: 2, amount: '1000.00', status: 'closed' },
    ]);
    expect(mapped[0]).toMatchObject({
      problems: [{}, { readings: ['id-ID: 1000', 'en-US: 1'] }, { suggestion: 'Selesai' }],
    });
  });

  it('leaves out what skip says, a short total row too, and nothing else', async () => {
    const stream = `
    source: { type: file, path: FILE }
    skip: { expr: "kode = 'JUMLAH' or $not($exists(bulan)) and nilai = '0'" }
    map: { code: { from: kode }, month: { from: bulan }, amount: { from: nilai } }`;
    expect(values(await mapFile(stream, 'a.csv', 'kode;bulan;nilai\n1;1;5\nJUMLAH;\n2;;0\n3;1\n'))).toEqual([
      { code: '1', month: 1, amount: '5.00' },
      'skipped',
      'skipped',
      [['RAGGED_ROW', '', 'a.csv!5', '3 | 1']],
    ]);
  });

  it('turns month columns into rows that name the cell they came from', async () => {
    const stream = `
    source: { type: file, path: FILE, locale: id-ID, unpivot: { columns: { Jan: 1, Feb: 2, Mar: 3 }, name: bulan, value: nilai } }
    skip: { expr: "kode = 'JUMLAH'" }
    map: { code: { from: kode }, month: { from: bulan }, amount: { from: nilai } }`;
    const mapped = await mapFile(stream, 'kas.csv', 'kode;Jan;Feb;Mar\n1;1.000;-;x\nJUMLAH;1.000;0;0\n');
    expect(values(mapped)).toEqual([
      { code: '1', month: 1, amount: '1000.00' },
      [['NOT_A_NUMBER', 'amount', 'kas.csv!D2', 'x']],
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(mapped[0]).toMatchObject({ column: 'B' });
  });

  it('reads nested JSON by path, keeps every digit of its numbers, and gives expressions the object itself', async () => {
    const stream = `
    source: { type: file, path: FILE }
    map:
      code: { from: akun.kode }
      month: { expr: "$number(akun.bulan[0])" }
      amount: { from: nilai }
      place: { from: lokasi.kota }`;
    const lines = [
      '{"akun":{"kode":"1.01","bulan":["3"]},"nilai":9007199254740993.25,"lokasi":{"kota":"Kudus"}}',
      '{"akun":{"kode":1.10,"bulan":["4"]},"nilai":1e3}',
      '{"akun":',
    ];
    expect(values(await mapFile(stream, 'a.ndjson', lines.join('\n')))).toEqual([
      { code: '1.01', month: 3, amount: '9007199254740993.25', place: 'Kudus' },
      { code: '1.1', month: 4, amount: '1000.00' },
      [['JSON_BROKEN', '', 'a.ndjson!3', '{"akun":']],
    ]);
    const list = `{"meta":{"rows":[1]},"data":{"x":"[","rows":[${lines[0]},${lines[1]}]}}`;
    const found = values(
      await mapFile(stream.replace('path: FILE', 'path: FILE, records: data.rows'), 'a.json', list),
    );
    expect(found).toHaveLength(2);
    const cut = await mapFile(
      stream.replace('path: FILE', 'path: FILE, records: data.rows'),
      'a.json',
      list.slice(0, -40),
    );
    expect(cut.at(-1)).toMatchObject({ kind: 'refused', problems: [{ code: 'JSON_BROKEN' }] });
  });

  it('reads an item of a list by its number, with every digit, and takes a missing one as no value', async () => {
    const stream = `
    source: { type: file, path: FILE }
    map:
      code: { from: kontrak.0.akun }
      month: { from: kontrak.1.termin.0.bulan }
      amount: { from: kontrak.0.nilai.jumlah }
      place: { from: kontrak.7.kota }`;
    const lines = [
      '{"kontrak":[{"akun":"1.01","nilai":{"jumlah":9007199254740993.25},"kota":"Kudus"},{"termin":[{"bulan":3}]}]}',
      '{"kontrak":[{"akun":"1.02","nilai":{"jumlah":5}}]}',
      '{"kontrak":null}',
    ];
    expect(values(await mapFile(stream, 'a.ndjson', lines.join('\n')))).toEqual([
      { code: '1.01', month: 3, amount: '9007199254740993.25' },
      { code: '1.02', amount: '5.00' },
      {},
    ]);
  });

  it('with distinct, leaves out what was said before in the same words and nothing else', async () => {
    const stream = `
    source: { type: file, path: FILE }
    distinct: true
    map: { code: { from: kode }, month: { from: bulan }, amount: { from: nilai } }`;
    const lines = 'kode;bulan;nilai\n1;1;5\n1;1;5.00\n1;1;6\n2;1;x\n2;1;x\n1;1;5\n';
    const mapped = values(await mapFile(stream, 'a.csv', lines));
    expect(mapped[0]).toEqual({ code: '1', month: 1, amount: '5.00' });
    expect(mapped[2]).toEqual({ code: '1', month: 1, amount: '6.00' });
    // What cannot be read is refused each time.
    expect([mapped[3], mapped[4]]).toEqual([
      [['NOT_A_NUMBER', 'amount', 'a.csv!C5', 'x']],
      [['NOT_A_NUMBER', 'amount', 'a.csv!C6', 'x']],
    ]);
    expect([mapped[1], mapped[5]]).toEqual(['skipped', 'skipped']);
  });

  it('says which column is missing and which is near', async () => {
    const stream = `
    source: { type: file, path: FILE }
    map: { code: { from: kode }, month: { from: bulann }, amount: { from: nilai } }`;
    await expect(mapFile(stream, 'a.csv', 'kode;bulan;nilai\n1;1;1\n')).rejects.toMatchObject({
      fault: 'SOURCE',
      code: 'COLUMN_MISSING',
      text: { en: expect.stringContaining('did you mean "bulan"?') },
    });
  });
});

describe('check before anything runs', () => {
  const compile = async (stream: string): Promise<string> => {
    const [one] = folder.config(fileWith(stream)).streams;
    if (one === undefined) throw new Error('no stream');
    return compileMapping(one, surroundings()).then(
      () => 'fine',
      (cause: unknown) => (cause as { text: { en: string } }).text.en,
    );
  };
  const base = {
    source: 'source: { type: file, path: a.csv }',
    code: 'code: { from: k }',
    month: 'month: { from: b }',
    amount: 'amount: { from: n }',
  };
  const stream = (change: Partial<typeof base> & { more?: string }): string => {
    const { source, code, month, amount, more = '' } = { ...base, ...change };
    return `    ${source}\n    map:\n      ${[code, month, amount, more].filter((line) => line !== '').join('\n      ')}\n`;
  };

  it.each([
    [{}, 'fine'],
    [{ amount: '' }, 'streams.a.map: "amount" (Jumlah) is required by tests.amounts but not mapped'],
    [
      { more: 'stats: { from: s }' },
      'streams.a.map.stats: tests.amounts has no field "stats"; did you mean "status"?',
    ],
    [
      { amount: 'amount: { from: n, as: date }' },
      'streams.a.map.amount.as: "date" does not fit a field of type money; fitting: money, decimal',
    ],
    [
      { more: 'status: { const: opn }' },
      'streams.a.map.status.const: "opn" must be one of open, closed; did you mean "open"?',
    ],
    [
      { more: 'status: { from: s, lookup: { Buka: buka } }' },
      'streams.a.map.status.lookup: "buka" must be one of open, closed',
    ],
    [
      { more: 'place: { from: p, lookup: { PAD: a, pad: b } }' },
      'streams.a.map.place.lookup: "PAD" and "pad" differ only in capitals, but are translated differently',
    ],
    [{ more: 'place: { from: p, lookup: { PAD: a, pad: a } }' }, 'fine'],
    [
      { more: 'place: { from: p, lookup: { dataset: tests.amount, match: code, value: code } }' },
      'streams.a.map.place.lookup.dataset: "tests.amount" is not known; did you mean "tests.amounts"?',
    ],
    [
      { more: 'place: { from: p, lookup: { dataset: tests.amounts, match: codes, value: code } }' },
      'streams.a.map.place.lookup.match: "codes" is not known; did you mean "code"?',
    ],
    [
      { more: 'place: { from: p, lookup: { dataset: tests.amounts, match: code } }' },
      'streams.a.map.place.lookup: a lookup at the hub has dataset, match and value; here are dataset, match',
    ],
    [{ month: 'month: { const: 13 }' }, 'streams.a.map.month.const: 13 between 1 and 12'],
    [{ more: 'place: { from: p, lookup: tidak-ada.csv }' }, 'the lookup file tidak-ada.csv cannot be read'],
    [{ month: 'month: { expr: "$sum(" }' }, /^streams\.a\.map\.month\.expr: not a JSONata expression: /],
  ])('%j', async (change, message) => {
    expect(await compile(stream(change))).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('a lookup file whose words differ only in capitals is refused, and both are named', async () => {
    await folder.write('dana.csv', 'a,b\nPAD,open\npad,closed\n');
    expect(await compile(stream({ more: 'status: { from: s, lookup: dana.csv }' }))).toBe(
      'dana.csv row 3: "PAD" and "pad" differ only in capitals, but are translated differently',
    );
  });

  it('an unknown dataset names the near one', async () => {
    await expect(
      compileMapping(
        { ...(folder.config(fileWith(stream({}))).streams.at(0) as StreamConfig), dataset: 'tests.amount' },
        surroundings(),
      ),
    ).rejects.toMatchObject({
      text: { en: 'streams.a.dataset: "tests.amount" is not known; did you mean "tests.amounts"?' },
    });
  });

  it('the fingerprint changes with the mapping, the source options and the lookup table, and with nothing else', async () => {
    const fingerprint = async (change: Parameters<typeof stream>[0]): Promise<string> => {
      const [one] = folder.config(fileWith(stream(change))).streams;
      if (one === undefined) throw new Error('no stream');
      return (await compileMapping({ ...one, batchSize: 7 }, surroundings())).fingerprint;
    };
    await folder.write('s.csv', 'a,b\nx,open\n');
    const lookup = { more: 'status: { from: s, lookup: s.csv }' };
    const [plain, same, distinct, other, withTable] = await Promise.all([
      fingerprint({}),
      fingerprint({}),
      fingerprint({ source: 'source: { type: file, path: a.csv }\n    distinct: true' }),
      fingerprint({ amount: 'amount: { from: m }' }),
      fingerprint(lookup),
    ]);
    await folder.write('s.csv', 'a,b\nx,closed\n');
    const withOtherTable = await fingerprint(lookup);
    expect(plain).toBe(same);
    expect(new Set([plain, distinct, other, withTable, withOtherTable]).size).toBe(5);
  });
});
