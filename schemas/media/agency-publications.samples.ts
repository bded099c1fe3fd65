import { defineSamples } from '#dataset';
import { agencyPublications } from './agency-publications.dataset.js';

const RELEASE = {
  url: 'https://dinas.contoh.invalid/berita/17',
  organizationCode: '1.03.0.00.0.00.01.0000',
  publishedAt: '2026-03-31T08:00:00+07:00',
  channel: 'website',
  title: 'Ruas contoh selesai diperbaiki',
} as const;

export const agencyPublicationsSamples = defineSamples({
  dataset: agencyPublications,
  accepted: [
    RELEASE,
    { ...RELEASE, url: 'https://medsos.contoh.invalid/dinas/18', channel: 'instagram', topic: 'Jalan' },
  ],
  refused: [
    { record: { ...RELEASE, url: '/berita/17' }, field: 'url', code: 'PATTERN' },
    { record: { ...RELEASE, channel: 'twitter' }, field: 'channel', code: 'NOT_IN_LIST' },
    { record: { ...RELEASE, organizationCode: null }, field: 'organizationCode', code: 'REQUIRED' },
  ],
});
