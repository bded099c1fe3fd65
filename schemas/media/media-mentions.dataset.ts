import { defineDataset } from '#dataset';
import { DATA_STEWARD } from '../producers.js';
import { ADDRESS, ORGANIZATION } from '../shared-fields.js';

export const mediaMentions = defineDataset({
  name: 'media.media_mentions',
  version: 1,
  title: { id: 'Pemberitaan dan percakapan media', en: 'Media mentions' },
  description: {
    id: 'Berita dan unggahan yang menyebut pemerintah daerah, perangkat daerah, atau unitnya, dengan nada dan kapan ditanggapi.',
    en: 'News and posts that mention the government, an agency or one of its units, with their tone and when they were answered.',
  },
  standard: {
    concept: { id: 'Opini publik di media', en: 'Public opinion in the media' },
    definition: {
      id: 'Satu berita, unggahan, atau siaran yang menyebut organisasi pemerintah daerah, dinilai positif, netral, atau negatif.',
      en: 'One article, post or broadcast that mentions an organization of the regional government, rated positive, neutral or negative.',
    },
    classification: {
      id: 'Media, organisasi, nada, topik',
      en: 'Platform, organization, sentiment, topic',
    },
    measure: { id: 'Jumlah pemberitaan', en: 'Number of mentions' },
    unit: { id: 'Berita', en: 'Mention' },
  },
  producer: DATA_STEWARD,
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['url'],
  scope: { organization: 'organizationCode' },
  indexes: [
    ['publishedAt'],
    ['organizationCode', 'publishedAt'],
    // What is said against an agency, and whether it was answered, without a look at everything else.
    { fields: ['publishedAt', 'organizationCode', 'respondedAt'], where: { sentiment: ['negative'] } },
  ],
  fields: {
    url: ADDRESS,
    outlet: { type: 'string', title: { id: 'Media atau akun', en: 'Outlet or account' } },
    platform: {
      type: 'enum',
      values: {
        news: { id: 'Portal berita', en: 'News site' },
        x: { id: 'X', en: 'X' },
        instagram: { id: 'Instagram', en: 'Instagram' },
        facebook: { id: 'Facebook', en: 'Facebook' },
        tiktok: { id: 'TikTok', en: 'TikTok' },
        youtube: { id: 'YouTube', en: 'YouTube' },
        radio: { id: 'Radio', en: 'Radio' },
        tv: { id: 'Televisi', en: 'Television' },
        print: { id: 'Cetak', en: 'Print' },
      },
      title: { id: 'Jenis media', en: 'Platform' },
    },
    publishedAt: { type: 'timestamp', title: { id: 'Terbit pada', en: 'Published at' } },
    // Headlines single out an article, and a group of one is no group.
    title: { type: 'string', maxLength: 500, dimension: false, title: { id: 'Judul', en: 'Title' } },
    excerpt: { type: 'text', maxLength: 4000, optional: true, title: { id: 'Cuplikan', en: 'Excerpt' } },
    organizationCode: {
      ...ORGANIZATION,
      optional: true,
      title: { id: 'Organisasi yang disebut', en: 'Organization mentioned' },
    },
    sentiment: {
      type: 'enum',
      values: {
        positive: { id: 'Positif', en: 'Positive' },
        neutral: { id: 'Netral', en: 'Neutral' },
        negative: { id: 'Negatif', en: 'Negative' },
      },
      title: { id: 'Nada', en: 'Sentiment' },
    },
    sentimentSource: {
      type: 'enum',
      values: {
        supplied: { id: 'Dari pengirim', en: 'Supplied by the sender' },
        lexicon: { id: 'Dari daftar kata', en: 'By a word list' },
      },
      title: { id: 'Asal penilaian nada', en: 'Where the sentiment comes from' },
    },
    topic: { type: 'string', optional: true, title: { id: 'Topik', en: 'Topic' } },
    reach: {
      type: 'integer',
      min: 0,
      // No audience is larger than the two thousand million that a column of whole numbers holds.
      max: 2_000_000_000,
      optional: true,
      measure: { id: 'Jangkauan', en: 'Reach' },
      unit: 'person',
      title: { id: 'Jangkauan (orang)', en: 'Reach (people)' },
    },
    respondedAt: { type: 'timestamp', optional: true, title: { id: 'Ditanggapi pada', en: 'Answered at' } },
    responseUrl: {
      ...ADDRESS,
      optional: true,
      title: { id: 'Alamat tanggapan', en: 'Address of the answer' },
    },
  },
});
