import { defineDataset } from '#dataset';
import { CATEGORY_CODE, OWN_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { ORGANIZATION, REGION } from '../shared-fields.js';
import { CHANNEL_VALUES, COMPLAINT_KIND_VALUES } from './complaint-values.js';

/** What a citizen wrote may name him, so the words of an anonymous complaint are kept like those of a secret one. */
const WORDS_OF_THE_REPORTER = { restrictedWhen: ['isSecret', 'isAnonymous'] } as const;
/** A secret complaint tells nobody where. The place of an anonymous one is the place of the problem and stays open. */
const PLACE_OF_THE_COMPLAINT = { restrictedWhen: ['isSecret'] } as const;

export const complaints = defineDataset({
  name: 'complaints.complaints',
  version: 1,
  title: { id: 'Aduan masyarakat', en: 'Citizen complaints' },
  description: {
    id: 'Aduan, aspirasi, dan permintaan informasi warga dari semua kanal, dengan perjalanannya sampai selesai. Isi aduan rahasia dan identitas pelapor tidak terbuka.',
    en: 'Complaints, wishes and information requests of citizens from every channel and their way to the end. The words of secret ones and who reported them are not public.',
  },
  standard: {
    concept: { id: 'Pengaduan pelayanan publik', en: 'Complaint about public service' },
    definition: {
      id: 'Penyampaian keluhan, aspirasi, atau permintaan informasi oleh warga kepada penyelenggara pelayanan publik (PermenPANRB 62/2018).',
      en: 'A grievance, wish or request for information that a citizen brings to a public service (PermenPANRB 62/2018).',
    },
    classification: {
      id: 'Kanal, jenis, kategori, status, wilayah',
      en: 'Channel, kind, category, status, region',
    },
    measure: { id: 'Jumlah aduan', en: 'Number of complaints' },
    unit: { id: 'Aduan', en: 'Complaint' },
  },
  producer: DATA_STEWARD,
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['sourceSystem', 'ticket'],
  scope: { organization: 'organizationCode', region: 'regionCode' },
  indexes: [
    ['receivedAt'],
    ['status', 'receivedAt'],
    // Figures of one agency over one period stay flat however many complaints the others have.
    ['organizationCode', 'receivedAt'],
    ['categoryCode', 'receivedAt'],
    ['regionCode', 'receivedAt'],
    // What is open now is little beside what was ever received: ages and running clocks are read here alone.
    {
      fields: ['receivedAt', 'organizationCode', 'regionCode', 'sourceSystem'],
      where: { status: ['received', 'verified', 'forwarded', 'in_progress'] },
    },
  ],
  links: [
    {
      name: 'category',
      to: 'complaints.complaint_categories',
      on: { categoryCode: 'code' },
      inverse: 'complaints',
      // Categories differ from system to system; an unknown one must not keep a complaint out.
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
    channel: {
      type: 'enum',
      values: CHANNEL_VALUES,
      title: { id: 'Kanal', en: 'Channel' },
    },
    kind: {
      type: 'enum',
      values: COMPLAINT_KIND_VALUES,
      title: { id: 'Jenis', en: 'Kind' },
    },
    categoryCode: { type: 'code', ...CATEGORY_CODE, title: { id: 'Kategori', en: 'Category' } },
    title: {
      type: 'string',
      maxLength: 300,
      access: WORDS_OF_THE_REPORTER,
      title: { id: 'Judul', en: 'Title' },
    },
    description: {
      type: 'text',
      optional: true,
      access: WORDS_OF_THE_REPORTER,
      title: { id: 'Isi laporan', en: 'Description' },
    },
    regionCode: { ...REGION, optional: true },
    latitude: {
      type: 'quantity',
      min: '-90',
      max: '90',
      optional: true,
      access: PLACE_OF_THE_COMPLAINT,
      measure: { id: 'Lintang (WGS 84)', en: 'Latitude (WGS 84)' },
      unit: 'degree',
      title: { id: 'Lintang', en: 'Latitude' },
    },
    longitude: {
      type: 'quantity',
      min: '-180',
      max: '180',
      optional: true,
      access: PLACE_OF_THE_COMPLAINT,
      measure: { id: 'Bujur (WGS 84)', en: 'Longitude (WGS 84)' },
      unit: 'degree',
      title: { id: 'Bujur', en: 'Longitude' },
    },
    address: {
      type: 'string',
      maxLength: 500,
      optional: true,
      access: PLACE_OF_THE_COMPLAINT,
      title: { id: 'Alamat kejadian', en: 'Address of the problem' },
    },
    organizationCode: {
      ...ORGANIZATION,
      optional: true,
      title: { id: 'Organisasi yang menangani', en: 'Organization in charge' },
    },
    status: {
      type: 'enum',
      values: {
        received: { id: 'Diterima', en: 'Received' },
        verified: { id: 'Terverifikasi', en: 'Verified' },
        forwarded: { id: 'Diteruskan', en: 'Forwarded' },
        in_progress: { id: 'Diproses', en: 'In progress' },
        resolved: { id: 'Selesai', en: 'Resolved' },
        rejected: { id: 'Ditolak', en: 'Rejected' },
        archived: { id: 'Diarsipkan', en: 'Archived' },
      },
      title: { id: 'Status', en: 'Status' },
    },
    isAnonymous: { type: 'boolean', title: { id: 'Anonim', en: 'Anonymous' } },
    isSecret: { type: 'boolean', title: { id: 'Rahasia', en: 'Secret' } },
    reporterName: {
      type: 'string',
      optional: true,
      personal: true,
      access: 'restricted',
      title: { id: 'Nama pelapor', en: 'Name of the reporter' },
    },
    reporterContact: {
      type: 'string',
      optional: true,
      personal: true,
      access: 'restricted',
      title: { id: 'Kontak pelapor', en: 'Contact of the reporter' },
    },
    receivedAt: { type: 'timestamp', title: { id: 'Diterima pada', en: 'Received at' } },
    verifiedAt: { type: 'timestamp', optional: true, title: { id: 'Diverifikasi pada', en: 'Verified at' } },
    forwardedAt: { type: 'timestamp', optional: true, title: { id: 'Diteruskan pada', en: 'Forwarded at' } },
    firstResponseAt: {
      type: 'timestamp',
      optional: true,
      title: { id: 'Tanggapan pertama pada', en: 'First answered at' },
    },
    resolvedAt: { type: 'timestamp', optional: true, title: { id: 'Selesai pada', en: 'Resolved at' } },
    reopenedCount: {
      type: 'integer',
      min: 0,
      max: 1000,
      measure: { id: 'Jumlah pembukaan kembali', en: 'Times reopened' },
      unit: 'times',
      title: { id: 'Dibuka kembali', en: 'Reopened' },
    },
    escalatedAt: { type: 'timestamp', optional: true, title: { id: 'Dieskalasi pada', en: 'Escalated at' } },
    escalationTarget: {
      type: 'string',
      optional: true,
      title: { id: 'Tujuan eskalasi', en: 'Escalated to' },
    },
    rating: {
      type: 'integer',
      min: 1,
      max: 5,
      optional: true,
      measure: { id: 'Kepuasan pelapor', en: 'Satisfaction of the reporter' },
      unit: 'stars',
      title: { id: 'Penilaian (1–5)', en: 'Rating (1–5)' },
    },
  },
});
