import { describe, expect, it } from '@jest/globals';
import { accountsAbove, stepInto, stepOut } from './budget-steps.js';
import type { BudgetView } from './budget-view.js';

const view = (change: Partial<BudgetView>): BudgetView => ({
  ...{ region: '33', year: 2026, version: null, organization: null, account: '5', group: 'organization' },
  ...change,
});
const AGENCY = '1.02.0.00.0.00.01.0000';

describe('a step into a group', () => {
  it('goes from an agency to its programs, and from an account to the level below', () => {
    expect(stepInto(view({}), AGENCY)).toEqual({ organization: AGENCY, group: 'program' });
    expect(stepInto(view({ group: 'account_group' }), '5.1')).toEqual({
      account: '5.1',
      group: 'account_kind',
    });
    expect(stepInto(view({ group: 'account_detail' }), '5.1.02.01.01')).toEqual({
      ...{ account: '5.1.02.01.01', group: 'account_sub_detail' },
    });
  });

  it('ends at the deepest level, at an account that was sent above its level, and where there is nothing below', () => {
    expect(stepInto(view({ group: 'account_sub_detail' }), '5.1.02.01.01.0024')).toBeNull();
    expect(stepInto(view({ group: 'account_object' }), '5.1.02')).toBeNull();
    expect(stepInto(view({ group: 'program' }), '1.02.02')).toBeNull();
    expect(stepInto(view({ organization: AGENCY }), `${AGENCY}1`)).toBeNull();
  });
});

describe('the way back', () => {
  it('has every account above, each broken down by the level below it', () => {
    expect(accountsAbove(view({ account: '5.1.02' }))).toEqual([
      { code: '5.1', change: { account: '5.1', group: 'account_kind' } },
      { code: '5.1.02', change: { account: '5.1.02', group: 'account_object' } },
    ]);
    expect(accountsAbove(view({}))).toEqual([]);
  });

  it('leads to the agency with all its accounts, then to all agencies', () => {
    const deep = view({ organization: AGENCY, account: '5.1.02', group: 'account_object' });
    expect(stepOut(deep, 'agency')).toEqual({ account: null, group: 'account_group' });
    expect(stepOut(deep, 'everything')).toEqual({ account: null, organization: null, group: null });
    expect(stepOut({ ...deep, organization: null }, 'everything')).toEqual({
      account: null,
      group: 'account_group',
    });
  });
});
