import { defineDataset, type DatasetDefinition } from '#dataset';
import { DatasetRegistry } from '#dataset-runtime';
import { everyTypeGroups, everyTypes } from '#testing';

const { standard, producer, release } = everyTypes;

/** For clients with a grant, by group. */
export const ledgers = defineDataset({
  name: 'testing.ledgers',
  version: 1,
  title: { id: 'Buku', en: 'Ledgers' },
  description: { id: 'Internal', en: 'Internal' },
  standard,
  producer,
  release,
  access: 'internal',
  key: ['code'],
  scope: { organization: 'groupCode' },
  fields: {
    code: { type: 'code', pattern: '.+', example: 'b1', title: { id: 'Kode', en: 'Code' } },
    groupCode: {
      type: 'reference',
      to: 'testing.every_type_groups',
      inverse: 'ledgers',
      title: { id: 'Kelompok', en: 'Group' },
    },
    amount: {
      type: 'money',
      measure: { id: 'Nilai', en: 'Amount' },
      title: { id: 'Nilai', en: 'Amount' },
    },
  },
});

/** Records of people: only counts of them are public, by group and grade and in threes. */
export const reviews = defineDataset({
  name: 'testing.reviews',
  version: 1,
  title: { id: 'Penilaian', en: 'Reviews' },
  description: { id: 'Terbatas', en: 'Restricted' },
  standard,
  producer,
  release,
  access: 'restricted',
  publicAggregate: {
    min: 3,
    person: 'personKey',
    group: 'groupCode',
    within: ['year'],
    tells: ['grade'],
    recodes: [
      { name: 'halfGrade', from: ['score'], values: { '0': 'low', '1': 'low', '2': 'high', '3': 'high' } },
    ],
  },
  key: ['personKey', 'year'],
  scope: { organization: 'groupCode' },
  fields: {
    personKey: {
      type: 'code',
      dimension: false,
      pattern: '.+',
      example: 'p1',
      title: { id: 'Orang', en: 'Person' },
    },
    year: {
      type: 'integer',
      dimension: true,
      min: 2000,
      max: 2100,
      measure: { id: 'Tahun', en: 'Year' },
      unit: 'year',
      title: { id: 'Tahun', en: 'Year' },
    },
    groupCode: {
      type: 'reference',
      to: 'testing.every_type_groups',
      inverse: 'reviews',
      title: { id: 'Kelompok', en: 'Group' },
    },
    grade: {
      type: 'enum',
      values: {
        high: { id: 'Tinggi', en: 'High' },
        middle: { id: 'Sedang', en: 'Middle' },
        low: { id: 'Rendah', en: 'Low' },
      },
      title: { id: 'Tingkat', en: 'Grade' },
    },
    score: {
      type: 'integer',
      min: 0,
      max: 100,
      measure: { id: 'Nilai', en: 'Score' },
      unit: 'point',
      title: { id: 'Nilai', en: 'Score' },
    },
  },
});

const DATASETS: readonly DatasetDefinition[] = [everyTypeGroups, everyTypes, ledgers, reviews];

export const testRegistry = new DatasetRegistry(DATASETS.map((dataset) => ({ dataset, rules: [] })));
