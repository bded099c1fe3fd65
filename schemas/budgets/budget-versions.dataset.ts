import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { FINANCE_AGENCY } from '../producers.js';
import { FISCAL_YEAR, LEGAL_BASIS, REGION } from '../shared-fields.js';
import { STAGE_VALUES } from './stage-values.js';

export const budgetVersions = defineDataset({
  name: 'budgets.budget_versions',
  version: 1,
  title: { id: 'Versi anggaran', en: 'Budget versions' },
  description: {
    id: 'Tahap dan jadwal anggaran satu pemerintah daerah dalam satu tahun: murni, setiap pergeseran, dan perubahan, dengan tanggal berlakunya.',
    en: 'The stages of one government’s budget in a year: initial, every shift, revision, each with the day it took effect.',
  },
  standard: {
    concept: { id: 'Tahapan penganggaran daerah', en: 'Stages of the regional budget' },
    definition: {
      id: 'Keadaan anggaran yang ditetapkan dengan dasar hukum tertentu dan berlaku sejak tanggal tertentu sampai diganti versi berikutnya.',
      en: 'The state of a budget set by a legal act, in force from a day until the next version replaces it.',
    },
    classification: { id: 'Wilayah, tahun anggaran, tahap', en: 'Region, fiscal year, stage' },
    measure: { id: 'Urutan versi', en: 'Order of the version' },
    unit: { id: 'Versi', en: 'Version' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['regionCode', 'fiscalYear', 'versionCode'],
  scope: { region: 'regionCode' },
  fields: {
    regionCode: REGION,
    fiscalYear: FISCAL_YEAR,
    versionCode: {
      type: 'code',
      ...OWN_CODE,
      example: 'PERGESERAN-1',
      maxLength: 40,
      title: { id: 'Kode versi', en: 'Version code' },
    },
    stage: { type: 'enum', values: STAGE_VALUES, title: { id: 'Tahap', en: 'Stage' } },
    sequence: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 99,
      measure: { id: 'Urutan versi', en: 'Order of the version' },
      unit: 'ordinal',
      title: { id: 'Urutan', en: 'Sequence' },
    },
    legalBasis: LEGAL_BASIS,
    effectiveFrom: { type: 'date', title: { id: 'Berlaku sejak', en: 'In force from' } },
    isCurrent: { type: 'boolean', title: { id: 'Sedang berlaku', en: 'In force now' } },
  },
});
