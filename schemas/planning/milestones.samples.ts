import { defineSamples } from '#dataset';
import { milestones } from './milestones.dataset.js';

export const milestonesSamples = defineSamples({
  dataset: milestones,
  accepted: [
    {
      planCode: 'PRIORITAS-99-33',
      code: 'T1-01-01',
      stage: 1,
      organizationCode: '1.03.0.00.0.00.01.0000',
      title: 'Penutupan lubang jalan',
      reviewStatus: 'draft',
      dueOn: '2026-03-24',
      progressPercent: '12.5',
    },
    {
      planCode: 'PRIORITAS-99-33',
      code: 'T1-01-02',
      stage: 1,
      coordinationAreaCode: '33.SMG',
      organizationCode: '1.03.0.00.0.00.01.0000',
      title: 'Penutupan lubang jalan',
      activityCode: '1.03.10',
      reviewStatus: 'adopted',
      dueOn: '2026-03-24',
      completedOn: '2026-03-20',
      progressPercent: '100',
    },
  ],
  refused: [
    {
      record: {
        planCode: 'P',
        code: 'T1',
        stage: 4,
        organizationCode: '1',
        title: 'T',
        reviewStatus: 'draft',
        dueOn: '2026-03-24',
        progressPercent: '0',
      },
      field: 'stage',
      code: 'OUT_OF_RANGE',
    },
    {
      record: {
        planCode: 'P',
        code: 'T1',
        stage: 1,
        organizationCode: '1',
        title: 'T',
        reviewStatus: 'draft',
        dueOn: '0000-00-00',
        progressPercent: '0',
      },
      field: 'dueOn',
      code: 'OUT_OF_RANGE',
    },
    {
      record: {
        planCode: 'P',
        code: 'T1',
        stage: 1,
        organizationCode: '1',
        title: 'T',
        reviewStatus: 'draft',
        dueOn: '2026-03-24',
        progressPercent: '104.5',
      },
      field: 'progressPercent',
      code: 'OUT_OF_RANGE',
    },
  ],
});
