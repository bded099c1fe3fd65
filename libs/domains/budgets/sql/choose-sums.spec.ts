import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_LEVELS } from '../control/account-levels.js';
import { BUDGET_GROUPINGS } from '../control/grouping.js';
import { chooseSums } from './choose-sums.js';

const chosen = (...of: Parameters<typeof chooseSums>): string => {
  const { by, isKept } = chooseSums(...of);
  return isKept ? by : `facts by ${by}`;
};

describe('the sums of a question', () => {
  it('go down to the account only where it is asked for', () => {
    expect(ACCOUNT_LEVELS.map((level) => chosen(level, '5'))).toEqual([
      ...['program', 'program', 'program', 'account', 'account', 'account'],
    ]);
    expect(chosen('organization', '5.1.02')).toBe('program');
    expect(chosen('organization', '5.1.02.01')).toBe('account');
  });

  it('are kept ones, but for programs below the kind and activities below the group of an account', () => {
    expect(chosen('program', '5.1.02')).toBe('program');
    expect(chosen('program', '5.1.02.01')).toBe('facts by program');
    expect(chosen('sub_activity', '5.1')).toBe('activity');
    expect(chosen('sub_activity', '5.1.02')).toBe('facts by activity');
    for (const groupBy of BUDGET_GROUPINGS) expect(chooseSums(groupBy, '5.2').isKept).toBe(true);
  });
});
