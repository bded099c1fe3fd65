import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { TRADE_AGENCY } from '../producers.js';
import { NAME } from '../shared-fields.js';

export const commodities = defineDataset({
  name: 'reference.commodities',
  version: 1,
  title: { id: 'Komoditas', en: 'Commodities' },
  description: {
    id: 'Barang kebutuhan pokok yang harganya dipantau, dengan satuan dagangnya.',
    en: 'Staple goods whose prices are watched, with the unit they are traded in.',
  },
  standard: {
    concept: { id: 'Barang kebutuhan pokok', en: 'Staple goods' },
    definition: {
      id: 'Barang yang menyangkut hajat hidup orang banyak dengan tingkat pemenuhan kebutuhan yang tinggi (Perpres 71/2015), dirinci menurut mutunya.',
      en: 'Goods most people need every day (Perpres 71/2015), told apart by quality.',
    },
    classification: { id: 'Kelompok komoditas', en: 'Group of commodities' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Komoditas', en: 'Commodity' },
  },
  producer: TRADE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', ...OWN_CODE, example: '01.01', maxLength: 40, title: { id: 'Kode', en: 'Code' } },
    name: NAME,
    group: { type: 'string', title: { id: 'Kelompok', en: 'Group' } },
    unit: { type: 'string', maxLength: 50, title: { id: 'Satuan', en: 'Unit' } },
  },
});
