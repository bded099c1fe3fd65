import { describe, expect, it } from '@jest/globals';
import { formatScope, parseScope } from './scope.js';

const datasets = ['budgets.budget_lines', 'complaints.complaints'];

describe('parseScope', () => {
  it.each([
    'admin:*',
    'read:*',
    'push:budgets.*@org=1.03.0.00.0.00.01.0000',
    'read_personal:complaints.complaints@region=33.74',
    'push:budgets.budget_lines@org=1.02@region=33',
    'steward:budgets.budget_lines',
  ])('reads %s and writes it again', (text) => {
    expect(formatScope(parseScope(text, datasets))).toBe(text);
  });

  it.each([
    ['write:budgets.*', 'write action:dataset'],
    ['push', 'write action:dataset'],
    ['push:budgets', 'write action:dataset'],
    ['push:*.budget_lines', 'write action:dataset'],
    ['push:budgets.*@org=', 'write action:dataset'],
    ["push:budgets.*@org=1'; --", 'write action:dataset'],
    ['push:budget.*', 'no dataset is called budget.*'],
    ['read:budgets.budget_line', 'no dataset is called'],
    ['admin:budgets.*', 'admin:*'],
    ['steward:budgets.*@org=1.03', 'takes neither'],
    ['admin:*@region=33', 'takes neither'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseScope(text, datasets)).toThrow(reason);
  });
});
