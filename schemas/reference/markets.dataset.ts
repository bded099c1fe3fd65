import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { TRADE_AGENCY } from '../producers.js';
import { NAME, REGION } from '../shared-fields.js';

export const markets = defineDataset({
  name: 'reference.markets',
  version: 1,
  title: { id: 'Pasar', en: 'Markets' },
  description: {
    id: 'Tempat harga komoditas diamati: pasar rakyat, pasar induk, dan tempat produsen.',
    en: 'Places where commodity prices are observed: retail and wholesale markets and producers’ places.',
  },
  standard: {
    concept: { id: 'Tempat pengamatan harga', en: 'Place of price observation' },
    definition: {
      id: 'Pasar atau tempat jual beli yang secara tetap menjadi lokasi pencatatan harga.',
      en: 'A market or place of trade where prices are recorded regularly.',
    },
    classification: { id: 'Jenis pasar, wilayah', en: 'Kind of market, region' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Pasar', en: 'Market' },
  },
  producer: TRADE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  scope: { region: 'regionCode' },
  fields: {
    code: {
      type: 'code',
      ...OWN_CODE,
      example: '33.74.E01',
      maxLength: 40,
      title: { id: 'Kode pasar', en: 'Market code' },
    },
    name: NAME,
    regionCode: REGION,
    kind: {
      type: 'enum',
      values: {
        retail: { id: 'Eceran', en: 'Retail' },
        wholesale: { id: 'Grosir', en: 'Wholesale' },
        producer: { id: 'Produsen', en: 'Producer' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
  },
});
