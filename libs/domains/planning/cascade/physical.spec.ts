import { describe, expect, it } from '@jest/globals';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import { physical, weighReports } from './physical.js';

const report = (organizationCode: string, activityCode: string, month: number, physicalPercent: string) => ({
  ...{ organizationCode, activityCode, month, physicalPercent },
});
const sum = (organizationCode: string, activityCode: string, amount: string): BudgetSumRow => ({
  ...{ organizationCode, activityCode, amount, realization: '0', month: null },
  ...{ organizationPath: [organizationCode], functionCodes: [] },
});

describe('physical progress', () => {
  it('is weighed by the budget of each activity', () => {
    const reports = [report('A', '1.02.02.1.01', 6, '40'), report('B', '1.02.02.1.02', 4, '70')];
    const sums = [sum('A', '1.02.02.1.01.0001', '1000'), sum('B', '1.02.02.1.02.0007', '500')];
    expect(physical(weighReports(reports, sums))).toEqual({
      ...{ percent: '50.00', weight: '1500.00', reportCount: 2, month: 6 },
    });
  });

  it('gives each rupiah to the nearest report of its own organization', () => {
    const reports = [report('A', '1.02.02.1.01', 6, '0'), report('A', '1.02.02.1.01.0002', 6, '100')];
    const sums = [
      sum('A', '1.02.02.1.01.0001', '300'),
      sum('A', '1.02.02.1.01.0002', '100'),
      // Of a unit below: the report of the agency does not speak for it.
      sum('A1', '1.02.02.1.01.0001', '900'),
    ];
    expect(weighReports(reports, sums).map(({ weight }) => weight)).toEqual([300_00n, 100_00n]);
    expect(physical(weighReports(reports, sums))?.percent).toBe('25.00');
  });

  it('the support program is one, whichever way report and budget write it', () => {
    const [weighed] = weighReports(
      [report('A', 'X.XX.01.1.02', 6, '5')],
      [sum('A', '2.16.01.1.02.0001', '7')],
    );
    expect(weighed?.weight).toBe(7_00n);
  });

  it('has no percentage without a budget to weigh by, and is nothing without a report', () => {
    expect(physical(weighReports([report('A', '1.02.02', 3, '10')], []))).toMatchObject({
      percent: null,
      weight: '0.00',
    });
    expect(physical([])).toBeNull();
  });
});
