import { defineSamples } from '#dataset';
import { mediaMentions } from './media-mentions.dataset.js';

const NEWS = {
  url: 'https://berita.contoh.invalid/2026/03/jalan-provinsi-diperbaiki?hal=1',
  outlet: 'Berita Contoh',
  platform: 'news',
  publishedAt: '2026-03-31T08:00:00+07:00',
  title: 'Jalan provinsi diperbaiki (contoh)',
  sentiment: 'positive',
  sentimentSource: 'supplied',
} as const;

export const mediaMentionsSamples = defineSamples({
  dataset: mediaMentions,
  accepted: [
    NEWS,
    {
      ...NEWS,
      url: 'http://medsos.contoh.invalid/warga/status/1',
      platform: 'x',
      sentiment: 'negative',
      sentimentSource: 'lexicon',
      organizationCode: '1.02.0.00.0.00.01.0001',
      excerpt: 'Antrean panjang\n(contoh)',
      topic: 'Antrean',
      reach: 15000,
      respondedAt: '2026-03-31T01:00:00Z',
      responseUrl: 'https://medsos.contoh.invalid/rsud/status/2',
    },
  ],
  refused: [
    { record: { ...NEWS, url: 'berita.contoh.invalid/2026/03/jalan' }, field: 'url', code: 'PATTERN' },
    { record: { ...NEWS, url: 'https://contoh.invalid/dua kata' }, field: 'url', code: 'PATTERN' },
    {
      record: { ...NEWS, url: `https://contoh.invalid/${'a'.repeat(1000)}` },
      field: 'url',
      code: 'TOO_LONG',
    },
    { record: { ...NEWS, responseUrl: 'javascript:alert(1)' }, field: 'responseUrl', code: 'PATTERN' },
    { record: { ...NEWS, sentiment: 'negatif' }, field: 'sentiment', code: 'NOT_IN_LIST' },
    { record: { ...NEWS, publishedAt: '2026-03-31 08:00' }, field: 'publishedAt', code: 'PATTERN' },
    { record: { ...NEWS, reach: -1 }, field: 'reach', code: 'OUT_OF_RANGE' },
  ],
});
