import { compareDecimals, defineRules } from '#dataset';
import { budgetRealizations } from './budget-realizations.dataset.js';
import { CURRENT_BUDGET, currentBudget } from './current-budget.js';

export const budgetRealizationsRules = defineRules(budgetRealizations, [
  {
    kind: 'group',
    name: 'WITHIN_BUDGET',
    description: {
      id: 'Realisasi tidak melebihi pagu versi yang berlaku',
      en: 'The realization is not above the budget in force',
    },
    groupBy: ['fiscalYear', 'organizationCode', 'activityCode', 'accountCode', 'fundSourceCode'],
    related: CURRENT_BUDGET,
    check({ records, related }) {
      const fundSourceCode = records[0]?.fundSourceCode;
      const budget = currentBudget(related, (line) => line['fundSourceCode'] === fundSourceCode);
      if (budget === undefined) return [];
      return records
        .filter(({ amount }) => compareDecimals(amount, budget) > 0)
        .map((record) => ({
          record,
          field: 'amount',
          value: record.amount,
          message: {
            id: `realisasi sampai bulan ${record.month} melebihi pagu yang berlaku, ${budget}`,
            en: `the realization to month ${record.month} is above the budget in force, ${budget}`,
          },
        }));
    },
  },
  {
    kind: 'group',
    name: 'DOES_NOT_FALL',
    description: {
      id: 'Realisasi kumulatif tidak berkurang dari bulan ke bulan, kecuali koreksi',
      en: 'The cumulative realization does not fall from month to month, corrections apart',
    },
    groupBy: ['fiscalYear', 'organizationCode', 'activityCode', 'accountCode', 'fundSourceCode'],
    check({ records }) {
      const ordered = [...records].sort((a, b) => a.month - b.month);
      return ordered.slice(1).flatMap((record, at) => {
        const before = ordered[at];
        if (before === undefined || compareDecimals(record.amount, before.amount) >= 0) return [];
        return [
          {
            record,
            field: 'amount',
            value: record.amount,
            message: {
              id: `lebih kecil daripada realisasi sampai bulan ${before.month}, ${before.amount}`,
              en: `less than the realization to month ${before.month}, ${before.amount}`,
            },
          },
        ];
      });
    },
  },
]);
