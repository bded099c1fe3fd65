import { defineSamples } from '#dataset';
import { disbursements } from './disbursements.dataset.js';

const DIRECT = {
  number: '33.00/04.0/000123/LS/1.03/P1/3/2026',
  date: '2026-03-31',
  fiscalYear: 2026,
  organizationCode: '1.03.0.00.0.00.01.0000',
  kind: 'LS',
  amount: '1250000.50',
  paymentOrderNumber: '33.00/03.0/000123/LS/1.03/P1/3/2026',
} as const;

export const disbursementsSamples = defineSamples({
  dataset: disbursements,
  accepted: [
    DIRECT,
    {
      ...DIRECT,
      number: 'SP2D-000124',
      activityCode: '1.03.10.1.01.0016',
      accountCode: '5.1.02.01.01.0024',
      requestNumber: 'SPP-000124',
      requestDate: '2026-03-29',
      orderDate: '2026-03-31',
    },
    { ...DIRECT, number: 'SP2D-000125', kind: 'GU', amount: '0' },
  ],
  refused: [
    { record: { ...DIRECT, kind: 'ls' }, field: 'kind', code: 'NOT_IN_LIST' },
    { record: { ...DIRECT, amount: '-1' }, field: 'amount', code: 'OUT_OF_RANGE' },
    { record: { ...DIRECT, number: 'SP2D 000123' }, field: 'number', code: 'PATTERN' },
    { record: { ...DIRECT, date: '2026-02-30' }, field: 'date', code: 'OUT_OF_RANGE' },
    { record: { ...DIRECT, paymentOrderNumber: null }, field: 'paymentOrderNumber', code: 'REQUIRED' },
  ],
});
