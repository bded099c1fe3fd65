import { defineSamples } from '#dataset';
import { referencePrices } from './reference-prices.dataset.js';

const SHALLOTS = {
  commodityCode: '12.01',
  level: 'retail',
  kind: 'HAP',
  validFrom: '2022-12-28',
  lowerPrice: '36500',
  upperPrice: '41500',
  unit: 'kg',
} as const;

export const referencePricesSamples = defineSamples({
  dataset: referencePrices,
  accepted: [
    SHALLOTS,
    { ...SHALLOTS, commodityCode: '01.02', kind: 'HET', zone: '1', lowerPrice: null, upperPrice: '12500.00' },
    { ...SHALLOTS, zone: '-', validFrom: '2021-01-01', validTo: '2022-12-27' },
  ],
  refused: [
    { record: { ...SHALLOTS, validFrom: null }, field: 'validFrom', code: 'REQUIRED' },
    { record: { ...SHALLOTS, upperPrice: '0' }, field: 'upperPrice', code: 'OUT_OF_RANGE' },
    { record: { ...SHALLOTS, kind: 'HPP' }, field: 'kind', code: 'NOT_IN_LIST' },
    { record: { ...SHALLOTS, zone: 'zona 1' }, field: 'zone', code: 'PATTERN' },
  ],
});
