import { defineSamples } from '#dataset';
import { budgetRealizations } from './budget-realizations.dataset.js';

export const budgetRealizationsSamples = defineSamples({
  dataset: budgetRealizations,
  accepted: [
    {
      fiscalYear: 2026,
      month: 3,
      organizationCode: '1.03.0.00.0.00.01.0000',
      activityCode: '1.03.10.1.01.0016',
      accountCode: '5.1.02.01.01.0024',
      fundSourceCode: '1.1',
      amount: '1250000.50',
    },
  ],
  refused: [
    {
      record: {
        fiscalYear: 2026,
        month: 3,
        organizationCode: '1.03.0.00.0.00.01.0000',
        activityCode: '1.03.10.1.01.0016',
        accountCode: '5.1.02.01.01.0024',
        fundSourceCode: '1.1',
        amount: '1e400',
      },
      field: 'amount',
      code: 'PATTERN',
    },
    {
      record: {
        fiscalYear: 2026,
        month: 3,
        organizationCode: '1.03.0.00.0.00.01.0000',
        activityCode: '1.03.10.1.01.0016',
        accountCode: '5.1.02.01.01.0024',
        fundSourceCode: '1.1',
        amount: '1234567890123456789',
      },
      field: 'amount',
      code: 'OUT_OF_RANGE',
    },
    {
      record: {
        fiscalYear: 2026,
        month: 3,
        organizationCode: '1.03.0.00.0.00.01.0000',
        activityCode: '1.03.10.1.01.0016',
        accountCode: '5.1.02.01.01.0024',
        fundSourceCode: '1.1',
      },
      field: 'amount',
      code: 'REQUIRED',
    },
  ],
});
