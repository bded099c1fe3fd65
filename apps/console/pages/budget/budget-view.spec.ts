import { describe, expect, it } from '@jest/globals';
import { budgetViewOf, yearsOf } from './budget-view.js';

const version = (regionCode: string, fiscalYear: number) => ({
  ...{ regionCode, fiscalYear, versionCode: 'MURNI', stage: 'initial' as const },
  ...{ effectiveFrom: `${fiscalYear}-01-02`, region: null },
});
const VERSIONS = [version('33', 2025), version('33', 2026), version('33.74', 2025)];
const NOW = { provinceCode: '33', now: new Date('2026-11-26T12:00:00+07:00') };

const viewOf = (query: string) => budgetViewOf(new URLSearchParams(query), VERSIONS, NOW);

describe('the budget that is looked at', () => {
  it('is that of the province in this year, by agency, unless the address says otherwise', () => {
    expect(viewOf('')).toEqual({
      ...{ region: '33', year: 2026, version: null, organization: null },
      ...{ account: '5', group: 'organization' },
    });
    expect(viewOf('region=33.74&group=program&version=MURNI')).toMatchObject({
      ...{ region: '33.74', year: 2025, version: 'MURNI' },
      group: 'program',
    });
  });

  it('is never one that nobody has sent', () => {
    expect(viewOf('region=99&year=1999&group=drop')).toMatchObject({
      ...{ region: '33', year: 2026, group: 'organization' },
    });
    expect(budgetViewOf(new URLSearchParams(), [], NOW)).toBeUndefined();
  });

  it('keeps to an account that the chart of accounts can have', () => {
    const accountOf = (account: string) => viewOf(`account=${account}`)?.account;
    expect(['5.1', '5.1.02', '5.1.02.01.01.0024', '5.1.02.01.01.024', '4'].map(accountOf)).toEqual([
      ...['5.1', '5.1.02', '5.1.02.01.01.0024', '5.1.02.01.01.024', '4'],
    ]);
    expect(['5.', '7', '5.1.2', '5.1.02.01.0024'].map(accountOf)).toEqual(['5', '5', '5', '5']);
  });

  it('offers the years of its government, latest first', () => {
    expect(yearsOf(VERSIONS, '33')).toEqual([2026, 2025]);
  });
});
