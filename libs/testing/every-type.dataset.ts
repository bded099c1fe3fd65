import { defineDataset, type LocalText } from '#dataset';

const text = (id: string, en: string): LocalText => ({ id, en });

const described = {
  standard: {
    concept: text('Uji', 'Test'),
    definition: text('Data buatan untuk pengujian', 'Made-up data for tests'),
    classification: text('Tidak ada', 'None'),
    measure: text('Tidak ada', 'None'),
    unit: text('Tidak ada', 'None'),
  },
  producer: text('Pengujian', 'Tests'),
  release: { every: 'on_change', dueDay: 0 },
} as const;

/** What {@link everyTypes} refers to; a tree, with a column called like a word of SQL. */
export const everyTypeGroups = defineDataset({
  name: 'testing.every_type_groups',
  version: 1,
  title: text('Kelompok uji', 'Test groups'),
  description: text('Kelompok buatan', 'Made-up groups'),
  ...described,
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', pattern: '[a-z0-9.]+', example: 'a.1', title: text('Kode', 'Code') },
    name: { type: 'string', title: text('Nama', 'Name') },
    group: { type: 'string', optional: true, title: text('Golongan', 'Class') },
    parentCode: {
      type: 'reference',
      to: 'testing.every_type_groups',
      optional: true,
      inverse: 'children',
      title: text('Induk', 'Parent'),
    },
  },
});

/** One field of each type, a secret one and a personal one: every derivation is tried on it. */
export const everyTypes = defineDataset({
  name: 'testing.every_types',
  version: 1,
  title: text('Semua jenis', 'Every type'),
  description: text('Satu kolom untuk setiap jenis', 'One field of each type'),
  ...described,
  access: 'public',
  key: ['code', 'sequence', 'groupCode'],
  scope: { organization: 'groupCode' },
  indexes: [['amount']],
  fields: {
    code: { type: 'code', pattern: '[^ ]+', example: 'x|1', title: text('Kode', 'Code') },
    sequence: {
      type: 'integer',
      dimension: true,
      optional: true,
      default: 0,
      min: 0,
      max: 1_000_000,
      measure: text('Urutan', 'Sequence'),
      unit: 'ordinal',
      title: text('Urutan', 'Sequence'),
    },
    groupCode: {
      type: 'reference',
      to: 'testing.every_type_groups',
      optional: true,
      default: '@province',
      inverse: 'members',
      title: text('Kelompok', 'Group'),
    },
    label: { type: 'string', title: text('Label', 'Label') },
    note: { type: 'text', optional: true, title: text('Catatan', 'Note') },
    amount: {
      type: 'money',
      optional: true,
      measure: text('Nilai', 'Amount'),
      title: text('Nilai', 'Amount'),
    },
    weight: {
      type: 'quantity',
      measure: text('Berat', 'Weight'),
      unit: 'kg',
      title: text('Berat', 'Weight'),
    },
    stock: {
      type: 'integer',
      optional: true,
      min: -1000,
      max: 1000,
      measure: text('Persediaan', 'Stock'),
      unit: 'item',
      title: text('Persediaan', 'Stock'),
    },
    day: { type: 'date', optional: true, title: text('Hari', 'Day') },
    moment: { type: 'timestamp', optional: true, title: text('Waktu', 'Moment') },
    month: { type: 'month', optional: true, title: text('Bulan', 'Month') },
    isOpen: { type: 'boolean', title: text('Terbuka', 'Open') },
    kind: {
      type: 'enum',
      optional: true,
      values: {
        small: text('Kecil', 'Small'),
        medium: text('Sedang', 'Medium'),
        large: text('Besar', 'Large'),
      },
      title: text('Macam', 'Kind'),
    },
    place: { type: 'point', optional: true, title: text('Tempat', 'Place') },
    tags: { type: 'strings', optional: true, title: text('Tanda', 'Tags') },
    isSecret: { type: 'boolean', title: text('Rahasia', 'Secret') },
    story: {
      type: 'text',
      optional: true,
      access: { restrictedWhen: ['isSecret'] },
      title: text('Cerita', 'Story'),
    },
    ownerName: {
      type: 'string',
      optional: true,
      personal: true,
      access: 'restricted',
      title: text('Nama pemilik', 'Name of the owner'),
    },
  },
});
