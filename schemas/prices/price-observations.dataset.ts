import { defineDataset } from '#dataset';
import { TRADE_AGENCY } from '../producers.js';
import { PRICE_LEVEL_VALUES } from './price-level-values.js';

export const priceObservations = defineDataset({
  name: 'prices.price_observations',
  version: 1,
  title: { id: 'Harga komoditas', en: 'Price observations' },
  description: {
    id: 'Harga satu komoditas di satu pasar atau tempat produsen pada satu hari. Harga yang menyimpang disimpan apa adanya; yang diperkirakan ditandai.',
    en: 'The price of a commodity at a market or a producer’s place on a day. Outlying prices are kept as they came; imputed ones are marked.',
  },
  standard: {
    concept: { id: 'Harga barang kebutuhan pokok', en: 'Price of staple goods' },
    definition: {
      id: 'Harga satu satuan komoditas yang dicatat petugas di satu tempat pada satu hari.',
      en: 'The price of one unit of a commodity noted by an observer at a place on a day.',
    },
    classification: { id: 'Komoditas, pasar, tingkat, tanggal', en: 'Commodity, market, level, date' },
    measure: { id: 'Harga', en: 'Price' },
    unit: { id: 'Rupiah per satuan dagang', en: 'Rupiah per unit of trade' },
  },
  producer: TRADE_AGENCY,
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['commodityCode', 'marketCode', 'level', 'date'],
  // The table of a day, and the series of a commodity over all markets.
  indexes: [['date'], ['commodityCode', 'date']],
  fields: {
    commodityCode: {
      type: 'reference',
      to: 'reference.commodities',
      title: { id: 'Komoditas', en: 'Commodity' },
    },
    marketCode: { type: 'reference', to: 'reference.markets', title: { id: 'Pasar', en: 'Market' } },
    level: { type: 'enum', values: PRICE_LEVEL_VALUES, title: { id: 'Tingkat', en: 'Level' } },
    date: { type: 'date', title: { id: 'Tanggal', en: 'Date' } },
    price: {
      type: 'money',
      // Above nothing. There is no upper bound: a price with a zero too many is what was written down, and screens set it apart.
      min: '0.01',
      measure: { id: 'Harga', en: 'Price' },
      title: { id: 'Harga', en: 'Price' },
    },
    unit: { type: 'string', maxLength: 50, title: { id: 'Satuan', en: 'Unit' } },
    isImputed: {
      type: 'boolean',
      title: { id: 'Diperkirakan, bukan diamati', en: 'Imputed, not observed' },
    },
  },
});
