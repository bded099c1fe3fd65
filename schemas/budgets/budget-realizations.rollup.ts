import { defineRollup } from '#dataset';
import { ACCOUNT_PART_ENDS, ACTIVITY_PART_ENDS } from '../code-grammars.js';
import { ACCOUNT_KIND_PARTS, ACCOUNT_GROUP_PARTS, FUND_SOURCE_PARTS, PROGRAM_PARTS } from './rollup-grain.js';
import { budgetRealizations } from './budget-realizations.dataset.js';

/** What was realized in each month: rises of running totals, so the months up to one add up to the realization to its end. */
export const programRealizations = defineRollup({
  name: 'budgets.program_realizations',
  title: { id: 'Realisasi per organisasi dan program', en: 'Realizations by organization and program' },
  of: budgetRealizations,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    organizationCode: { field: 'organizationCode' },
    programCode: { field: 'activityCode', parts: PROGRAM_PARTS, ends: ACTIVITY_PART_ENDS },
    accountCode: { field: 'accountCode', parts: ACCOUNT_KIND_PARTS, ends: ACCOUNT_PART_ENDS },
    fundSourceCode: { field: 'fundSourceCode', parts: FUND_SOURCE_PARTS },
    month: { field: 'month' },
  },
  measures: { amount: { riseOf: 'amount', along: 'month' } },
});

/** The same down to the sub-activity, by group of account. */
export const activityRealizations = defineRollup({
  name: 'budgets.activity_realizations',
  title: { id: 'Realisasi per organisasi dan kegiatan', en: 'Realizations by organization and activity' },
  of: budgetRealizations,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    organizationCode: { field: 'organizationCode' },
    activityCode: { field: 'activityCode' },
    accountCode: { field: 'accountCode', parts: ACCOUNT_GROUP_PARTS, ends: ACCOUNT_PART_ENDS },
    month: { field: 'month' },
  },
  measures: { amount: { riseOf: 'amount', along: 'month' } },
});

/** By organization and whole account. */
export const accountRealizations = defineRollup({
  name: 'budgets.account_realizations',
  title: { id: 'Realisasi per organisasi dan rekening', en: 'Realizations by organization and account' },
  of: budgetRealizations,
  dimensions: {
    fiscalYear: { field: 'fiscalYear' },
    organizationCode: { field: 'organizationCode' },
    accountCode: { field: 'accountCode' },
    month: { field: 'month' },
  },
  measures: { amount: { riseOf: 'amount', along: 'month' } },
});
