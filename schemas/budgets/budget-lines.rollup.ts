import { defineRollup } from '#dataset';
import { ACCOUNT_PART_ENDS, ACTIVITY_PART_ENDS } from '../code-grammars.js';
import { ACCOUNT_KIND_PARTS, ACCOUNT_GROUP_PARTS, FUND_SOURCE_PARTS, PROGRAM_PARTS } from './rollup-grain.js';
import { budgetLines } from './budget-lines.dataset.js';

/** Budgets as budget control and the plans ask for them: by organization and program, of every version. */
export const programBudgets = defineRollup({
  name: 'budgets.program_budgets',
  title: { id: 'Pagu per organisasi dan program', en: 'Budgets by organization and program' },
  of: budgetLines,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    versionCode: { field: 'versionCode' },
    organizationCode: { field: 'organizationCode' },
    programCode: { field: 'activityCode', parts: PROGRAM_PARTS, ends: ACTIVITY_PART_ENDS },
    accountCode: { field: 'accountCode', parts: ACCOUNT_KIND_PARTS, ends: ACCOUNT_PART_ENDS },
    fundSourceCode: { field: 'fundSourceCode', parts: FUND_SOURCE_PARTS },
  },
  measures: { amount: { sum: 'amount' } },
});

/** The same down to the sub-activity, by group of account. */
export const activityBudgets = defineRollup({
  name: 'budgets.activity_budgets',
  title: { id: 'Pagu per organisasi dan kegiatan', en: 'Budgets by organization and activity' },
  of: budgetLines,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    versionCode: { field: 'versionCode' },
    organizationCode: { field: 'organizationCode' },
    activityCode: { field: 'activityCode' },
    accountCode: { field: 'accountCode', parts: ACCOUNT_GROUP_PARTS, ends: ACCOUNT_PART_ENDS },
  },
  measures: { amount: { sum: 'amount' } },
});

/** By organization and whole account, for what lies below the kind of an account. */
export const accountBudgets = defineRollup({
  name: 'budgets.account_budgets',
  title: { id: 'Pagu per organisasi dan rekening', en: 'Budgets by organization and account' },
  of: budgetLines,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    versionCode: { field: 'versionCode' },
    organizationCode: { field: 'organizationCode' },
    accountCode: { field: 'accountCode' },
  },
  measures: { amount: { sum: 'amount' } },
});
