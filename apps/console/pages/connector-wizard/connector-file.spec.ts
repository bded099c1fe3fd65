import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Dataset } from '../../client/dataset.js';
import { connectorFile } from './connector-file.js';
import { CONSTANT, guessMapping } from './guess-mapping.js';
import { readSample } from './read-sample.js';

const text = (id: string, en = id): { id: string; en: string } => ({ id, en });
const none = text('');
const DATASET: Dataset = {
  name: 'testing.samples',
  domain: 'testing',
  listName: 'samples',
  access: 'public',
  title: text('Contoh'),
  description: none,
  standard: { concept: none, definition: none, classification: none, measure: none, unit: none },
  producer: none,
  release: { every: 'day', dueDay: 0 },
  key: ['organizationCode'],
  fields: [
    { name: 'fiscalYear', type: 'integer', title: text('Tahun anggaran', 'Fiscal year') },
    { name: 'organizationCode', type: 'reference', title: text('Organisasi', 'Organization') },
    { name: 'amount', type: 'money', title: text('Pagu', 'Ceiling') },
    { name: 'note', type: 'string', title: text('Catatan', 'Note'), isOptional: true },
  ],
};

describe('headers', () => {
  it.each([
    ['Tahun;Kode Organisasi;"Pagu; Rp"\n2026;1.02;5', ['Tahun', 'Kode Organisasi', 'Pagu; Rp']],
    ['\uFEFFtahun,pagu', ['tahun', 'pagu']],
    ['LAPORAN REALISASI\n\ntahun\tpagu\tpagu', ['tahun', 'pagu']],
    ['tahun\npagu\n', ['tahun', 'pagu']],
    ['', []],
  ])('of %j are %j', (pasted, headers) => {
    expect(readSample(pasted).columns).toEqual(headers);
  });
});

describe('a guessed mapping', () => {
  it('gives each column away once, nearest name first, and leaves the rest open', () => {
    const mapping = guessMapping(DATASET, ['TAHUN_ANGGARAN', 'Kode Organisasi', 'keterangan lain']);
    const columns = Object.entries(mapping).map(([name, { column }]) => [name, column]);
    expect(columns).toEqual([
      ['fiscalYear', 'TAHUN_ANGGARAN'],
      ['organizationCode', 'Kode Organisasi'],
      ['amount', ''],
      ['note', ''],
    ]);
  });
});

describe('a connector file', () => {
  const mapping = {
    ...guessMapping(DATASET, ['tahun anggaran', 'Pagu "murni": Rp']),
    organizationCode: { column: CONSTANT, constant: '1.02.0.00' },
    amount: { column: 'Pagu "murni": Rp', constant: '' },
  };

  it.each(['file', 'sql', 'http'] as const)(
    'from %s is YAML with the source, the columns as they are called, and the value for all',
    (kind) => {
      const file: unknown = parse(
        connectorFile({ kind, dataset: DATASET, mapping, hubUrl: 'https://hub.example' }),
      );
      expect(file).toMatchObject({
        hub: { url: 'https://hub.example', key: '${LUMBUNG_KEY}' },
        streams: [
          {
            name: 'samples',
            dataset: 'testing.samples',
            source: { type: kind },
            map: {
              fiscalYear: { from: 'tahun anggaran', as: 'integer' },
              organizationCode: { const: '1.02.0.00' },
              amount: { from: 'Pagu "murni": Rp', as: 'money' },
            },
          },
        ],
      });
    },
  );

  it('says where the header stands and how numbers are written, and a value for all has the type of its field', () => {
    const year = { ...mapping, fiscalYear: { column: CONSTANT, constant: ' 2026 ' } };
    const common = { kind: 'file', dataset: DATASET, mapping: year, hubUrl: 'https://x.example' } as const;
    expect(parse(connectorFile({ ...common, headerRow: 3, locale: 'en-US' }))).toMatchObject({
      streams: [{ source: { headerRow: 3, locale: 'en-US' }, map: { fiscalYear: { const: 2026 } } }],
    });
    expect(connectorFile({ ...common, locale: null })).not.toContain('locale');
  });

  it('says which required field has no source yet, and stays silent about optional ones', () => {
    const open = guessMapping(DATASET, []);
    const written = connectorFile({
      kind: 'file',
      dataset: DATASET,
      mapping: open,
      hubUrl: 'https://x.example',
    });
    expect(written).toContain('# amount: wajib / required');
    expect(written).not.toContain('note');
  });
});
