import { defineDataset, defineRollup } from '#dataset';

const text = (name: string): { readonly id: string; readonly en: string } => ({ id: name, en: name });
const title = (name: string): { readonly title: { readonly id: string; readonly en: string } } => ({
  title: text(name),
});

/** Running totals and single amounts, for the sums that are kept beside records. */
export const ledger = defineDataset({
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
  name: 'testing.ledger_entries',
  title: text('Buku besar'),
  key: ['year', 'month', 'code'],
  indexes: [['code', 'year', 'month']],
  fields: {
    year: {
      ...{ type: 'integer', dimension: true, min: 2000, max: 2100, unit: 'year' },
      ...{ measure: text('Tahun'), ...title('Tahun') },
    },
    month: {
      ...{ type: 'integer', dimension: true, min: 1, max: 12, unit: 'month' },
      ...{ measure: text('Bulan'), ...title('Bulan') },
    },
    code: { type: 'code', pattern: '[A-Z](\\.[0-9])*', example: 'A.1.2', ...title('Kode') },
    amount: { type: 'money', measure: text('Jumlah'), ...title('Jumlah') },
    day: { type: 'date', ...title('Hari') },
    place: { type: 'string', optional: true, ...title('Tempat') },
  },
});

export const ledgerSums = defineRollup({
  name: 'testing.ledger_sums',
  title: text('Jumlah'),
  of: ledger,
  dimensions: {
    year: { field: 'year' },
    group: { field: 'code', parts: 2 },
    monthOfDay: { field: 'day', take: 'month' },
    place: { field: 'place' },
  },
  measures: { amount: { sum: 'amount' }, northern: { countWhere: 'place', in: ['north'] } },
});

export const ledgerRises = defineRollup({
  name: 'testing.ledger_rises',
  title: text('Kenaikan'),
  of: ledger,
  dimensions: { year: { field: 'year' }, top: { field: 'code', parts: 1 }, month: { field: 'month' } },
  measures: { amount: { riseOf: 'amount', along: 'month' } },
});
