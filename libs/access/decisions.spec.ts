import { describe, expect, it } from '@jest/globals';
import {
  ANONYMOUS,
  isAdmin,
  isSteward,
  pushLimits,
  readAccess,
  SYSTEM,
  type Caller,
  type Grant,
  type ReadableDataset,
} from './decisions/index.js';

const publicBudget: ReadableDataset = {
  name: 'budgets.budget_lines',
  access: 'public',
  scope: { organization: 'organizationCode', region: 'regionCode' },
};
const internalSpending: ReadableDataset = {
  name: 'budgets.disbursements',
  access: 'internal',
  scope: { organization: 'organizationCode' },
};
const restrictedAppraisals: ReadableDataset = {
  name: 'performance.employee_appraisals',
  access: 'restricted',
  scope: { organization: 'organizationCode' },
};
const health = ['1.02', '1.02.01'];

describe('readAccess', () => {
  it('public: anyone reads every record, personal fields only with an unlimited personal grant that fits', () => {
    expect(readAccess(ANONYMOUS, publicBudget)).toEqual({ kind: 'all', personal: false });
    const personal = aGrant({ action: 'read_personal', datasetPattern: 'budgets.*' });
    expect(readAccess(aClient(personal), publicBudget)).toEqual({ kind: 'all', personal: true });
    expect(readAccess(aClient({ ...personal, organizations: health }), publicBudget)).toEqual({
      kind: 'all',
      personal: false,
    });
    expect(readAccess(aClient({ ...personal, datasetPattern: 'budgets.cash_plans' }), publicBudget)).toEqual({
      kind: 'all',
      personal: false,
    });
  });

  it('internal: nobody without a read grant; pushing or keeping it is not reading it', () => {
    expect(readAccess(ANONYMOUS, internalSpending)).toEqual({ kind: 'none' });
    const others = (['push', 'steward', 'read_personal'] as const).map((action) => aGrant({ action }));
    expect(readAccess(aClient(...others), internalSpending)).toEqual({ kind: 'none' });
    expect(readAccess(aClient(aGrant({})), internalSpending)).toEqual({ kind: 'all', personal: false });
  });

  it('internal: grants by organization add up to the rows of either', () => {
    const caller = aClient(aGrant({ organizations: health }), aGrant({ organizations: ['1.03'] }));
    expect(readAccess(caller, internalSpending)).toEqual({
      kind: 'rows',
      limits: [
        { organizations: health, regions: null },
        { organizations: ['1.03'], regions: null },
      ],
      personal: false,
    });
  });

  it('a limit that the dataset cannot express opens nothing', () => {
    expect(readAccess(aClient(aGrant({ regions: ['33.74'] })), internalSpending)).toEqual({ kind: 'none' });
    const withoutScope = { ...internalSpending, scope: undefined };
    expect(readAccess(aClient(aGrant({ organizations: health })), withoutScope)).toEqual({ kind: 'none' });
  });

  it('restricted: the grant must name the dataset or its domain, "*" is not enough', () => {
    expect(readAccess(aClient(aGrant({})), restrictedAppraisals)).toEqual({ kind: 'none' });
    for (const datasetPattern of ['performance.*', 'performance.employee_appraisals']) {
      expect(readAccess(aClient(aGrant({ datasetPattern })), restrictedAppraisals)).toMatchObject({
        kind: 'all',
      });
    }
    expect(readAccess(aClient(aGrant({ action: 'admin' })), restrictedAppraisals)).toEqual({
      kind: 'all',
      personal: false,
    });
  });

  it('personal fields of limited rows need a personal grant over all those rows', () => {
    const read = aGrant({ datasetPattern: 'performance.*', organizations: health });
    const personal = { ...read, action: 'read_personal' as const };
    expect(readAccess(aClient(read, personal), restrictedAppraisals)).toMatchObject({ personal: true });
    const narrower = { ...personal, organizations: ['1.02'] };
    expect(readAccess(aClient(read, narrower), restrictedAppraisals)).toMatchObject({ personal: false });
  });

  it('the hub itself reads everything', () => {
    expect(readAccess(SYSTEM, restrictedAppraisals)).toEqual({ kind: 'all', personal: true });
  });
});

describe('pushLimits', () => {
  it('is none without a push grant for the dataset', () => {
    expect(pushLimits(ANONYMOUS, 'budgets.budget_lines')).toBe('none');
    expect(pushLimits(aClient(aGrant({ action: 'admin' })), 'budgets.budget_lines')).toBe('none');
    const other = aGrant({ action: 'push', datasetPattern: 'prices.*' });
    expect(pushLimits(aClient(other), 'budgets.budget_lines')).toBe('none');
    const sameBeginning = aGrant({ action: 'push', datasetPattern: 'budget.*' });
    expect(pushLimits(aClient(sameBeginning), 'budgets.budget_lines')).toBe('none');
  });

  it('lists each grant, or one without limits when any has none', () => {
    const limited = aGrant({ action: 'push', organizations: health });
    expect(pushLimits(aClient(limited), 'budgets.budget_lines')).toEqual([
      { organizations: health, regions: null },
    ]);
    const all = aGrant({ action: 'push', datasetPattern: 'budgets.*' });
    expect(pushLimits(aClient(limited, all), 'budgets.budget_lines')).toEqual([
      { organizations: null, regions: null },
    ]);
  });
});

describe('isSteward and isAdmin', () => {
  it('an admin is steward of every dataset, a steward is no admin', () => {
    const steward = aClient(aGrant({ action: 'steward', datasetPattern: 'budgets.*' }));
    expect([isSteward(steward, 'budgets.cash_plans'), isSteward(steward, 'prices.markets')]).toEqual([
      true,
      false,
    ]);
    expect(isAdmin(steward)).toBe(false);
    const admin = aClient(aGrant({ action: 'admin' }));
    expect([isAdmin(admin), isSteward(admin, 'prices.markets')]).toEqual([true, true]);
    expect([isAdmin(ANONYMOUS), isAdmin(SYSTEM)]).toEqual([false, true]);
  });

  it('a steward grant for a part of a dataset decides nothing', () => {
    const part = aClient(aGrant({ action: 'steward', organizations: health }));
    expect(isSteward(part, 'budgets.cash_plans')).toBe(false);
  });
});

function aGrant(grant: Partial<Grant>): Grant {
  return { action: 'read', datasetPattern: '*', organizations: null, regions: null, ...grant };
}

function aClient(...grants: readonly Grant[]): Caller {
  return { kind: 'client', clientId: 7, sourceId: 3, name: 'Dinas Contoh', grants };
}
