import { defineSamples } from '#dataset';
import { plans } from './plans.dataset.js';

export const plansSamples = defineSamples({
  dataset: plans,
  accepted: [
    {
      code: 'RPJMD-33-2025',
      kind: 'RPJMD',
      title: 'Rencana pembangunan contoh',
      vision: 'Visi contoh',
      regionCode: '33',
      organizationCode: '5.01.5.05.0.00.01.0000',
      startYear: 2025,
      endYear: 2029,
      revision: 0,
      legalBasis: 'Peraturan daerah contoh',
      validFrom: '2025-08-20',
      validTo: '2030-08-19',
    },
    {
      code: 'PRIORITAS-99-33',
      kind: 'INITIATIVE_99',
      title: 'Program 99 hari contoh',
      regionCode: '33',
      startYear: 2026,
      endYear: 2026,
      revision: 0,
      validFrom: '2026-02-20',
    },
  ],
  refused: [
    {
      record: {
        code: 'RPJMD 33',
        kind: 'RPJMD',
        title: 'T',
        regionCode: '33',
        startYear: 2025,
        endYear: 2029,
        revision: 0,
        validFrom: '2025-08-20',
      },
      field: 'code',
      code: 'PATTERN',
    },
    {
      record: {
        code: 'RPJMD-33',
        kind: 'rpjmd',
        title: 'T',
        regionCode: '33',
        startYear: 2025,
        endYear: 2029,
        revision: 0,
        validFrom: '2025-08-20',
      },
      field: 'kind',
      code: 'NOT_IN_LIST',
    },
    {
      record: {
        code: 'RPJMD-33',
        kind: 'RPJMD',
        title: 'T',
        regionCode: '33',
        startYear: 25,
        endYear: 2029,
        revision: 0,
        validFrom: '2025-08-20',
      },
      field: 'startYear',
      code: 'OUT_OF_RANGE',
    },
  ],
});
