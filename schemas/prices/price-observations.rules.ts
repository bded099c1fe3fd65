import { defineRules } from '#dataset';
import { COMMODITY_OF_RECORD, foreignUnits } from './commodity-unit.js';
import { priceObservations } from './price-observations.dataset.js';

export const priceObservationsRules = defineRules(priceObservations, [
  {
    kind: 'group',
    name: 'UNIT_OF_COMMODITY',
    description: {
      id: 'Satuan harga sama dengan satuan dagang komoditasnya',
      en: 'The unit of the price is the one the commodity is traded in',
    },
    // The whole key: neighbours play no part, and the years of a commodity are never read for the prices of a day.
    groupBy: ['commodityCode', 'marketCode', 'level', 'date'],
    related: COMMODITY_OF_RECORD,
    check({ records, related }) {
      return foreignUnits(records, related);
    },
  },
]);
