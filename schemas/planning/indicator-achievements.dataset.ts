import { defineDataset } from '#dataset';
import { PLANNING_AGENCY } from '../producers.js';
import { MONTH_OF_YEAR, YEAR } from '../shared-fields.js';

export const indicatorAchievements = defineDataset({
  name: 'planning.indicator_achievements',
  version: 1,
  title: { id: 'Capaian indikator', en: 'Indicator achievements' },
  description: {
    id: 'Angka yang dicapai sebuah indikator dalam satu bulan, dengan faktor pendorong, penghambat, dan tindak lanjutnya.',
    en: 'What an indicator reached in a month, with what helped, what hindered and what follows.',
  },
  standard: {
    concept: { id: 'Capaian kinerja', en: 'Performance achieved' },
    definition: {
      id: 'Realisasi indikator pada akhir bulan menurut cara penghitungan indikatornya.',
      en: 'The value of the indicator at the end of the month, by the indicator’s own accumulation.',
    },
    classification: { id: 'Indikator, tahun, bulan, wilayah', en: 'Indicator, year, month, region' },
    measure: { id: 'Nilai capaian', en: 'Value achieved' },
    unit: { id: 'Satuan indikator', en: 'Unit of the indicator' },
  },
  producer: PLANNING_AGENCY,
  // The evaluation of the annual plan is made every quarter (Permendagri 86/2017).
  release: { every: 'quarter', dueDay: 15 },
  access: 'public',
  key: ['indicatorCode', 'year', 'month', 'regionCode'],
  scope: { region: 'regionCode' },
  indexes: [['indicatorCode', 'regionCode', 'year']],
  fields: {
    indicatorCode: {
      type: 'reference',
      to: 'planning.indicators',
      title: { id: 'Indikator', en: 'Indicator' },
    },
    year: YEAR,
    month: MONTH_OF_YEAR,
    regionCode: {
      type: 'reference',
      to: 'reference.regions',
      optional: true,
      defaultFrom: ['indicatorCode', 'planCode', 'regionCode'],
      default: '@province',
      title: { id: 'Wilayah', en: 'Region' },
    },
    value: {
      type: 'quantity',
      measure: { id: 'Nilai capaian', en: 'Value achieved' },
      unit: 'indicator_unit',
      title: { id: 'Capaian', en: 'Value' },
    },
    isProvisional: { type: 'boolean', title: { id: 'Angka sementara', en: 'Provisional figure' } },
    drivers: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Faktor pendorong', en: 'What helped' },
    },
    obstacles: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Faktor penghambat', en: 'What hindered' },
    },
    followUp: {
      type: 'text',
      maxLength: 4000,
      optional: true,
      title: { id: 'Tindak lanjut', en: 'What follows' },
    },
    evidenceUrl: {
      type: 'string',
      maxLength: 500,
      optional: true,
      title: { id: 'Alamat bukti', en: 'Address of the evidence' },
    },
  },
});
