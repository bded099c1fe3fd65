import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { CIVIL_SERVICE_AGENCY } from '../producers.js';
import { ORGANIZATION, YEAR } from '../shared-fields.js';
import { PREDICATES_BY_RANKS } from './predicate-matrix.js';

export const employeeAppraisals = defineDataset({
  name: 'performance.employee_appraisals',
  version: 1,
  title: { id: 'Penilaian kinerja pegawai', en: 'Employee appraisals' },
  description: {
    id: 'Nilai hasil kerja, perilaku, dan predikat kinerja seorang pegawai dalam satu periode. Data pribadi: yang terbuka hanya angka gabungan per organisasi, dibulatkan ke kelipatan lima.',
    en: 'Work result, behaviour and predicate of an employee in one period. Personal data: only counts by organization are public, rounded to fives.',
  },
  standard: {
    concept: { id: 'Kinerja pegawai aparatur sipil negara', en: 'Performance of civil servants' },
    definition: {
      id: 'Predikat kinerja menurut kuadran hasil kerja dan perilaku kerja (PermenPANRB 6/2022).',
      en: 'The predicate by the quadrant of work result and behaviour (PermenPANRB 6/2022).',
    },
    classification: {
      id: 'Organisasi, periode, jenjang, predikat',
      en: 'Organization, period, position level, predicate',
    },
    measure: { id: 'Jumlah pegawai', en: 'Number of employees' },
    unit: { id: 'Orang', en: 'Person' },
  },
  producer: CIVIL_SERVICE_AGENCY,
  release: { every: 'quarter', dueDay: 20 },
  access: 'restricted',
  // Position levels are not told: an agency has one head, and everybody knows who that is.
  publicAggregate: {
    min: 5,
    person: 'employeeKey',
    group: 'organizationCode',
    within: ['year', 'periodKind', 'period'],
    tells: ['predicate'],
    recodes: [{ name: 'matrixPredicate', from: ['workResult', 'behaviour'], values: PREDICATES_BY_RANKS }],
  },
  key: ['employeeKey', 'year', 'periodKind', 'period'],
  scope: { organization: 'organizationCode' },
  // The distribution over all agencies reads one period.
  indexes: [
    ['year', 'periodKind', 'period'],
    ['organizationCode', 'year', 'periodKind', 'period'],
  ],
  fields: {
    employeeKey: {
      type: 'code',
      ...OWN_CODE,
      example: 'pegawai-00017',
      maxLength: 80,
      dimension: false,
      title: { id: 'Kunci pegawai', en: 'Employee key' },
      description: {
        id: 'Kunci dari sistem kepegawaian yang tidak memuat NIP.',
        en: 'The key of the personnel system, which does not contain the civil-servant number.',
      },
    },
    year: YEAR,
    periodKind: {
      type: 'enum',
      values: {
        month: { id: 'Bulanan', en: 'Monthly' },
        quarter: { id: 'Triwulanan', en: 'Quarterly' },
        year: { id: 'Tahunan', en: 'Yearly' },
      },
      title: { id: 'Jenis periode', en: 'Kind of period' },
    },
    period: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 12,
      measure: { id: 'Periode', en: 'Period' },
      unit: 'ordinal',
      title: { id: 'Periode (bulan, triwulan, atau 1)', en: 'Period (month, quarter, or 1)' },
    },
    employeeNumber: {
      type: 'code',
      pattern: String.raw`\d{18}`,
      example: '189505171921031004',
      personal: true,
      access: 'restricted',
      title: { id: 'NIP', en: 'Civil-servant number' },
      description: {
        id: 'Memuat tanggal lahir dan jenis kelamin, karena itu data pribadi.',
        en: 'Contains birth date and sex, and is therefore personal data.',
      },
    },
    employeeName: {
      type: 'string',
      optional: true,
      personal: true,
      access: 'restricted',
      title: { id: 'Nama pegawai', en: 'Employee name' },
    },
    organizationCode: ORGANIZATION,
    positionLevel: {
      type: 'string',
      maxLength: 100,
      optional: true,
      title: { id: 'Jenjang jabatan', en: 'Position level' },
    },
    workResult: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 3,
      measure: { id: 'Peringkat hasil kerja', en: 'Rank of the work result' },
      unit: 'ordinal',
      title: {
        id: 'Hasil kerja (1 di atas – 3 di bawah ekspektasi)',
        en: 'Work result (1 above – 3 below expectation)',
      },
    },
    behaviour: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 3,
      measure: { id: 'Peringkat perilaku kerja', en: 'Rank of the behaviour' },
      unit: 'ordinal',
      title: {
        id: 'Perilaku (1 di atas – 3 di bawah ekspektasi)',
        en: 'Behaviour (1 above – 3 below expectation)',
      },
    },
    predicate: {
      type: 'enum',
      values: {
        very_good: { id: 'Sangat baik', en: 'Very good' },
        good: { id: 'Baik', en: 'Good' },
        needs_improvement: { id: 'Butuh perbaikan', en: 'Needs improvement' },
        misconduct: { id: 'Kurang (misconduct)', en: 'Misconduct' },
        very_poor: { id: 'Sangat kurang', en: 'Very poor' },
      },
      title: { id: 'Predikat', en: 'Predicate' },
    },
    appraiserKey: {
      type: 'code',
      ...OWN_CODE,
      example: 'penilai-003',
      maxLength: 80,
      optional: true,
      dimension: false,
      title: { id: 'Kunci penilai', en: 'Appraiser key' },
    },
  },
});
