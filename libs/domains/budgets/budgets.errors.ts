import { defineErrors, errorsOf } from '#core/errors';

export const BUDGET_ERRORS = defineErrors({
  NO_BUDGET_VERSION: {
    id: 'Belum ada versi anggaran {versionCode} tahun {fiscalYear} untuk {regionCode}; lihat query budgetVersions.',
    en: 'There is no budget version {versionCode} of {fiscalYear} for {regionCode}; the query budgetVersions lists them.',
    http: 404,
  },
  UNKNOWN_SPENDER: {
    id: 'Organisasi {organizationCode} tidak ada pada pemerintah daerah {regionCode}.',
    en: 'The government {regionCode} has no organization {organizationCode}.',
    http: 404,
  },
  TOO_MANY_GROUPS: {
    id: 'Pertanyaan ini menghasilkan lebih dari {limit} kelompok; persempit dengan organizationCode atau regionCode.',
    en: 'This question has more than {limit} groups; narrow it by organizationCode or regionCode.',
    http: 422,
  },
});

export class BudgetError extends errorsOf(BUDGET_ERRORS) {}
