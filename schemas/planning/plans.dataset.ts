import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { PLANNING_AGENCY } from '../producers.js';
import { LEGAL_BASIS, NAME, ORGANIZATION, REGION, VALID_TO, YEAR } from '../shared-fields.js';

export const plans = defineDataset({
  name: 'planning.plans',
  version: 1,
  title: { id: 'Dokumen rencana', en: 'Plans' },
  description: {
    id: 'Dokumen perencanaan pembangunan daerah: RPJPD, RPJMD, Renstra, RKPD, Renja, dan program prioritas kepala daerah.',
    en: 'Documents of regional development planning: RPJPD, RPJMD, Renstra, RKPD, Renja, and the priority program of the head of the region.',
  },
  standard: {
    concept: { id: 'Perencanaan pembangunan daerah', en: 'Regional development planning' },
    definition: {
      id: 'Dokumen yang ditetapkan untuk mengarahkan pembangunan dalam kurun waktu tertentu (Permendagri 86/2017).',
      en: 'A document adopted to steer development over a stated time (Permendagri 86/2017).',
    },
    classification: { id: 'Jenis rencana, wilayah, organisasi', en: 'Kind of plan, region, organization' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Dokumen', en: 'Document' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  scope: { organization: 'organizationCode', region: 'regionCode' },
  fields: {
    code: { type: 'code', ...OWN_CODE, maxLength: 60, title: { id: 'Kode rencana', en: 'Plan code' } },
    kind: {
      type: 'enum',
      values: {
        RPJPD: { id: 'Rencana Pembangunan Jangka Panjang Daerah', en: 'Long-term plan (20 years)' },
        RPJMD: { id: 'Rencana Pembangunan Jangka Menengah Daerah', en: 'Medium-term plan (5 years)' },
        RPD: { id: 'Rencana Pembangunan Daerah', en: 'Interim development plan' },
        RENSTRA: { id: 'Rencana Strategis', en: 'Strategic plan of an agency' },
        RKPD: { id: 'Rencana Kerja Pemerintah Daerah', en: 'Annual plan of the government' },
        RENJA: { id: 'Rencana Kerja', en: 'Annual plan of an agency' },
        INITIATIVE_99: { id: 'Program prioritas 99 hari', en: 'Priority program of 99 days' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
    title: { ...NAME, title: { id: 'Judul', en: 'Title' } },
    vision: { type: 'text', maxLength: 4000, optional: true, title: { id: 'Visi', en: 'Vision' } },
    regionCode: REGION,
    organizationCode: { ...ORGANIZATION, optional: true },
    startYear: { ...YEAR, title: { id: 'Tahun awal', en: 'First year' } },
    endYear: { ...YEAR, title: { id: 'Tahun akhir', en: 'Last year' } },
    revision: {
      type: 'integer',
      dimension: true,
      min: 0,
      max: 99,
      measure: { id: 'Nomor revisi', en: 'Revision number' },
      unit: 'ordinal',
      title: { id: 'Revisi yang berlaku', en: 'Revision in force' },
    },
    legalBasis: LEGAL_BASIS,
    validFrom: { type: 'date', title: { id: 'Berlaku sejak', en: 'Valid from' } },
    validTo: VALID_TO,
  },
});
