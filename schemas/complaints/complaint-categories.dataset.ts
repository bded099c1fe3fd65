import { defineDataset } from '#dataset';
import { CATEGORY_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { NAME } from '../shared-fields.js';

export const complaintCategories = defineDataset({
  name: 'complaints.complaint_categories',
  version: 1,
  title: { id: 'Kategori aduan', en: 'Complaint categories' },
  description: {
    id: 'Sektor atau kategori yang dipakai sistem aduan untuk mengelompokkan laporan warga.',
    en: 'Sectors or categories by which complaint systems group what citizens report.',
  },
  standard: {
    concept: { id: 'Pokok aduan', en: 'Subject of a complaint' },
    definition: {
      id: 'Bidang layanan publik yang menjadi pokok sebuah aduan menurut sistem yang menerimanya.',
      en: 'The field of public service a complaint is about, by the system that received it.',
    },
    classification: { id: 'Kelompok kategori', en: 'Group of categories' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Kategori', en: 'Category' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', ...CATEGORY_CODE, title: { id: 'Kode kategori', en: 'Category code' } },
    name: NAME,
    group: { type: 'string', optional: true, title: { id: 'Kelompok', en: 'Group' } },
    isRoadDamage: { type: 'boolean', optional: true, title: { id: 'Jalan rusak', en: 'Road damage' } },
  },
});
