import { defineSamples } from '#dataset';
import { programCodes } from './program-codes.dataset.js';

export const programCodesSamples = defineSamples({
  dataset: programCodes,
  accepted: [
    {
      code: '1',
      governmentLevel: 'province',
      level: 'affair',
      name: 'Urusan wajib pelayanan dasar',
      isMinimumService: false,
    },
    {
      code: 'X.XX.01.1.02.0001',
      governmentLevel: 'province',
      level: 'sub_activity',
      name: 'Penyediaan gaji dan tunjangan',
      parentCode: 'X.XX.01.1.02',
      indicator: 'Jumlah orang yang menerima gaji',
      unit: 'Orang/bulan',
      isMinimumService: false,
      predecessorCode: 'X.XX.01.1.02.01',
    },
    {
      code: '1.03.10',
      governmentLevel: 'regency',
      level: 'program',
      name: 'Program penyelenggaraan jalan',
      parentCode: '1.03',
      isMinimumService: false,
    },
  ],
  refused: [
    {
      record: {
        code: '1.3.10',
        governmentLevel: 'province',
        level: 'program',
        name: 'Jalan',
        isMinimumService: false,
      },
      field: 'code',
      code: 'PATTERN',
    },
    {
      record: {
        code: '1.03.10.1',
        governmentLevel: 'province',
        level: 'program',
        name: 'Jalan',
        isMinimumService: false,
      },
      field: 'code',
      code: 'PATTERN',
    },
    {
      record: { code: '1.03.10', governmentLevel: 'province', level: 'program', name: 'Jalan' },
      field: 'isMinimumService',
      code: 'REQUIRED',
    },
  ],
});
