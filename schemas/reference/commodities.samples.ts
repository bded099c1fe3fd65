import { defineSamples } from '#dataset';
import { commodities } from './commodities.dataset.js';

export const commoditiesSamples = defineSamples({
  dataset: commodities,
  accepted: [{ code: '01.01', name: 'Beras Premium', group: 'Beras', unit: 'kg' }],
  refused: [
    {
      record: { code: '01.01', name: 'Beras Premium', group: 'Beras', unit: 'kg', satuan: 'kg' },
      field: 'satuan',
      code: 'UNKNOWN_FIELD',
    },
    {
      record: { code: '01.01', name: 'Beras\u0000Premium', group: 'Beras', unit: 'kg' },
      field: 'name',
      code: 'PATTERN',
    },
  ],
});
