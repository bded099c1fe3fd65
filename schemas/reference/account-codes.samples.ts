import { defineSamples } from '#dataset';
import { accountCodes } from './account-codes.dataset.js';

export const accountCodesSamples = defineSamples({
  dataset: accountCodes,
  accepted: [
    { code: '4.1.01.06.01.0001', level: 6, name: 'Pajak Hotel', kind: 'revenue', validTo: '2023-12-31' },
    {
      code: '4.1.01.19.03.0001',
      level: 6,
      name: 'PBJT Jasa Perhotelan',
      kind: 'revenue',
      predecessorCode: '4.1.01.06.01.0001',
      validFrom: '2024-01-01',
    },
    { code: '5.1.02.01.01.024', level: 6, name: 'Belanja alat tulis (bentuk 2019)', kind: 'expenditure' },
  ],
  refused: [
    { record: { code: '4.1.1', level: 3, name: 'Pajak', kind: 'revenue' }, field: 'code', code: 'PATTERN' },
    {
      record: { code: '5.1.02.01.001.00001', level: 6, name: 'Belanja', kind: 'expenditure' },
      field: 'code',
      code: 'PATTERN',
    },
    { record: { code: '4.1', level: '2', name: 'PAD', kind: 'revenue' }, field: 'level', code: 'WRONG_TYPE' },
    { record: { code: '4.1', level: 7, name: 'PAD', kind: 'revenue' }, field: 'level', code: 'OUT_OF_RANGE' },
  ],
});
