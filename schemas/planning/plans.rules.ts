import { defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { plans } from './plans.dataset.js';

export const plansRules = defineRules(plans, [
  VALIDITY_ORDERED,
  {
    kind: 'record',
    name: 'YEARS_ORDERED',
    severity: 'rejection',
    description: { id: 'Tahun awal tidak sesudah tahun akhir', en: 'The first year is not after the last' },
    check({ startYear, endYear }) {
      if (startYear <= endYear) return null;
      return {
        field: 'endYear',
        value: String(endYear),
        message: {
          id: `tahun akhir ${endYear} mendahului tahun awal ${startYear}`,
          en: `the last year ${endYear} is before the first year ${startYear}`,
        },
      };
    },
  },
]);
