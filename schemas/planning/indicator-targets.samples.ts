import { defineSamples } from '#dataset';
import { indicatorTargets } from './indicator-targets.dataset.js';

export const indicatorTargetsSamples = defineSamples({
  dataset: indicatorTargets,
  accepted: [
    {
      planCode: 'RPJMD-33-2025',
      revision: 0,
      indicatorCode: 'IKU-01',
      year: 2026,
      targetLow: '4.42',
      targetHigh: '6.12',
      baseline: '3.56',
      baselineYear: 2021,
    },
    {
      planCode: 'RPJMD-33-2025',
      revision: 1,
      indicatorCode: 'IKU-02',
      year: 2026,
      quarter: 2,
      regionCode: '33.74',
      targetLow: '72.5',
      targetHigh: '72.5',
      ceilingAmount: '1250000000.00',
    },
  ],
  refused: [
    { record: { planCode: 'RPJMD-33-2025' }, field: 'revision', code: 'REQUIRED' },
    {
      record: {
        planCode: 'P',
        revision: 0,
        indicatorCode: 'I',
        year: 2026,
        targetLow: '4,42',
        targetHigh: '6',
      },
      field: 'targetLow',
      code: 'PATTERN',
    },
  ],
});
