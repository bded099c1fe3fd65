import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { ORGANIZATION } from '../shared-fields.js';

export const complaintResponses = defineDataset({
  name: 'complaints.complaint_responses',
  version: 1,
  title: { id: 'Tanggapan aduan', en: 'Complaint responses' },
  description: {
    id: 'Langkah penanganan sebuah aduan menurut urutannya: siapa melakukan apa dan kapan. Isi tanggapan tidak terbuka.',
    en: 'The steps by which a complaint was handled, in order: who did what and when. The words are not public.',
  },
  standard: {
    concept: { id: 'Tindak lanjut pengaduan', en: 'Follow-up of a complaint' },
    definition: {
      id: 'Verifikasi, disposisi, tanggapan, penyelesaian, atau pembukaan kembali sebuah aduan oleh penyelenggara (PermenPANRB 62/2018).',
      en: 'Verification, disposition, answer, resolution or reopening of a complaint by the service (PermenPANRB 62/2018).',
    },
    classification: { id: 'Jenis langkah, organisasi', en: 'Kind of step, organization' },
    measure: { id: 'Jumlah langkah', en: 'Number of steps' },
    unit: { id: 'Langkah', en: 'Step' },
  },
  producer: DATA_STEWARD,
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['sourceSystem', 'ticket', 'sequence'],
  scope: { organization: 'organizationCode' },
  // The few steps that stop clocks are found in a period without looking at the many others.
  indexes: [['kind', 'respondedAt']],
  links: [
    {
      name: 'complaint',
      to: 'complaints.complaints',
      on: { sourceSystem: 'sourceSystem', ticket: 'ticket' },
      inverse: 'responses',
      // Complaints and answers travel in two streams; neither waits for the other.
      checked: false,
    },
  ],
  fields: {
    sourceSystem: {
      type: 'code',
      ...OWN_CODE,
      example: 'laporgub',
      maxLength: 40,
      title: { id: 'Sistem asal', en: 'Source system' },
    },
    ticket: {
      type: 'code',
      ...OWN_CODE,
      example: 'LG20260000123',
      maxLength: 80,
      dimension: false,
      title: { id: 'Nomor tiket', en: 'Ticket number' },
    },
    sequence: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 10_000,
      measure: { id: 'Urutan langkah', en: 'Order of the step' },
      unit: 'ordinal',
      title: { id: 'Urutan', en: 'Sequence' },
    },
    respondedAt: { type: 'timestamp', title: { id: 'Waktu', en: 'Time' } },
    organizationCode: {
      ...ORGANIZATION,
      optional: true,
      title: { id: 'Organisasi yang menanggapi', en: 'Organization that answered' },
    },
    kind: {
      type: 'enum',
      values: {
        verification: { id: 'Verifikasi', en: 'Verification' },
        disposition: { id: 'Disposisi', en: 'Disposition' },
        response: { id: 'Tanggapan', en: 'Answer' },
        resolution: { id: 'Penyelesaian', en: 'Resolution' },
        reopening: { id: 'Pembukaan kembali', en: 'Reopening' },
        escalation: { id: 'Eskalasi', en: 'Escalation' },
        note: { id: 'Catatan', en: 'Note' },
        // A question and a referral stop the clocks of a complaint; the reply, or the next step of an agency, starts them again.
        clarification: { id: 'Permintaan kelengkapan kepada pelapor', en: 'Question to the reporter' },
        reporter_reply: { id: 'Balasan pelapor', en: 'Reply of the reporter' },
        referral: { id: 'Dialihkan ke luar kewenangan', en: 'Referred out of jurisdiction' },
      },
      title: { id: 'Jenis langkah', en: 'Kind of step' },
    },
    text: {
      type: 'text',
      optional: true,
      // An answer repeats what was asked. Whether the complaint is secret stands on another record, which may arrive later
      // or change, so the words stay closed.
      access: 'restricted',
      title: { id: 'Isi', en: 'Text' },
    },
  },
});
