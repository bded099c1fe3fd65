import { defineDataset } from '#dataset';
import { PLANNING_AGENCY } from '../producers.js';
import { YEAR } from '../shared-fields.js';

export const indicatorTargets = defineDataset({
  name: 'planning.indicator_targets',
  version: 1,
  title: { id: 'Target indikator', en: 'Indicator targets' },
  description: {
    id: 'Target tahunan atau triwulanan sebuah indikator dalam satu revisi rencana; target boleh berupa rentang.',
    en: 'The yearly or quarterly target of an indicator in one revision of a plan; a target may be a range.',
  },
  standard: {
    concept: { id: 'Target kinerja', en: 'Performance target' },
    definition: {
      id: 'Nilai indikator yang harus dicapai pada akhir periode menurut dokumen rencana.',
      en: 'The value an indicator must reach by the end of the period according to the plan document.',
    },
    classification: {
      id: 'Rencana, revisi, indikator, tahun, triwulan, wilayah',
      en: 'Plan, revision, indicator, year, quarter, region',
    },
    measure: { id: 'Nilai target', en: 'Target value' },
    unit: { id: 'Satuan indikator', en: 'Unit of the indicator' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'year', dueDay: 31 },
  access: 'public',
  key: ['planCode', 'revision', 'indicatorCode', 'year', 'quarter', 'regionCode'],
  scope: { region: 'regionCode' },
  fields: {
    planCode: { type: 'reference', to: 'planning.plans', title: { id: 'Rencana', en: 'Plan' } },
    revision: {
      type: 'integer',
      dimension: true,
      min: 0,
      max: 99,
      measure: { id: 'Nomor revisi', en: 'Revision number' },
      unit: 'ordinal',
      title: { id: 'Revisi rencana', en: 'Plan revision' },
    },
    indicatorCode: {
      type: 'reference',
      to: 'planning.indicators',
      title: { id: 'Indikator', en: 'Indicator' },
    },
    year: YEAR,
    quarter: {
      type: 'integer',
      dimension: true,
      optional: true,
      default: 0,
      min: 0,
      max: 4,
      measure: { id: 'Triwulan', en: 'Quarter' },
      unit: 'ordinal',
      title: { id: 'Triwulan (0 = setahun)', en: 'Quarter (0 = the whole year)' },
    },
    regionCode: {
      type: 'reference',
      to: 'reference.regions',
      optional: true,
      defaultFrom: ['planCode', 'regionCode'],
      default: '@province',
      title: { id: 'Wilayah', en: 'Region' },
    },
    targetLow: {
      type: 'quantity',
      measure: { id: 'Nilai target', en: 'Target value' },
      unit: 'indicator_unit',
      title: { id: 'Target (batas bawah)', en: 'Target (lower bound)' },
    },
    targetHigh: {
      type: 'quantity',
      measure: { id: 'Nilai target', en: 'Target value' },
      unit: 'indicator_unit',
      title: { id: 'Target (batas atas)', en: 'Target (upper bound)' },
    },
    baseline: {
      type: 'quantity',
      optional: true,
      measure: { id: 'Nilai awal', en: 'Baseline value' },
      unit: 'indicator_unit',
      title: { id: 'Kondisi awal', en: 'Baseline' },
    },
    baselineYear: { ...YEAR, optional: true, title: { id: 'Tahun kondisi awal', en: 'Baseline year' } },
    ceilingAmount: {
      type: 'money',
      optional: true,
      min: '0',
      measure: { id: 'Pagu indikatif', en: 'Budget ceiling' },
      title: { id: 'Pagu', en: 'Budget ceiling' },
    },
  },
});
