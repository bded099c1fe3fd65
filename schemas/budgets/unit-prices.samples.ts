import { defineSamples } from '#dataset';
import { unitPrices } from './unit-prices.dataset.js';

const PAPER = {
  fiscalYear: 2026,
  regionCode: '33',
  itemCode: '1.1.7.01.01.01.001.00001',
  name: 'Kertas HVS A4 (contoh)',
  unit: 'rim',
  price: '52500',
  kind: 'SSH',
} as const;

export const unitPricesSamples = defineSamples({
  dataset: unitPrices,
  accepted: [
    PAPER,
    { ...PAPER, itemCode: 'HSPK-0001', kind: 'HSPK', specification: '70 gram\nputih', price: '0.01' },
  ],
  refused: [
    { record: { ...PAPER, price: '0' }, field: 'price', code: 'OUT_OF_RANGE' },
    { record: { ...PAPER, price: 52500 }, field: 'price', code: 'WRONG_TYPE' },
    { record: { ...PAPER, kind: 'SHS' }, field: 'kind', code: 'NOT_IN_LIST' },
    { record: { ...PAPER, unit: '' }, field: 'unit', code: 'PATTERN' },
  ],
});
