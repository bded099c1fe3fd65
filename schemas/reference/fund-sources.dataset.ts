import { defineDataset } from '#dataset';
import { FUND_SOURCE_CODE } from '../code-grammars.js';
import { FINANCE_AGENCY } from '../producers.js';
import { NAME } from '../shared-fields.js';

export const fundSources = defineDataset({
  name: 'reference.fund_sources',
  version: 1,
  title: { id: 'Sumber dana', en: 'Fund sources' },
  description: {
    id: 'Asal dana yang membiayai anggaran: dana umum (1) dan dana khusus (2) dengan rinciannya.',
    en: 'Where the money of a budget comes from: general (1) and specific (2) funds and their details.',
  },
  standard: {
    concept: { id: 'Sumber pendanaan', en: 'Source of funding' },
    definition: {
      id: 'Asal penerimaan yang digunakan untuk membiayai belanja dan pengeluaran pembiayaan daerah.',
      en: 'The receipts from which regional expenditure and financing outlays are paid.',
    },
    classification: { id: 'Dana umum dan dana khusus', en: 'General and specific funds' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Sumber dana', en: 'Fund source' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', ...FUND_SOURCE_CODE, title: { id: 'Kode sumber dana', en: 'Fund source code' } },
    name: NAME,
  },
});
