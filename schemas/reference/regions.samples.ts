import { defineSamples } from '#dataset';
import { regions } from './regions.dataset.js';

export const regionsSamples = defineSamples({
  dataset: regions,
  accepted: [
    { code: '33', name: 'Provinsi Jawa Tengah', level: 'province', bpsCode: '33' },
    {
      code: '33.74',
      name: 'Kota Semarang',
      level: 'city',
      parentCode: '33',
      bpsCode: '3374',
      coordinationAreaCode: '33.SMG',
      tileRow: 2,
      tileColumn: 7,
      validFrom: '1950-08-14',
    },
    {
      code: '33.74.01.1001',
      name: 'Kelurahan contoh',
      level: 'village',
      parentCode: '33.74.01',
      validTo: '2030-12-31',
    },
  ],
  refused: [
    { record: { code: '3374', name: 'Kota Semarang', level: 'city' }, field: 'code', code: 'PATTERN' },
    { record: { code: '33.74', name: 'Kota Semarang', level: 'kota' }, field: 'level', code: 'NOT_IN_LIST' },
    { record: { code: 33.74, name: 'Kota Semarang', level: 'city' }, field: 'code', code: 'WRONG_TYPE' },
    { record: { code: '33.74', name: ' ', level: 'city' }, field: 'name', code: 'PATTERN' },
  ],
});
