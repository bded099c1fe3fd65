import { compareDecimals, defineRules, sumDecimals } from '#dataset';
import { cashPlans } from './cash-plans.dataset.js';
import { CURRENT_BUDGET, currentBudget } from './current-budget.js';

const MONTHS_OF_A_YEAR = 12;

export const cashPlansRules = defineRules(cashPlans, [
  {
    kind: 'group',
    name: 'YEAR_EQUALS_BUDGET',
    description: {
      id: 'Jumlah anggaran kas setahun sama dengan pagu versi yang berlaku',
      en: 'The cash plan of the year adds up to the budget in force',
    },
    groupBy: ['fiscalYear', 'organizationCode', 'activityCode', 'accountCode'],
    related: CURRENT_BUDGET,
    check({ records, related }) {
      const budget = currentBudget(related);
      const last = records.reduce((a, b) => (b.month > a.month ? b : a));
      if (budget === undefined) return [];
      const planned = sumDecimals(records.map(({ amount }) => amount));
      const difference = compareDecimals(planned, budget);
      // Months still missing may yet bring the plan up to the budget; above it, it can only grow.
      if (difference === 0 || (difference < 0 && records.length < MONTHS_OF_A_YEAR)) return [];
      return [
        {
          record: last,
          field: 'amount',
          value: last.amount,
          message: {
            id: `anggaran kas setahun ${planned}, sedangkan pagu yang berlaku ${budget}`,
            en: `the cash plan of the year is ${planned}, but the budget in force is ${budget}`,
          },
        },
      ];
    },
  },
]);
