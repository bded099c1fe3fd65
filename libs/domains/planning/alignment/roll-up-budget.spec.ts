import { describe, expect, it } from '@jest/globals';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import { codesCovering, rollUpBudget } from './roll-up-budget.js';

const AGENCY = '2.16.2.20.2.21.01.0000';

function node(code: string, change: Partial<NodeRow> = {}): NodeRow {
  return {
    code,
    kind: 'program',
    title: code,
    parentCode: null,
    organizationCode: null,
    activityCode: null,
    ...change,
  };
}

function sum(activityCode: string, amount: string, change: Partial<BudgetSumRow> = {}): BudgetSumRow {
  return {
    ...{ organizationCode: AGENCY, activityCode, amount, realization: '0.00', month: null },
    ...{ organizationPath: [AGENCY], functionCodes: ['2.16', '2.20'] },
    ...change,
  };
}

const amountsOf = (nodes: readonly NodeRow[], sums: readonly BudgetSumRow[]) =>
  Object.fromEntries([...rollUpBudget(nodes, sums).ofNodes].map(([code, { amount }]) => [code, amount]));

describe('codesCovering', () => {
  it('a sum is covered by its own code and those above it, down from the program', () => {
    expect(codesCovering({ activityCode: '2.16.02.1.01', functionCodes: [] })).toEqual([
      '2.16.02',
      '2.16.02.1',
      '2.16.02.1.01',
    ]);
  });

  it('the support program may be written with the placeholder, other programs may not', () => {
    expect(codesCovering({ activityCode: '2.16.01', functionCodes: ['2.16'] })).toEqual([
      '2.16.01',
      'X.XX.01',
    ]);
    expect(codesCovering({ activityCode: '2.16.02', functionCodes: ['2.16'] })).toEqual(['2.16.02']);
  });

  it('a budget that kept the placeholder is covered by each field of its organization', () => {
    const activityCode = 'X.XX.01';
    expect(codesCovering({ activityCode, functionCodes: ['2.16', '2.20'] })).toEqual([
      'X.XX.01',
      '2.16.01',
      '2.20.01',
    ]);
  });
});

describe('rollUpBudget', () => {
  it('a code covers what lies below it and not what only begins alike', () => {
    const nodes = [node('P', { activityCode: '2.16.02.1.01' })];
    expect(
      amountsOf(nodes, [sum('2.16.02.1.01.0001', '5'), sum('2.16.02.1.010', '7'), sum('2.16.02', '9')]),
    ).toEqual({ P: '5.00' });
  });

  it('a node of one organization covers those below it, a node of none covers all', () => {
    const nodes = [
      node('ONE', { activityCode: '2.16.02', organizationCode: 'A' }),
      node('ALL', { activityCode: '2.16.02' }),
    ];
    const sums = [
      sum('2.16.02', '1', { organizationPath: ['A'] }),
      sum('2.16.02', '2', { organizationPath: ['A', 'A1'] }),
      sum('2.16.02', '4', { organizationPath: ['B'] }),
    ];
    expect(amountsOf(nodes, sums)).toEqual({ ONE: '3.00', ALL: '7.00' });
  });

  it('a parent counts each sum once, though two of its programs and an activity show it', () => {
    const nodes = [
      node('M'),
      node('P1', { parentCode: 'M', activityCode: '2.16.02' }),
      node('P2', { parentCode: 'M', activityCode: '2.16.02' }),
      node('A', { parentCode: 'P1', activityCode: '2.16.02.1.01' }),
    ];
    expect(amountsOf(nodes, [sum('2.16.02.1.01', '3')])).toEqual({
      M: '3.00',
      P1: '3.00',
      P2: '3.00',
      A: '3.00',
    });
  });

  it('says what nobody covers, and adds without binary error', () => {
    const sums = [
      sum('2.16.02', '0.10'),
      sum('2.16.02', '0.20', { realization: '0.30', month: 4 }),
      sum('2.16.03', '1'),
    ];
    const { covered, uncovered } = rollUpBudget([node('P', { activityCode: '2.16.02' })], sums);
    expect(covered).toEqual({
      amount: '0.30',
      realization: '0.30',
      absorptionPercent: '100.00',
      realizedToMonth: 4,
    });
    expect(uncovered).toEqual([sums[2]]);
  });

  it('ends on a circle of parents and on an unknown parent', () => {
    const nodes = [
      node('A', { parentCode: 'B', activityCode: '2.16.02' }),
      node('B', { parentCode: 'A' }),
      node('C', { parentCode: 'GONE', activityCode: '2.16.03' }),
    ];
    expect(amountsOf(nodes, [sum('2.16.02', '1'), sum('2.16.03', '2')])).toEqual({
      A: '1.00',
      B: '1.00',
      C: '2.00',
    });
  });
});
