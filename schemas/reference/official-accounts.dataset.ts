import { defineDataset } from '#dataset';
import { PLATFORM_VALUES } from '../platform-values.js';
import { DATA_STEWARD } from '../producers.js';
import { ORGANIZATION } from '../shared-fields.js';

export const officialAccounts = defineDataset({
  name: 'reference.official_accounts',
  version: 1,
  title: { id: 'Akun media resmi', en: 'Official media accounts' },
  description: {
    id: 'Akun media sosial dan situs yang dipakai organisasi atau kepalanya untuk berbicara kepada warga.',
    en: 'Social media accounts and sites through which an organization or its head speaks to citizens.',
  },
  standard: {
    concept: { id: 'Saluran komunikasi resmi', en: 'Official communication channel' },
    definition: {
      id: 'Akun yang dinyatakan oleh organisasi sebagai miliknya, dengan keterangan apakah sudah diperiksa walidata.',
      en: 'An account an organization declares as its own, with whether the data steward has checked it.',
    },
    classification: { id: 'Organisasi, media', en: 'Organization, platform' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Akun', en: 'Account' },
  },
  producer: DATA_STEWARD,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['organizationCode', 'platform', 'handle'],
  scope: { organization: 'organizationCode' },
  fields: {
    organizationCode: ORGANIZATION,
    platform: { type: 'enum', values: PLATFORM_VALUES, title: { id: 'Media', en: 'Platform' } },
    handle: { type: 'string', maxLength: 100, title: { id: 'Nama akun', en: 'Handle' } },
    url: { type: 'string', maxLength: 500, optional: true, title: { id: 'Alamat', en: 'Address' } },
    isVerified: {
      type: 'boolean',
      title: { id: 'Sudah diperiksa walidata', en: 'Checked by the data steward' },
    },
    belongsToHead: {
      type: 'boolean',
      title: { id: 'Milik kepala organisasi', en: 'Belongs to the head of the organization' },
    },
  },
});
