import { defineSamples } from '#dataset';
import { budgetVersions } from './budget-versions.dataset.js';

export const budgetVersionsSamples = defineSamples({
  dataset: budgetVersions,
  accepted: [
    {
      regionCode: '33',
      fiscalYear: 2026,
      versionCode: 'MURNI',
      stage: 'initial',
      sequence: 1,
      legalBasis: 'Peraturan daerah contoh',
      effectiveFrom: '2026-01-02',
      isCurrent: false,
    },
    {
      regionCode: '33',
      fiscalYear: 2026,
      versionCode: 'PERGESERAN-1',
      stage: 'shift',
      sequence: 2,
      effectiveFrom: '2026-03-16',
      isCurrent: true,
    },
  ],
  refused: [
    {
      record: {
        regionCode: '33',
        fiscalYear: '2026',
        versionCode: 'MURNI',
        stage: 'initial',
        sequence: 1,
        effectiveFrom: '2026-01-02',
        isCurrent: true,
      },
      field: 'fiscalYear',
      code: 'WRONG_TYPE',
    },
    {
      record: {
        regionCode: '33',
        fiscalYear: 2026,
        versionCode: 'MURNI',
        stage: 'initial',
        sequence: 1,
        effectiveFrom: '02/01/2026',
        isCurrent: true,
      },
      field: 'effectiveFrom',
      code: 'PATTERN',
    },
  ],
});
