import { defineDataset } from '#dataset';
import { PLATFORM_VALUES } from '../platform-values.js';
import { DATA_STEWARD } from '../producers.js';
import { ADDRESS, ORGANIZATION } from '../shared-fields.js';

export const agencyPublications = defineDataset({
  name: 'media.agency_publications',
  version: 1,
  title: { id: 'Publikasi perangkat daerah', en: 'Agency publications' },
  description: {
    id: 'Siaran pers dan unggahan yang diterbitkan organisasi sendiri di situs atau akun resminya.',
    en: 'Press releases and posts that an organization published itself on its site or official accounts.',
  },
  standard: {
    concept: { id: 'Komunikasi publik pemerintah', en: 'Government communication' },
    definition: {
      id: 'Satu siaran pers, berita, atau unggahan di saluran resmi satu organisasi pemerintah daerah.',
      en: 'One press release, article or post on an official channel of an organization of the regional government.',
    },
    classification: { id: 'Organisasi, saluran, topik', en: 'Organization, channel, topic' },
    measure: { id: 'Jumlah publikasi', en: 'Number of publications' },
    unit: { id: 'Publikasi', en: 'Publication' },
  },
  producer: DATA_STEWARD,
  release: { every: 'day', dueDay: 1 },
  access: 'public',
  key: ['url'],
  scope: { organization: 'organizationCode' },
  indexes: [['organizationCode', 'publishedAt']],
  fields: {
    url: ADDRESS,
    organizationCode: ORGANIZATION,
    publishedAt: { type: 'timestamp', title: { id: 'Terbit pada', en: 'Published at' } },
    channel: { type: 'enum', values: PLATFORM_VALUES, title: { id: 'Saluran', en: 'Channel' } },
    title: { type: 'string', maxLength: 500, dimension: false, title: { id: 'Judul', en: 'Title' } },
    topic: { type: 'string', optional: true, title: { id: 'Topik', en: 'Topic' } },
  },
});
