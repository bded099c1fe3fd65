import { defineSamples } from '#dataset';
import { cashPlans } from './cash-plans.dataset.js';

export const cashPlansSamples = defineSamples({
  dataset: cashPlans,
  accepted: [
    {
      fiscalYear: 2026,
      organizationCode: '1.03.0.00.0.00.01.0000',
      activityCode: '1.03.10.1.01.0016',
      accountCode: '5.1.02.01.01.0024',
      month: 1,
      amount: '0',
    },
    {
      fiscalYear: 2026,
      organizationCode: '1.03.0.00.0.00.01.0000',
      activityCode: '1.03.10.1.01.0016',
      accountCode: '5.1.02.01.01.0024',
      month: 12,
      amount: '100000000.00',
    },
  ],
  refused: [
    {
      record: {
        fiscalYear: 2026,
        organizationCode: '1.03.0.00.0.00.01.0000',
        activityCode: '1.03.10.1.01.0016',
        accountCode: '5.1.02.01.01.0024',
        month: 13,
        amount: '1',
      },
      field: 'month',
      code: 'OUT_OF_RANGE',
    },
    {
      record: {
        fiscalYear: 2026,
        organizationCode: '1.03.0.00.0.00.01.0000',
        activityCode: '1.03.10.1.01.0016',
        accountCode: '5.1.02.01.01.0024',
        month: 1.5,
        amount: '1',
      },
      field: 'month',
      code: 'WRONG_TYPE',
    },
    {
      record: {
        fiscalYear: 2026,
        organizationCode: '1.03.0.00.0.00.01.0000',
        activityCode: '1.03.10.1.01.0016',
        accountCode: '5.1.02.01.01.0024',
        month: 1,
        amount: 'NaN',
      },
      field: 'amount',
      code: 'PATTERN',
    },
  ],
});
