import { defineSamples } from '#dataset';
import { priceObservations } from './price-observations.dataset.js';

const BEEF = {
  commodityCode: '04.01',
  marketCode: '35.73.E01',
  level: 'retail',
  date: '2026-08-19',
  price: '130000',
  unit: 'kg',
  isImputed: false,
} as const;

export const priceObservationsSamples = defineSamples({
  dataset: priceObservations,
  accepted: [
    BEEF,
    // A zero too few and a zero too many, as real panels have them: kept, not refused.
    { ...BEEF, date: '2026-08-20', price: '13000' },
    { ...BEEF, date: '2026-08-21', price: '1300000.00' },
    { ...BEEF, marketCode: '35.18.P01', level: 'producer', price: '0.01', isImputed: true },
  ],
  refused: [
    { record: { ...BEEF, price: '0' }, field: 'price', code: 'OUT_OF_RANGE' },
    { record: { ...BEEF, price: '-130000' }, field: 'price', code: 'OUT_OF_RANGE' },
    { record: { ...BEEF, price: 'Rp 130.000' }, field: 'price', code: 'PATTERN' },
    { record: { ...BEEF, price: '-' }, field: 'price', code: 'PATTERN' },
    { record: { ...BEEF, level: 'eceran' }, field: 'level', code: 'NOT_IN_LIST' },
    { record: { ...BEEF, isImputed: 'true' }, field: 'isImputed', code: 'WRONG_TYPE' },
  ],
});
