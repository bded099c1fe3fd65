import { defineSamples } from '#dataset';
import { organizations } from './organizations.dataset.js';

export const organizationsSamples = defineSamples({
  dataset: organizations,
  accepted: [
    {
      code: '2.16.2.20.2.21.01.0000',
      name: 'Dinas Komunikasi dan Informatika',
      shortName: 'Diskominfo',
      kind: 'agency',
      regionCode: '33',
      functionCodes: ['2.16', '2.20', '2.21'],
      headTitle: 'Kepala Dinas',
      website: 'https://contoh.invalid',
      validFrom: '2017-01-01',
      validTo: '2030-12-31',
      successorCode: '2.16.2.20.2.21.02.0000',
    },
    {
      code: '33.74',
      name: 'Pemerintah Kota Semarang',
      kind: 'regency_government',
      regionCode: '33.74',
      functionCodes: [],
    },
    {
      code: '33.74-1.02.0.00.0.00.01.0000',
      name: 'Dinas Kesehatan kota contoh',
      kind: 'agency',
      parentCode: '33.74',
      regionCode: '33.74',
      functionCodes: ['1.02'],
    },
  ],
  refused: [
    {
      record: {
        code: '33.74',
        name: 'Pemerintah Kota',
        kind: 'regency_government',
        regionCode: '33.74',
        functionCodes: '1.02',
      },
      field: 'functionCodes',
      code: 'WRONG_TYPE',
    },
    {
      record: {
        code: '33.74',
        name: 'Pemerintah Kota',
        kind: 'regency_government',
        regionCode: '33.74',
        functionCodes: ['102'],
      },
      field: 'functionCodes',
      code: 'PATTERN',
    },
    {
      record: {
        code: '33.74 ',
        name: 'Pemerintah Kota',
        kind: 'regency_government',
        regionCode: '33.74',
        functionCodes: [],
      },
      field: 'code',
      code: 'PATTERN',
    },
  ],
});
