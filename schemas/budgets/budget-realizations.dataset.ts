import { defineDataset } from '#dataset';
import { FINANCE_AGENCY } from '../producers.js';
import {
  ACCOUNT,
  ACTIVITY,
  FISCAL_YEAR,
  FUND_SOURCE,
  MONTH_OF_YEAR,
  ORGANIZATION,
} from '../shared-fields.js';

export const budgetRealizations = defineDataset({
  name: 'budgets.budget_realizations',
  version: 1,
  title: { id: 'Realisasi anggaran', en: 'Budget realizations' },
  description: {
    id: 'Realisasi anggaran dari awal tahun sampai akhir bulan, menurut organisasi, kegiatan, rekening, dan sumber dana.',
    en: 'What was spent or collected from January to the end of the month, by organization, activity, account and fund source.',
  },
  standard: {
    concept: { id: 'Realisasi anggaran daerah', en: 'Realization of the regional budget' },
    definition: {
      id: 'Jumlah pendapatan, belanja, atau pembiayaan yang sudah dibukukan di kas daerah, kumulatif sampai akhir bulan.',
      en: 'Revenue, expenditure or financing booked in the regional treasury, cumulative to the end of the month.',
    },
    classification: {
      id: 'Tahun, bulan, organisasi, kegiatan, rekening, sumber dana',
      en: 'Year, month, organization, activity, account, fund source',
    },
    measure: { id: 'Realisasi kumulatif', en: 'Cumulative realization' },
    unit: { id: 'Rupiah', en: 'Rupiah' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'month', dueDay: 10 },
  access: 'public',
  key: ['fiscalYear', 'month', 'organizationCode', 'activityCode', 'accountCode', 'fundSourceCode'],
  scope: { organization: 'organizationCode' },
  indexes: [
    ['fiscalYear', 'month', 'organizationCode'],
    // The months of one line side by side: what a figure rose above the one before it.
    ['organizationCode', 'fiscalYear', 'activityCode', 'accountCode', 'fundSourceCode', 'month'],
  ],
  fields: {
    fiscalYear: FISCAL_YEAR,
    month: MONTH_OF_YEAR,
    organizationCode: ORGANIZATION,
    activityCode: ACTIVITY,
    accountCode: ACCOUNT,
    fundSourceCode: FUND_SOURCE,
    amount: {
      type: 'money',
      min: '0',
      measure: { id: 'Realisasi kumulatif', en: 'Cumulative realization' },
      title: { id: 'Realisasi sampai akhir bulan', en: 'Realized to the end of the month' },
    },
  },
});
