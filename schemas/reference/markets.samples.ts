import { defineSamples } from '#dataset';
import { markets } from './markets.dataset.js';

export const marketsSamples = defineSamples({
  dataset: markets,
  accepted: [{ code: '33.74.E01', name: 'Pasar rakyat contoh', regionCode: '33.74', kind: 'retail' }],
  refused: [
    {
      record: { code: '33.74.E01', name: 'Pasar contoh', regionCode: '33.74', kind: 'eceran' },
      field: 'kind',
      code: 'NOT_IN_LIST',
    },
    {
      record: { code: '33.74.E01', name: 'Pasar\ncontoh', regionCode: '33.74', kind: 'retail' },
      field: 'name',
      code: 'PATTERN',
    },
  ],
});
