import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { PLANNING_AGENCY } from '../producers.js';
import { ACTIVITY, ORGANIZATION } from '../shared-fields.js';

export const milestones = defineDataset({
  name: 'planning.milestones',
  version: 1,
  title: { id: 'Tonggak program prioritas', en: 'Milestones of the priority program' },
  description: {
    id: 'Hasil yang dijanjikan dalam program prioritas 99 hari, tiga tahap masing-masing 33 hari, dengan tenggat dan kemajuannya.',
    en: 'What the priority program of 99 days promises, in three stages of 33 days, with its due day and progress.',
  },
  standard: {
    concept: { id: 'Tonggak pelaksanaan rencana', en: 'Milestone of a plan' },
    definition: {
      id: 'Hasil yang dapat diperiksa dan harus selesai pada tanggal tertentu oleh satu organisasi penanggung jawab.',
      en: 'A result that can be checked and that one organization must finish by a given day.',
    },
    classification: {
      id: 'Tahap, wilayah koordinasi, status telaah',
      en: 'Stage, coordination area, review status',
    },
    measure: { id: 'Kemajuan', en: 'Progress' },
    unit: { id: 'Persen', en: 'Percent' },
  },
  producer: PLANNING_AGENCY,
  release: { every: 'week', dueDay: 2 },
  access: 'public',
  key: ['planCode', 'code'],
  scope: { organization: 'organizationCode' },
  indexes: [['dueOn']],
  fields: {
    planCode: { type: 'reference', to: 'planning.plans', title: { id: 'Rencana', en: 'Plan' } },
    code: {
      type: 'code',
      ...OWN_CODE,
      example: 'T1-01-03',
      maxLength: 60,
      title: { id: 'Kode tonggak', en: 'Milestone code' },
    },
    stage: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 3,
      measure: { id: 'Tahap', en: 'Stage' },
      unit: 'ordinal',
      title: { id: 'Tahap (1–3)', en: 'Stage (1–3)' },
    },
    coordinationAreaCode: {
      type: 'reference',
      to: 'reference.coordination_areas',
      optional: true,
      title: { id: 'Wilayah koordinasi', en: 'Coordination area' },
    },
    organizationCode: { ...ORGANIZATION, title: { id: 'Penanggung jawab', en: 'Organization in charge' } },
    title: { type: 'string', maxLength: 500, title: { id: 'Uraian', en: 'Title' } },
    activityCode: { ...ACTIVITY, optional: true },
    reviewStatus: {
      type: 'enum',
      values: {
        draft: { id: 'Draf', en: 'Draft' },
        in_review: { id: 'Ditelaah', en: 'In review' },
        adopted: { id: 'Disetujui', en: 'Adopted' },
        returned: { id: 'Dikembalikan', en: 'Returned' },
      },
      title: { id: 'Status telaah', en: 'Review status' },
    },
    dueOn: { type: 'date', title: { id: 'Tenggat', en: 'Due on' } },
    completedOn: { type: 'date', optional: true, title: { id: 'Selesai pada', en: 'Completed on' } },
    progressPercent: {
      type: 'quantity',
      min: '0',
      max: '100',
      measure: { id: 'Kemajuan', en: 'Progress' },
      unit: 'percent',
      title: { id: 'Kemajuan (%)', en: 'Progress (%)' },
    },
  },
});
