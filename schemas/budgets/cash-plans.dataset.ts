import { defineDataset } from '#dataset';
import { FINANCE_AGENCY } from '../producers.js';
import { ACCOUNT, ACTIVITY, FISCAL_YEAR, MONTH_OF_YEAR, ORGANIZATION } from '../shared-fields.js';

export const cashPlans = defineDataset({
  name: 'budgets.cash_plans',
  version: 1,
  title: { id: 'Anggaran kas', en: 'Cash plans' },
  description: {
    id: 'Rencana penarikan atau penerimaan kas per bulan (RAK) untuk satu organisasi, kegiatan, dan rekening.',
    en: 'The cash an organization plans to draw or receive each month (RAK) on an activity and account.',
  },
  standard: {
    concept: { id: 'Anggaran kas daerah', en: 'Regional cash plan' },
    definition: {
      id: 'Perkiraan arus kas masuk dan keluar yang mengatur ketersediaan dana untuk pelaksanaan anggaran setiap bulan (PP 12/2019).',
      en: 'The expected cash flow that makes sure money is there to carry out the budget each month (PP 12/2019).',
    },
    classification: {
      id: 'Tahun, organisasi, kegiatan, rekening, bulan',
      en: 'Year, organization, activity, account, month',
    },
    measure: { id: 'Rencana kas bulan ini', en: 'Cash planned for the month' },
    unit: { id: 'Rupiah', en: 'Rupiah' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['fiscalYear', 'organizationCode', 'activityCode', 'accountCode', 'month'],
  scope: { organization: 'organizationCode' },
  indexes: [['fiscalYear', 'organizationCode']],
  fields: {
    fiscalYear: FISCAL_YEAR,
    organizationCode: ORGANIZATION,
    activityCode: ACTIVITY,
    accountCode: ACCOUNT,
    month: MONTH_OF_YEAR,
    amount: {
      type: 'money',
      min: '0',
      measure: { id: 'Rencana kas bulan ini', en: 'Cash planned for the month' },
      title: { id: 'Rencana kas', en: 'Amount' },
    },
  },
});
