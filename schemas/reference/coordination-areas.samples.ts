import { defineSamples } from '#dataset';
import { coordinationAreas } from './coordination-areas.dataset.js';

export const coordinationAreasSamples = defineSamples({
  dataset: coordinationAreas,
  accepted: [
    { code: '35.1', name: 'Bakorwil I Madiun', seat: 'Madiun' },
    {
      code: '33.SMG',
      name: 'Eks-Karesidenan Semarang',
      seat: 'Kota Semarang',
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
    },
  ],
  refused: [
    { record: { code: '35.1', name: 'Bakorwil I Madiun' }, field: 'seat', code: 'REQUIRED' },
    { record: { code: '35 1', name: 'Bakorwil I Madiun', seat: 'Madiun' }, field: 'code', code: 'PATTERN' },
    {
      record: { code: '35.1', name: 'Bakorwil', seat: 'Madiun', validFrom: '2026-02-30' },
      field: 'validFrom',
      code: 'OUT_OF_RANGE',
    },
  ],
});
