import { defineDataset } from '#dataset';
import { NONE_CODE, OWN_CODE_OR_NONE } from '../code-grammars.js';
import { NATIONAL_FOOD_AGENCY } from '../producers.js';
import { VALID_FROM, VALID_TO } from '../shared-fields.js';
import { PRICE_LEVEL_VALUES } from './price-level-values.js';

export const referencePrices = defineDataset({
  name: 'prices.reference_prices',
  version: 1,
  title: { id: 'Harga acuan', en: 'Reference prices' },
  description: {
    id: 'Harga acuan penjualan dan pembelian (HAP) serta harga eceran tertinggi (HET) yang ditetapkan pemerintah, menurut komoditas, tingkat, dan zona.',
    en: 'Reference and ceiling prices set by the government, by commodity, level of trade and zone.',
  },
  standard: {
    concept: { id: 'Harga acuan pangan', en: 'Reference price of food' },
    definition: {
      id: 'Batas harga satu satuan komoditas menurut peraturan yang berlaku sejak tanggal tertentu.',
      en: 'The bounds of the price of one unit of a commodity by a regulation in force from a day.',
    },
    classification: { id: 'Komoditas, tingkat, jenis, zona', en: 'Commodity, level, kind, zone' },
    measure: { id: 'Harga acuan', en: 'Reference price' },
    unit: { id: 'Rupiah per satuan dagang', en: 'Rupiah per unit of trade' },
  },
  producer: NATIONAL_FOOD_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['commodityCode', 'level', 'kind', 'zone', 'validFrom'],
  fields: {
    commodityCode: {
      type: 'reference',
      to: 'reference.commodities',
      title: { id: 'Komoditas', en: 'Commodity' },
    },
    level: { type: 'enum', values: PRICE_LEVEL_VALUES, title: { id: 'Tingkat', en: 'Level' } },
    kind: {
      type: 'enum',
      values: {
        HAP: { id: 'Harga acuan', en: 'Reference price' },
        HET: { id: 'Harga eceran tertinggi', en: 'Ceiling price' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
    zone: {
      type: 'code',
      ...OWN_CODE_OR_NONE,
      maxLength: 20,
      optional: true,
      default: NONE_CODE,
      title: { id: 'Zona (- = seluruh Indonesia)', en: 'Zone (- = the whole country)' },
    },
    validFrom: { type: 'date', title: VALID_FROM.title },
    lowerPrice: {
      type: 'money',
      min: '0.01',
      optional: true,
      measure: { id: 'Harga acuan', en: 'Reference price' },
      title: { id: 'Batas bawah', en: 'Lower bound' },
    },
    upperPrice: {
      type: 'money',
      min: '0.01',
      optional: true,
      measure: { id: 'Harga acuan', en: 'Reference price' },
      title: { id: 'Batas atas', en: 'Upper bound' },
    },
    unit: { type: 'string', maxLength: 50, title: { id: 'Satuan', en: 'Unit' } },
    validTo: VALID_TO,
  },
});
