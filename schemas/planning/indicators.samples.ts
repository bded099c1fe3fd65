import { defineSamples } from '#dataset';
import { indicators } from './indicators.dataset.js';

export const indicatorsSamples = defineSamples({
  dataset: indicators,
  accepted: [
    {
      code: 'IKU-01',
      name: 'Pertumbuhan ekonomi',
      unit: 'persen',
      polarity: 'higher',
      accumulation: 'latest',
      level: 'impact',
    },
    {
      code: 'IKD-COMMUNICATION-1',
      name: 'Aduan yang ditanggapi dalam 24 jam',
      concept: 'Konsep',
      definition: 'Definisi',
      formula: 'A dibagi B',
      unit: 'persen',
      polarity: 'higher',
      accumulation: 'average',
      nodeCode: 'M3.T1.S1',
      planCode: 'RPJMD-33-2025',
      organizationCode: '2.16.2.20.2.21.01.0000',
      level: 'outcome',
      nationalCode: 'SP00001.01.00',
      measureCode: 'complaints.first_response_within_policy',
    },
  ],
  refused: [
    {
      record: {
        code: 'IKU-01',
        name: 'N',
        unit: 'persen',
        polarity: 'up',
        accumulation: 'latest',
        level: 'impact',
      },
      field: 'polarity',
      code: 'NOT_IN_LIST',
    },
    {
      record: {
        code: 'IKU-01',
        name: 'N',
        unit: 'persen',
        polarity: 'higher',
        accumulation: 'latest',
        level: 'impact',
        measureCode: 'No Such',
      },
      field: 'measureCode',
      code: 'PATTERN',
    },
  ],
});
