import { defineDataset } from '#dataset';
import { DATA_STEWARD } from '../producers.js';
import { NAME } from '../shared-fields.js';

export const holidays = defineDataset({
  name: 'reference.holidays',
  version: 1,
  title: { id: 'Hari libur dan cuti bersama', en: 'Holidays and collective leave' },
  description: {
    id: 'Hari libur nasional dan cuti bersama menurut keputusan bersama tiga menteri, serta perubahannya. Menjadi dasar kalender hari kerja.',
    en: 'National holidays and collective leave by the joint decrees of three ministers, with their amendments. The working calendar rests on it.',
  },
  standard: {
    concept: { id: 'Hari kerja', en: 'Working day' },
    definition: {
      id: 'Hari yang menurut keputusan pemerintah tidak dikerjakan, atau yang dibatalkan sebagai hari libur.',
      en: 'A day that by decree of the government is not worked, or that was taken back as a holiday.',
    },
    classification: { id: 'Jenis hari', en: 'Kind of day' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Hari', en: 'Day' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['date', 'kind'],
  fields: {
    date: { type: 'date', title: { id: 'Tanggal', en: 'Date' } },
    kind: {
      type: 'enum',
      values: {
        national_holiday: { id: 'Libur nasional', en: 'National holiday' },
        collective_leave: { id: 'Cuti bersama', en: 'Collective leave' },
        working_day: { id: 'Tetap hari kerja (libur dibatalkan)', en: 'Working day (a holiday taken back)' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
    name: NAME,
    legalBasis: {
      type: 'string',
      maxLength: 500,
      title: { id: 'Keputusan yang menetapkan', en: 'Decree that fixed it' },
    },
    isVerified: {
      type: 'boolean',
      title: {
        id: 'Sudah dicocokkan dengan daftar terbitan keputusan itu',
        en: 'Compared with a published list of that decree',
      },
    },
  },
});
