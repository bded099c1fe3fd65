import { defineSamples } from '#dataset';
import { officialAccounts } from './official-accounts.dataset.js';

export const officialAccountsSamples = defineSamples({
  dataset: officialAccounts,
  accepted: [
    {
      organizationCode: '2.16.2.20.2.21.01.0000',
      platform: 'instagram',
      handle: 'contoh_diskominfo',
      isVerified: false,
      belongsToHead: false,
    },
    {
      organizationCode: '33.74',
      platform: 'website',
      handle: 'contoh.invalid',
      url: 'https://contoh.invalid',
      isVerified: true,
      belongsToHead: false,
    },
  ],
  refused: [
    {
      record: {
        organizationCode: '33.74',
        platform: 'instagram',
        handle: 'contoh',
        isVerified: 'ya',
        belongsToHead: false,
      },
      field: 'isVerified',
      code: 'WRONG_TYPE',
    },
    {
      record: {
        organizationCode: '33.74',
        platform: 'insta',
        handle: 'contoh',
        isVerified: true,
        belongsToHead: false,
      },
      field: 'platform',
      code: 'NOT_IN_LIST',
    },
  ],
});
