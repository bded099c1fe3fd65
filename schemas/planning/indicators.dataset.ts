import { defineDataset } from '#dataset';
import { MEASURE_CODE, OWN_CODE } from '../code-grammars.js';
import { PLANNING_AGENCY } from '../producers.js';
import { NAME, ORGANIZATION } from '../shared-fields.js';

export const indicators = defineDataset({
  name: 'planning.indicators',
  version: 1,
  title: { id: 'Indikator', en: 'Indicators' },
  description: {
    id: 'Indikator kinerja: apa yang diukur, satuannya, arah yang baik, cara menjumlahkan capaiannya, dan metadata indikator statistiknya (MS-Ind BPS).',
    en: 'Performance indicators: what is measured, in which unit, which direction is good, how its figures add up, and the metadata of a statistical indicator (MS-Ind of BPS).',
  },
  standard: {
    concept: { id: 'Indikator kinerja', en: 'Performance indicator' },
    definition: {
      id: 'Tanda yang menunjukkan secara kuantitatif atau kualitatif tercapainya tujuan, sasaran, program, atau kegiatan (Permendagri 86/2017).',
      en: 'A sign that shows whether a goal, objective, program or activity is reached (Permendagri 86/2017).',
    },
    classification: { id: 'Tingkat, arah, cara penghitungan', en: 'Level, polarity, accumulation' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Indikator', en: 'Indicator' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  scope: { organization: 'organizationCode' },
  links: [
    {
      name: 'node',
      to: 'planning.plan_nodes',
      on: { planCode: 'planCode', nodeCode: 'code' },
      inverse: 'indicators',
      checked: false,
    },
  ],
  fields: {
    code: {
      type: 'code',
      ...OWN_CODE,
      example: 'IKU-01',
      maxLength: 60,
      title: { id: 'Kode indikator', en: 'Indicator code' },
    },
    name: NAME,
    concept: { type: 'text', maxLength: 4000, optional: true, title: { id: 'Konsep', en: 'Concept' } },
    definition: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Definisi', en: 'Definition' },
    },
    interpretation: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Interpretasi', en: 'Interpretation' },
    },
    formula: { type: 'text', maxLength: 4000, optional: true, title: { id: 'Rumus', en: 'Formula' } },
    measure: { type: 'string', optional: true, title: { id: 'Ukuran', en: 'Measure' } },
    unit: { type: 'string', maxLength: 100, title: { id: 'Satuan', en: 'Unit' } },
    classification: {
      type: 'text',
      maxLength: 1000,
      optional: true,
      title: { id: 'Klasifikasi penyajian', en: 'Classification of presentation' },
    },
    isComposite: {
      type: 'boolean',
      optional: true,
      title: { id: 'Indikator komposit', en: 'Composite indicator' },
    },
    componentIndicators: {
      type: 'strings',
      optional: true,
      title: { id: 'Indikator pembangun', en: 'Component indicators' },
    },
    componentPublication: {
      type: 'string',
      maxLength: 500,
      optional: true,
      title: { id: 'Publikasi indikator pembangun', en: 'Publication of the component indicators' },
    },
    componentVariables: {
      type: 'strings',
      optional: true,
      title: { id: 'Variabel pembangun', en: 'Component variables' },
    },
    statisticalActivityCode: {
      type: 'string',
      maxLength: 60,
      optional: true,
      title: { id: 'Kode kegiatan statistik', en: 'Code of the statistical activity' },
      description: {
        id: 'Kegiatan (MS-Keg) yang menghasilkan variabel pembangun.',
        en: 'The activity (MS-Keg) that yields the component variables.',
      },
    },
    estimationLevel: {
      type: 'enum',
      optional: true,
      values: {
        national: { id: 'Nasional', en: 'National' },
        province: { id: 'Provinsi', en: 'Province' },
        regency: { id: 'Kabupaten/kota', en: 'Regency or city' },
        district: { id: 'Kecamatan', en: 'District' },
        village: { id: 'Desa/kelurahan', en: 'Village' },
      },
      title: { id: 'Level estimasi terendah', en: 'Lowest level of estimation' },
    },
    isPubliclyAccessible: {
      type: 'boolean',
      optional: true,
      title: { id: 'Dapat diakses umum', en: 'Open to the public' },
    },
    dataSource: {
      type: 'string',
      maxLength: 500,
      optional: true,
      title: { id: 'Sumber data', en: 'Source of the data' },
    },
    selectionReason: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Alasan pemilihan', en: 'Reason for choosing it' },
    },
    polarity: {
      type: 'enum',
      values: {
        higher: { id: 'Makin tinggi makin baik', en: 'Higher is better' },
        lower: { id: 'Makin rendah makin baik', en: 'Lower is better' },
        range: { id: 'Baik di dalam rentang', en: 'Inside the range is good' },
      },
      title: { id: 'Arah', en: 'Polarity' },
    },
    accumulation: {
      type: 'enum',
      values: {
        sum: { id: 'Dijumlahkan', en: 'Sum of the periods' },
        latest: { id: 'Nilai terakhir', en: 'Latest value' },
        percentage: { id: 'Persentase tidak menurun', en: 'Percentage that does not fall' },
        average: { id: 'Rata-rata', en: 'Average of the periods' },
      },
      title: { id: 'Cara penghitungan', en: 'Accumulation' },
    },
    nodeCode: {
      type: 'code',
      ...OWN_CODE,
      example: 'M1.T2.S1',
      maxLength: 60,
      optional: true,
      title: { id: 'Kode simpul rencana', en: 'Plan node code' },
    },
    planCode: {
      type: 'reference',
      to: 'planning.plans',
      optional: true,
      title: { id: 'Rencana', en: 'Plan' },
    },
    organizationCode: {
      ...ORGANIZATION,
      optional: true,
      title: { id: 'Penanggung jawab', en: 'Organization in charge' },
    },
    level: {
      type: 'enum',
      values: {
        impact: { id: 'Dampak', en: 'Impact' },
        outcome: { id: 'Hasil', en: 'Outcome' },
        output: { id: 'Keluaran', en: 'Output' },
      },
      title: { id: 'Tingkat', en: 'Level' },
    },
    nationalCode: {
      type: 'code',
      ...OWN_CODE,
      example: 'SD00012.01.00',
      maxLength: 60,
      optional: true,
      title: { id: 'Kode standar data nasional', en: 'National data standard code' },
    },
    measureCode: {
      type: 'code',
      ...MEASURE_CODE,
      optional: true,
      title: { id: 'Ukuran hidup', en: 'Live measure' },
      description: {
        id: 'Ukuran yang dihitung dari data di sini dan disandingkan dengan capaian yang dilaporkan.',
        en: 'The measure computed from the data here that stands beside the reported achievement.',
      },
    },
  },
});
