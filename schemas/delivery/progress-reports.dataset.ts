import { defineDataset } from '#dataset';
import { NONE_CODE, OWN_CODE_OR_NONE } from '../code-grammars.js';
import { DEVELOPMENT_BUREAU } from '../producers.js';
import { ACTIVITY, FISCAL_YEAR, MONTH_OF_YEAR, ORGANIZATION } from '../shared-fields.js';

export const progressReports = defineDataset({
  name: 'delivery.progress_reports',
  version: 1,
  title: { id: 'Laporan kemajuan fisik dan keuangan', en: 'Progress reports' },
  description: {
    id: 'Kemajuan fisik dan keuangan satu kegiatan, atau satu paketnya, sampai akhir bulan, dengan masalah dan tindak lanjutnya.',
    en: 'Physical and financial progress of an activity, or of one of its packages, to the end of the month, with problems and follow-up.',
  },
  standard: {
    concept: { id: 'Realisasi fisik dan keuangan', en: 'Physical and financial progress' },
    definition: {
      id: 'Bagian pekerjaan yang selesai dan bagian pagu yang dibayarkan, kumulatif dari awal tahun sampai akhir bulan.',
      en: 'The share of the work that is done and of the budget that is paid, cumulative from January to the end of the month.',
    },
    classification: {
      id: 'Tahun, bulan, organisasi, kegiatan, paket',
      en: 'Year, month, organization, activity, package',
    },
    measure: { id: 'Kemajuan kumulatif', en: 'Cumulative progress' },
    unit: { id: 'Persen', en: 'Percent' },
  },
  producer: DEVELOPMENT_BUREAU,
  release: { every: 'month', dueDay: 10 },
  access: 'public',
  key: ['fiscalYear', 'month', 'organizationCode', 'activityCode', 'packageCode'],
  scope: { organization: 'organizationCode' },
  indexes: [['fiscalYear', 'organizationCode', 'activityCode']],
  links: [
    {
      name: 'package',
      to: 'procurement.procurement_packages',
      on: { packageCode: 'packageCode' },
      inverse: 'progressReports',
      // Most reports are of a whole activity, and packages travel in a stream of another system.
      checked: false,
    },
  ],
  fields: {
    fiscalYear: FISCAL_YEAR,
    month: MONTH_OF_YEAR,
    organizationCode: ORGANIZATION,
    activityCode: ACTIVITY,
    packageCode: {
      type: 'code',
      ...OWN_CODE_OR_NONE,
      maxLength: 60,
      optional: true,
      default: NONE_CODE,
      dimension: false,
      title: { id: 'Kode paket (- = seluruh kegiatan)', en: 'Package code (- = the whole activity)' },
    },
    physicalPercent: {
      type: 'quantity',
      min: '0',
      max: '100',
      measure: { id: 'Kemajuan fisik kumulatif', en: 'Cumulative physical progress' },
      unit: 'percent',
      title: { id: 'Realisasi fisik (%)', en: 'Physical progress (%)' },
    },
    financialPercent: {
      type: 'quantity',
      min: '0',
      max: '100',
      measure: { id: 'Kemajuan keuangan kumulatif', en: 'Cumulative financial progress' },
      unit: 'percent',
      title: { id: 'Realisasi keuangan (%)', en: 'Financial progress (%)' },
    },
    problem: { type: 'text', maxLength: 4000, optional: true, title: { id: 'Permasalahan', en: 'Problem' } },
    followUp: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Tindak lanjut', en: 'Follow-up' },
    },
    verifierNote: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Catatan verifikator', en: 'Note of the verifier' },
    },
  },
});
