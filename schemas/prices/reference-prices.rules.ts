import { compareDecimals, defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { COMMODITY_OF_RECORD, foreignUnits } from './commodity-unit.js';
import { referencePrices } from './reference-prices.dataset.js';

export const referencePricesRules = defineRules(referencePrices, [
  VALIDITY_ORDERED,
  {
    kind: 'record',
    name: 'PRICE_RANGE_ORDERED',
    severity: 'rejection',
    description: {
      id: 'Batas bawah tidak melebihi batas atas',
      en: 'The lower bound is not above the upper one',
    },
    check({ lowerPrice, upperPrice }) {
      if (lowerPrice === null || upperPrice === null) return null;
      if (compareDecimals(lowerPrice, upperPrice) <= 0) return null;
      return {
        field: 'lowerPrice',
        value: lowerPrice,
        message: {
          id: `batas bawah ${lowerPrice} melebihi batas atas ${upperPrice}`,
          en: `the lower bound ${lowerPrice} is above the upper one, ${upperPrice}`,
        },
      };
    },
  },
  {
    kind: 'record',
    name: 'HAS_A_BOUND',
    severity: 'rejection',
    description: { id: 'Sedikitnya satu batas harga diisi', en: 'At least one of the bounds is given' },
    check({ lowerPrice, upperPrice }) {
      if (lowerPrice !== null || upperPrice !== null) return null;
      return {
        field: 'upperPrice',
        value: null,
        message: {
          id: 'isi batas bawah, batas atas, atau keduanya',
          en: 'give a lower bound, an upper one or both',
        },
      };
    },
  },
  {
    kind: 'group',
    name: 'UNIT_OF_COMMODITY',
    description: {
      id: 'Satuan harga acuan sama dengan satuan dagang komoditasnya',
      en: 'The unit of the reference price is the one the commodity is traded in',
    },
    groupBy: ['commodityCode'],
    related: COMMODITY_OF_RECORD,
    check({ records, related }) {
      return foreignUnits(records, related);
    },
  },
]);
