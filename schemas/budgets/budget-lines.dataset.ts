import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { FINANCE_AGENCY } from '../producers.js';
import { ACCOUNT, ACTIVITY, FISCAL_YEAR, FUND_SOURCE, ORGANIZATION, REGION } from '../shared-fields.js';
import { STAGE_VALUES } from './stage-values.js';

export const budgetLines = defineDataset({
  name: 'budgets.budget_lines',
  version: 1,
  title: { id: 'Rincian anggaran', en: 'Budget lines' },
  description: {
    id: 'Pagu satu organisasi untuk satu kegiatan, rekening, dan sumber dana dalam satu versi anggaran.',
    en: 'What an organization may spend or must collect on an activity, account and fund source in one version of the budget.',
  },
  standard: {
    concept: { id: 'Anggaran daerah', en: 'Regional budget' },
    definition: {
      id: 'Jumlah rupiah yang ditetapkan dalam anggaran pendapatan dan belanja daerah beserta pergeseran dan perubahannya.',
      en: 'The rupiah set in the regional budget, its shifts and its revision.',
    },
    classification: {
      id: 'Tahun, versi, organisasi, kegiatan, rekening, sumber dana',
      en: 'Year, version, organization, activity, account, fund source',
    },
    measure: { id: 'Pagu anggaran', en: 'Budgeted amount' },
    unit: { id: 'Rupiah', en: 'Rupiah' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['fiscalYear', 'versionCode', 'organizationCode', 'activityCode', 'accountCode', 'fundSourceCode'],
  scope: { organization: 'organizationCode' },
  // Totals of one version of one year are what every screen asks first.
  indexes: [['fiscalYear', 'versionCode', 'organizationCode']],
  fields: {
    fiscalYear: FISCAL_YEAR,
    versionCode: {
      type: 'code',
      ...OWN_CODE,
      example: 'PERGESERAN-1',
      maxLength: 40,
      title: { id: 'Kode versi', en: 'Version code' },
    },
    organizationCode: ORGANIZATION,
    activityCode: ACTIVITY,
    accountCode: ACCOUNT,
    fundSourceCode: FUND_SOURCE,
    stage: { type: 'enum', values: STAGE_VALUES, title: { id: 'Tahap', en: 'Stage' } },
    amount: {
      type: 'money',
      min: '0',
      measure: { id: 'Pagu anggaran', en: 'Budgeted amount' },
      title: { id: 'Pagu', en: 'Amount' },
    },
    previousAmount: {
      type: 'money',
      min: '0',
      optional: true,
      measure: { id: 'Pagu anggaran', en: 'Budgeted amount' },
      title: { id: 'Pagu sebelum versi ini', en: 'Amount before this version' },
    },
    regionCode: { ...REGION, optional: true, title: { id: 'Lokasi', en: 'Location' } },
    description: {
      type: 'text',
      maxLength: 2000,
      optional: true,
      title: { id: 'Uraian', en: 'Description' },
    },
  },
});
