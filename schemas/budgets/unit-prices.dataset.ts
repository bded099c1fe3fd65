import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { FINANCE_AGENCY } from '../producers.js';
import { FISCAL_YEAR, NAME, REGION } from '../shared-fields.js';

export const unitPrices = defineDataset({
  name: 'budgets.unit_prices',
  version: 1,
  title: { id: 'Standar harga satuan', en: 'Standard unit prices' },
  description: {
    id: 'Harga satuan tertinggi yang boleh dipakai menyusun anggaran satu pemerintah daerah dalam satu tahun: barang, kegiatan, belanja, dan biaya umum.',
    en: 'The highest unit prices a government may budget with in a year: goods, works, spending and general costs.',
  },
  standard: {
    concept: { id: 'Standar harga satuan', en: 'Standard unit price' },
    definition: {
      id: 'Harga satu satuan barang, jasa, atau kegiatan yang ditetapkan kepala daerah sebagai batas tertinggi penganggaran (PP 12/2019).',
      en: 'The price of one unit of goods, services or works that the head of region sets as the ceiling of budgeting (PP 12/2019).',
    },
    classification: { id: 'Tahun, wilayah, jenis standar', en: 'Year, region, kind of standard' },
    measure: { id: 'Harga satuan', en: 'Unit price' },
    unit: { id: 'Rupiah per satuan', en: 'Rupiah per unit' },
  },
  producer: FINANCE_AGENCY,
  // Surveyed and set anew at least every half year.
  release: { every: 'year', dueDay: 31 },
  access: 'public',
  key: ['fiscalYear', 'regionCode', 'itemCode'],
  scope: { region: 'regionCode' },
  indexes: [['regionCode', 'itemCode']],
  fields: {
    fiscalYear: FISCAL_YEAR,
    regionCode: REGION,
    itemCode: {
      type: 'code',
      ...OWN_CODE,
      example: '1.1.7.01.01.01.001.00001',
      maxLength: 60,
      dimension: false,
      title: { id: 'Kode barang', en: 'Item code' },
    },
    name: NAME,
    specification: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Spesifikasi', en: 'Specification' },
    },
    unit: { type: 'string', maxLength: 50, title: { id: 'Satuan', en: 'Unit' } },
    price: {
      type: 'money',
      min: '0.01',
      measure: { id: 'Harga satuan', en: 'Unit price' },
      title: { id: 'Harga', en: 'Price' },
    },
    kind: {
      type: 'enum',
      values: {
        SSH: { id: 'Standar satuan harga', en: 'Standard price of goods and services' },
        HSPK: { id: 'Harga satuan pokok kegiatan', en: 'Standard price of works' },
        ASB: { id: 'Analisis standar belanja', en: 'Standard spending analysis' },
        SBU: { id: 'Standar biaya umum', en: 'Standard general cost' },
      },
      title: { id: 'Jenis standar', en: 'Kind of standard' },
    },
  },
});
