import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { VALID_FROM, VALID_TO } from '../shared-fields.js';
import { CHANNEL_VALUES, COMPLAINT_KIND_VALUES } from './complaint-values.js';

export const responsePolicies = defineDataset({
  name: 'complaints.response_policies',
  version: 1,
  title: { id: 'Batas waktu penanganan aduan', en: 'Response policies' },
  description: {
    id: 'Batas waktu setiap tahap penanganan aduan menurut masa berlakunya. Aduan dinilai dengan aturan yang berlaku pada hari ia diterima.',
    en: 'How long each stage of a complaint may take, by validity. A complaint is judged by the rules of the day on which it came in.',
  },
  standard: {
    concept: { id: 'Standar waktu penanganan pengaduan', en: 'Time standard of handling complaints' },
    definition: {
      id: 'Waktu terlama antara awal dan akhir satu tahap penanganan pengaduan (PermenPANRB 62/2018 dan standar provinsi).',
      en: 'The longest time between the begin and the end of one stage of handling (PermenPANRB 62/2018 and the province’s standard).',
    },
    classification: { id: 'Jam, satuan, sistem, kanal, jenis', en: 'Clock, unit, system, channel, kind' },
    measure: { id: 'Batas waktu', en: 'Time limit' },
    unit: { id: 'Jam atau hari kerja', en: 'Hours or working days' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code', 'validFrom'],
  fields: {
    code: {
      type: 'code',
      ...OWN_CODE,
      example: 'TANGGAPAN-24J',
      maxLength: 60,
      title: { id: 'Kode', en: 'Code' },
    },
    clock: {
      type: 'enum',
      values: {
        first_response: { id: 'Tanggapan pertama', en: 'First answer' },
        verification: { id: 'Verifikasi dan penerusan', en: 'Verification and forwarding' },
        follow_up: { id: 'Tindak lanjut sejak diteruskan', en: 'Follow-up since forwarded' },
        resolution_normative: {
          id: 'Penyelesaian tanpa kadar pengawasan',
          en: 'Resolution where nothing is to be investigated',
        },
        resolution_supervision: {
          id: 'Penyelesaian berkadar pengawasan',
          en: 'Resolution with an investigation',
        },
        auto_close: { id: 'Penutupan otomatis', en: 'Closing by itself' },
      },
      title: { id: 'Jam', en: 'Clock' },
    },
    unit: {
      type: 'enum',
      values: {
        hours: { id: 'Jam', en: 'Hours' },
        working_days: { id: 'Hari kerja', en: 'Working days' },
      },
      title: { id: 'Satuan', en: 'Unit' },
    },
    limit: {
      type: 'integer',
      min: 1,
      max: 1_000,
      measure: { id: 'Batas waktu dalam satuannya', en: 'Time limit in its unit' },
      unit: 'hours or working days',
      title: { id: 'Batas', en: 'Limit' },
    },
    sourceSystem: {
      type: 'code',
      ...OWN_CODE,
      example: 'laporgub',
      maxLength: 40,
      optional: true,
      title: { id: 'Sistem asal (kosong = semua)', en: 'Source system (none = all)' },
    },
    channel: {
      type: 'enum',
      values: CHANNEL_VALUES,
      optional: true,
      title: { id: 'Kanal (kosong = semua)', en: 'Channel (none = all)' },
    },
    kind: {
      type: 'enum',
      values: COMPLAINT_KIND_VALUES,
      optional: true,
      title: { id: 'Jenis aduan (kosong = semua)', en: 'Kind of complaint (none = all)' },
    },
    validFrom: { type: 'date', title: VALID_FROM.title },
    validTo: VALID_TO,
    source: {
      type: 'string',
      maxLength: 500,
      title: { id: 'Dasar', en: 'Source' },
    },
    isVerified: {
      type: 'boolean',
      title: {
        id: 'Batas dan masa berlakunya sudah dicocokkan',
        en: 'Limit and validity were compared with the source',
      },
    },
  },
});
