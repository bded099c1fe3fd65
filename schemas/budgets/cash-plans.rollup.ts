import { defineRollup } from '#dataset';
import { ACCOUNT_PART_ENDS, ACTIVITY_PART_ENDS } from '../code-grammars.js';
import { ACCOUNT_KIND_PARTS, ACCOUNT_GROUP_PARTS, PROGRAM_PARTS } from './rollup-grain.js';
import { cashPlans } from './cash-plans.dataset.js';

/** Cash planned for each month, by organization and program. */
export const programCashPlans = defineRollup({
  name: 'budgets.program_cash_plans',
  title: { id: 'Anggaran kas per organisasi dan program', en: 'Cash plans by organization and program' },
  of: cashPlans,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    organizationCode: { field: 'organizationCode' },
    programCode: { field: 'activityCode', parts: PROGRAM_PARTS, ends: ACTIVITY_PART_ENDS },
    accountCode: { field: 'accountCode', parts: ACCOUNT_KIND_PARTS, ends: ACCOUNT_PART_ENDS },
    month: { field: 'month' },
  },
  measures: { amount: { sum: 'amount' } },
});

/** The same down to the sub-activity, by group of account. */
export const activityCashPlans = defineRollup({
  name: 'budgets.activity_cash_plans',
  title: { id: 'Anggaran kas per organisasi dan kegiatan', en: 'Cash plans by organization and activity' },
  of: cashPlans,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    organizationCode: { field: 'organizationCode' },
    activityCode: { field: 'activityCode' },
    accountCode: { field: 'accountCode', parts: ACCOUNT_GROUP_PARTS, ends: ACCOUNT_PART_ENDS },
    month: { field: 'month' },
  },
  measures: { amount: { sum: 'amount' } },
});

/** By organization and account, as deep as the plan goes. */
export const accountCashPlans = defineRollup({
  name: 'budgets.account_cash_plans',
  title: { id: 'Anggaran kas per organisasi dan rekening', en: 'Cash plans by organization and account' },
  of: cashPlans,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    organizationCode: { field: 'organizationCode' },
    accountCode: { field: 'accountCode' },
    month: { field: 'month' },
  },
  measures: { amount: { sum: 'amount' } },
});
