import { defineDataset, defineRules } from '#dataset';
import type { RegistryEntry } from '#dataset-runtime';
import { ledger, ledgerRises, ledgerSums } from './ledger.js';

/** Small made-up datasets that between them use every field type and every kind of reference. */
const text = (name: string): { readonly id: string; readonly en: string } => ({ id: name, en: name });
const title = (name: string): { readonly title: { readonly id: string; readonly en: string } } => ({
  title: text(name),
});
const common = {
  version: 2,
  description: text('Data uji'),
  standard: {
    concept: text('x'),
    definition: text('x'),
    classification: text('x'),
    measure: text('x'),
    unit: text('x'),
  },
  producer: text('Penguji'),
  release: { every: 'year', dueDay: 1 },
  access: 'public',
} as const;
const measured = { measure: text('Ukuran'), unit: 'x' } as const;

export const regions = defineDataset({
  ...common,
  name: 'testing.regions',
  title: text('Wilayah'),
  key: ['code'],
  scope: { region: 'code' },
  fields: {
    code: { type: 'code', pattern: '\\d\\d(\\.\\d\\d)?', example: '33.74', ...title('Kode') },
    name: { type: 'string', ...title('Nama') },
    parentCode: {
      type: 'reference',
      to: 'testing.regions',
      optional: true,
      inverse: 'children',
      ...title('Induk'),
    },
    validFrom: { type: 'date', optional: true, ...title('Mulai') },
    validTo: { type: 'date', optional: true, ...title('Sampai') },
    successorCode: { type: 'string', optional: true, ...title('Pengganti') },
  },
});

export const programs = defineDataset({
  ...common,
  name: 'testing.programs',
  title: text('Program'),
  key: ['code'],
  fields: {
    code: { type: 'code', pattern: '[0-9X.]+', example: '1.03', ...title('Kode') },
    name: { type: 'string', ...title('Nama') },
    predecessorCode: { type: 'string', optional: true, ...title('Pendahulu') },
    validFrom: { type: 'date', optional: true, ...title('Mulai') },
    validTo: { type: 'date', optional: true, ...title('Sampai') },
  },
});

export const plans = defineDataset({
  ...common,
  name: 'testing.plans',
  title: text('Rencana'),
  key: ['code'],
  fields: {
    code: { type: 'code', pattern: '[A-Z0-9-]+', example: 'P-1', ...title('Kode') },
    regionCode: { type: 'reference', to: 'testing.regions', ...title('Wilayah') },
  },
});

export const planNodes = defineDataset({
  ...common,
  name: 'testing.plan_nodes',
  title: text('Simpul rencana'),
  key: ['planCode', 'code'],
  fields: {
    planCode: { type: 'reference', to: 'testing.plans', ...title('Rencana') },
    code: { type: 'code', pattern: '[A-Z0-9.]+', example: 'M1', ...title('Kode') },
    parentCode: { type: 'code', pattern: '[A-Z0-9.]+', example: 'M1', optional: true, ...title('Induk') },
  },
  links: [
    {
      name: 'parent',
      to: 'testing.plan_nodes',
      on: { planCode: 'planCode', parentCode: 'code' },
      inverse: 'nodesBelow',
      checked: true,
    },
  ],
});

export const figures = defineDataset({
  ...common,
  name: 'testing.figures',
  title: text('Angka'),
  key: ['year', 'planCode', 'regionCode', 'programCode'],
  scope: { region: 'regionCode' },
  fields: {
    year: { type: 'integer', dimension: true, min: 2000, max: 2100, ...measured, ...title('Tahun') },
    planCode: { type: 'reference', to: 'testing.plans', ...title('Rencana') },
    regionCode: {
      type: 'reference',
      to: 'testing.regions',
      optional: true,
      defaultFrom: ['planCode', 'regionCode'],
      default: '@province',
      validOn: 'year',
      ...title('Wilayah'),
    },
    programCode: {
      type: 'reference',
      to: 'testing.programs',
      openBelow: 3,
      wildcard: 'X.XX',
      validOn: 'year',
      ...title('Program'),
    },
    amount: { type: 'money', measure: text('Jumlah'), ...title('Jumlah') },
    limit: { type: 'money', measure: text('Batas'), optional: true, ...title('Batas') },
    note: { type: 'text', optional: true, ...title('Catatan') },
  },
});

/** Thrown by a rule of the figures when a record says so: a fault of ours, not of the record. */
export const FAULTY_NOTE = 'make the rule throw';

const figureRules = defineRules(figures, [
  {
    kind: 'record',
    name: 'AMOUNT_WITHIN_LIMIT',
    severity: 'rejection',
    description: text('Jumlah tidak melebihi batas'),
    check(figure) {
      if (figure.note === FAULTY_NOTE) throw new Error('on purpose');
      if (figure.limit === null || Number(figure.amount) <= Number(figure.limit)) return null;
      return { field: 'amount', value: figure.amount, message: text('melebihi batas') };
    },
  },
  {
    kind: 'record',
    name: 'AMOUNT_IS_ROUND',
    severity: 'warning',
    description: text('Jumlah bulat'),
    check: (figure) =>
      figure.amount.endsWith('.00')
        ? null
        : { field: 'amount', value: figure.amount, message: text('tidak bulat') },
  },
  {
    kind: 'group',
    name: 'YEAR_TOTAL_UNDER_MILLION',
    description: text('Jumlah setahun di bawah sejuta'),
    groupBy: ['year'],
    related: [{ dataset: 'testing.ceilings', on: { year: 'year' }, fields: ['total'] }],
    check({ records, related }) {
      const total = records.reduce((sum, { amount }) => sum + Number(amount), 0);
      const ceiling = Number(related['testing.ceilings']?.[0]?.['total'] ?? 1_000_000);
      const [record] = records;
      if (record === undefined || total <= ceiling) return [];
      return [{ record, field: 'amount', value: String(total), message: text(`melebihi ${ceiling}`) }];
    },
  },
]);

export const ceilings = defineDataset({
  ...common,
  name: 'testing.ceilings',
  title: text('Pagu'),
  key: ['year'],
  fields: {
    year: { type: 'integer', dimension: true, min: 2000, max: 2100, ...measured, ...title('Tahun') },
    total: { type: 'money', measure: text('Jumlah'), ...title('Jumlah') },
  },
});

/** One field of every type, all but the key optional. */
export const samples = defineDataset({
  ...common,
  name: 'testing.samples',
  title: text('Contoh'),
  key: ['code'],
  fields: {
    code: { type: 'string', maxLength: 200, ...title('Kode') },
    line: { type: 'string', optional: true, ...title('Baris') },
    text: { type: 'text', optional: true, ...title('Teks') },
    money: { type: 'money', measure: text('Uang'), optional: true, ...title('Uang') },
    quantity: { type: 'quantity', ...measured, optional: true, ...title('Jumlah') },
    whole: {
      type: 'integer',
      min: -1_000_000,
      max: 1_000_000,
      ...measured,
      optional: true,
      ...title('Bulat'),
    },
    day: { type: 'date', optional: true, ...title('Hari') },
    moment: { type: 'timestamp', optional: true, ...title('Saat') },
    month: { type: 'month', optional: true, ...title('Bulan') },
    isRight: { type: 'boolean', optional: true, ...title('Benar') },
    kind: {
      type: 'enum',
      values: { one: text('Satu'), two: text('Dua') },
      optional: true,
      ...title('Jenis'),
    },
    place: { type: 'point', optional: true, ...title('Tempat') },
    tags: { type: 'strings', optional: true, ...title('Tanda') },
    group: { type: 'string', optional: true, default: 'none', ...title('Kelompok') },
  },
});

export const TEST_DATASETS: readonly RegistryEntry[] = [
  { dataset: regions, rules: [] },
  { dataset: programs, rules: [] },
  { dataset: plans, rules: [] },
  { dataset: planNodes, rules: [] },
  { dataset: ceilings, rules: [] },
  { dataset: figures, rules: figureRules },
  { dataset: samples, rules: [] },
  { dataset: ledger, rules: [], rollups: [ledgerRises, ledgerSums] },
];
