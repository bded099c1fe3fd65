import { compareDecimals, defineRules, sumDecimals } from '#dataset';
import { unitPrices } from './unit-prices.dataset.js';

/** Prices of goods do not move fivefold in a year; a zero too many or too few moves them tenfold. */
const SUSPICIOUS_FACTOR = 5;

export const unitPricesRules = defineRules(unitPrices, [
  {
    kind: 'group',
    name: 'NEAR_THE_YEAR_BEFORE',
    description: {
      id: 'Harga satuan tidak lima kali lipat atau seperlima harga tahun sebelumnya: biasanya salah ketik satu nol',
      en: 'A price is not five times or a fifth of that of the year before: usually a slip of one zero',
    },
    groupBy: ['regionCode', 'itemCode'],
    check({ records }) {
      const byYear = new Map(records.map((record) => [record.fiscalYear, record]));
      return records.flatMap((record) => {
        const before = byYear.get(record.fiscalYear - 1);
        if (before === undefined || before.unit !== record.unit) return [];
        if (!isFarAbove(record.price, before.price) && !isFarAbove(before.price, record.price)) return [];
        return [
          {
            record,
            field: 'price',
            value: record.price,
            message: {
              id: `tahun sebelumnya ${before.price} per ${before.unit}`,
              en: `the year before it was ${before.price} per ${before.unit}`,
            },
          },
        ];
      });
    },
  },
]);

function isFarAbove(price: string, other: string): boolean {
  const limit = sumDecimals(Array.from({ length: SUSPICIOUS_FACTOR }, () => other));
  return compareDecimals(price, limit) >= 0;
}
