import { defineDataset } from '#dataset';
import { ORGANIZATION_BUREAU } from '../producers.js';
import { ORGANIZATION, YEAR } from '../shared-fields.js';

export const agencyScores = defineDataset({
  name: 'performance.agency_scores',
  version: 1,
  title: { id: 'Nilai kinerja perangkat daerah', en: 'Agency scores' },
  description: {
    id: 'Nilai satu organisasi dalam satu tahun menurut penilaian resmi: akuntabilitas kinerja, reformasi birokrasi, kepuasan masyarakat, pelayanan publik, dan lainnya.',
    en: 'What an organization scored in a year by an official assessment: accountability, bureaucratic reform, citizens’ satisfaction, public service and others.',
  },
  standard: {
    concept: { id: 'Kinerja perangkat daerah', en: 'Performance of agencies' },
    definition: {
      id: 'Nilai yang diberikan penilai resmi pada skala instrumennya.',
      en: 'The score given by the official assessor on the scale of the instrument.',
    },
    classification: { id: 'Organisasi, tahun, instrumen', en: 'Organization, year, instrument' },
    measure: { id: 'Nilai', en: 'Score' },
    unit: { id: 'Angka menurut skala instrumen', en: 'Points on the scale of the instrument' },
  },
  producer: ORGANIZATION_BUREAU,
  release: { every: 'year', dueDay: 90 },
  access: 'public',
  key: ['organizationCode', 'year', 'instrument'],
  scope: { organization: 'organizationCode' },
  indexes: [['instrument', 'year']],
  fields: {
    organizationCode: ORGANIZATION,
    year: YEAR,
    instrument: {
      type: 'enum',
      values: {
        SAKIP: { id: 'Akuntabilitas kinerja (SAKIP)', en: 'Performance accountability' },
        RB: { id: 'Reformasi birokrasi', en: 'Bureaucratic reform' },
        IKM: { id: 'Indeks kepuasan masyarakat', en: 'Citizens’ satisfaction index' },
        PEKPPP: {
          id: 'Evaluasi kinerja penyelenggaraan pelayanan publik (PEKPPP)',
          en: 'Evaluation of public service',
        },
        SPBE: { id: 'Indeks SPBE', en: 'E-government index' },
        SPIP: { id: 'Maturitas pengendalian intern (SPIP)', en: 'Maturity of internal control' },
        KIP: { id: 'Keterbukaan informasi publik', en: 'Openness of public information' },
      },
      title: { id: 'Instrumen', en: 'Instrument' },
    },
    score: {
      type: 'quantity',
      min: '0',
      max: '100',
      measure: { id: 'Nilai', en: 'Score' },
      unit: 'point',
      title: { id: 'Nilai', en: 'Score' },
    },
    grade: {
      type: 'string',
      maxLength: 50,
      optional: true,
      title: { id: 'Predikat', en: 'Grade' },
    },
    note: { type: 'text', maxLength: 4000, optional: true, title: { id: 'Catatan', en: 'Note' } },
  },
});
