import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { DATA_STEWARD } from '../producers.js';
import { ADDRESS, ORGANIZATION } from '../shared-fields.js';

export const hoaxClaims = defineDataset({
  name: 'media.hoax_claims',
  version: 1,
  title: { id: 'Klaim hoaks', en: 'Hoax claims' },
  description: {
    id: 'Klaim yang beredar dan diperiksa kebenarannya: hasil pemeriksaan, kapan ditemukan, dan kapan diklarifikasi.',
    en: 'Claims in circulation that were checked: the verdict, when they were found and when they were set right.',
  },
  standard: {
    concept: { id: 'Informasi yang menyesatkan', en: 'Misleading information' },
    definition: {
      id: 'Klaim yang beredar di masyarakat dan dinilai menurut tujuh jenis misinformasi dan disinformasi, atau dinyatakan benar.',
      en: 'A claim in circulation, rated by the seven types of mis- and disinformation or found to be true.',
    },
    classification: { id: 'Hasil pemeriksaan, organisasi', en: 'Verdict, organization' },
    measure: { id: 'Jumlah klaim', en: 'Number of claims' },
    unit: { id: 'Klaim', en: 'Claim' },
  },
  producer: DATA_STEWARD,
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['code'],
  scope: { organization: 'organizationCode' },
  indexes: [['foundAt']],
  fields: {
    code: {
      type: 'code',
      ...OWN_CODE,
      example: 'HOAKS-2026-00017',
      maxLength: 60,
      dimension: false,
      title: { id: 'Kode klaim', en: 'Claim code' },
    },
    claim: { type: 'text', maxLength: 2000, title: { id: 'Klaim', en: 'Claim' } },
    verdict: {
      type: 'enum',
      // The seven types of First Draft; `true_claim` because GraphQL keeps the word `true` for itself.
      values: {
        satire: { id: 'Satire atau parodi', en: 'Satire or parody' },
        misleading: { id: 'Konten menyesatkan', en: 'Misleading content' },
        imposter: { id: 'Konten tiruan', en: 'Imposter content' },
        fabricated: { id: 'Konten palsu', en: 'Fabricated content' },
        false_connection: { id: 'Koneksi yang salah', en: 'False connection' },
        false_context: { id: 'Konteks yang salah', en: 'False context' },
        manipulated: { id: 'Konten yang dimanipulasi', en: 'Manipulated content' },
        true_claim: { id: 'Benar', en: 'True' },
      },
      title: { id: 'Hasil pemeriksaan', en: 'Verdict' },
    },
    foundAt: { type: 'timestamp', title: { id: 'Ditemukan pada', en: 'Found at' } },
    clarifiedAt: {
      type: 'timestamp',
      optional: true,
      title: { id: 'Diklarifikasi pada', en: 'Clarified at' },
    },
    clarificationUrl: {
      ...ADDRESS,
      optional: true,
      title: { id: 'Alamat klarifikasi', en: 'Address of the clarification' },
    },
    organizationCode: {
      ...ORGANIZATION,
      optional: true,
      title: { id: 'Organisasi yang disebut', en: 'Organization mentioned' },
    },
  },
});
