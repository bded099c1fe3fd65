import { defineSamples } from '#dataset';
import { planNodes } from './plan-nodes.dataset.js';

export const planNodesSamples = defineSamples({
  dataset: planNodes,
  accepted: [
    { planCode: 'RPJMD-33-2025', code: 'M1', kind: 'mission', title: 'Misi contoh', sequence: 1 },
    {
      planCode: 'RPJMD-33-2025',
      code: 'M1.T1.S1.1.03.10',
      kind: 'program',
      parentCode: 'M1.T1.S1',
      title: 'Program penyelenggaraan jalan',
      organizationCode: '1.03.0.00.0.00.01.0000',
      activityCode: '1.03.10',
      sequence: 2,
    },
  ],
  refused: [
    {
      record: { planCode: 'RPJMD-33-2025', code: 'M1', kind: 'mission', sequence: 1 },
      field: 'title',
      code: 'REQUIRED',
    },
    {
      record: { planCode: 'RPJMD-33-2025', code: 'M1', kind: 'mission', title: 'T', sequence: -1 },
      field: 'sequence',
      code: 'OUT_OF_RANGE',
    },
  ],
});
