import { expect, it } from '@jest/globals';
import type { ControlRow } from '../sql/read-control.sql.js';
import { absorptionBandOf } from './absorption-band.js';
import { controlGroup } from './row-figures.js';

const reason = { code: 'ANY', text: { id: '-', en: '-' } };
const CONTEXT = {
  ...{ figures: { basis: [], records: [] }, name: null, band: absorptionBandOf(6) },
  ...{ withoutBudget: reason, withoutRealization: reason },
  ...{ withoutCashPlan: reason, withoutProgress: reason, withoutDisbursement: reason },
};
const ROW: ControlRow = {
  ...{ code: 'A', budget: '1000000.00', realization: null, cashPlan: null, plannedRealization: null },
  ...{ physicalWeighted: null, progressWeight: null, disbursed: null, advanced: null },
};
const group = (change: Partial<ControlRow>) => controlGroup({ ...ROW, ...change }, CONTEXT);

it('9.995 percent shows as 10.00, and is below a band that begins at 10', () => {
  expect(group({ realization: '99950.00' })).toMatchObject({
    ...{ absorption: { value: '10.00' }, position: 'below', bandDeviation: { value: '-0.01' } },
  });
  expect(group({ realization: '100000.00' })).toMatchObject({
    ...{ position: 'within', bandDeviation: { value: '0.00' } },
  });
});

it('a lead is the difference of exact percentages, rounded once', () => {
  // 40.0049 − 33.385 = 6.6199; of the percentages as shown, 40.00 − 33.39, it would be 6.61.
  const { physicalLead } = group({
    ...{ realization: '333850.00', physicalWeighted: '40004900.00', progressWeight: '1000000.00' },
  });
  expect(physicalLead.value).toBe('6.62');
});

it.each([
  // disbursed, advanced, realized: difference, unexplained
  ['100.00', '100.00', '0.00', '100.00', '0.00'],
  ['300.00', '100.00', '200.00', '100.00', '0.00'],
  ['300.00', '100.00', '199.00', '101.00', '1.00'],
  ['300.00', '100.00', '300.00', '0.00', '0.00'],
  ['300.00', '100.00', '301.00', '-1.00', '-1.00'],
])('%s paid, %s of it in advance, %s realized: %s, of which %s is not explained', (...row) => {
  const [disbursed, advanced, realization, difference, unexplained] = row;
  expect(group({ disbursed, advanced, realization }).disbursement).toMatchObject({
    ...{ difference: { value: difference }, unexplained: { value: unexplained } },
  });
});
