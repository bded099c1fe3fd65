import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { PLANNING_AGENCY } from '../producers.js';
import { ACTIVITY, ORGANIZATION } from '../shared-fields.js';

export const planNodes = defineDataset({
  name: 'planning.plan_nodes',
  version: 1,
  title: { id: 'Simpul rencana', en: 'Plan nodes' },
  description: {
    id: 'Pohon sebuah rencana: misi, tujuan, sasaran, strategi, program, kegiatan, sub kegiatan, tahap, dan hasil.',
    en: 'The tree of a plan: missions, goals, objectives, strategies, programs, activities, sub-activities, stages and deliverables.',
  },
  standard: {
    concept: { id: 'Kerangka kerja rencana', en: 'Framework of a plan' },
    definition: {
      id: 'Pernyataan atau program dalam dokumen rencana beserta kedudukannya di bawah pernyataan yang didukungnya (Permendagri 86/2017).',
      en: 'A statement or program of a plan and its place below the statement it supports (Permendagri 86/2017).',
    },
    classification: { id: 'Jenis simpul', en: 'Kind of node' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Simpul', en: 'Node' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['planCode', 'code'],
  scope: { organization: 'organizationCode' },
  links: [
    {
      name: 'parent',
      to: 'planning.plan_nodes',
      on: { planCode: 'planCode', parentCode: 'code' },
      inverse: 'children',
      checked: false,
    },
  ],
  fields: {
    planCode: { type: 'reference', to: 'planning.plans', title: { id: 'Rencana', en: 'Plan' } },
    code: {
      type: 'code',
      ...OWN_CODE,
      example: 'M1.T2.S1',
      maxLength: 60,
      title: { id: 'Kode simpul', en: 'Node code' },
    },
    kind: {
      type: 'enum',
      values: {
        mission: { id: 'Misi', en: 'Mission' },
        goal: { id: 'Tujuan', en: 'Goal' },
        objective: { id: 'Sasaran', en: 'Objective' },
        strategy: { id: 'Strategi', en: 'Strategy' },
        program: { id: 'Program', en: 'Program' },
        activity: { id: 'Kegiatan', en: 'Activity' },
        sub_activity: { id: 'Sub kegiatan', en: 'Sub-activity' },
        stage: { id: 'Tahap', en: 'Stage' },
        deliverable: { id: 'Hasil', en: 'Deliverable' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
    parentCode: {
      type: 'code',
      ...OWN_CODE,
      example: 'M1.T2',
      maxLength: 60,
      optional: true,
      title: { id: 'Kode simpul induk', en: 'Parent node code' },
    },
    title: { type: 'text', maxLength: 2000, title: { id: 'Uraian', en: 'Title' } },
    organizationCode: {
      ...ORGANIZATION,
      optional: true,
      title: { id: 'Penanggung jawab', en: 'Organization in charge' },
    },
    activityCode: { ...ACTIVITY, optional: true },
    sequence: {
      type: 'integer',
      dimension: true,
      min: 0,
      max: 100_000,
      measure: { id: 'Urutan', en: 'Order' },
      unit: 'ordinal',
      title: { id: 'Urutan dalam dokumen', en: 'Order in the document' },
    },
  },
});
