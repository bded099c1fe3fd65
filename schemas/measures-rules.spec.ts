import { describe, expect, it } from '@jest/globals';
import { faultOf, ruleOf, type Fields } from './test-support/rule-findings.js';
import { measures } from './reference/measures.dataset.js';
import type { AnyRecord } from '#dataset';

const NOTHING = Object.fromEntries(Object.keys(measures.fields).map((name) => [name, null]));
const measure = (change: Fields): Fields => ({
  ...NOTHING,
  code: 'a.b',
  kind: 'value',
  numeratorDataset: 'complaints.complaints',
  ...change,
});
const fault = (rule: string, change: Fields) => faultOf('reference.measures', rule, measure(change));

function suggestionOf(rule: string, change: Fields): string | undefined {
  const found = ruleOf('reference.measures', rule);
  if (found.kind !== 'record') throw new Error('a group rule');
  return found.check(measure(change) as AnyRecord)?.suggestion;
}

describe('a measure is refused when it could not be computed', () => {
  it.each([
    [
      'DATASET_KNOWN',
      { numeratorDataset: 'complaints.complaint' },
      'numeratorDataset',
      'complaints.complaints',
    ],
    ['DATASET_KNOWN', { denominatorDataset: 'media.mentions' }, 'denominatorDataset', undefined],
    ['FIELD_KNOWN', { timeField: 'recievedAt' }, 'timeField', 'receivedAt'],
    ['FIELD_KNOWN', { numeratorAggregate: 'sum', numeratorField: 'status' }, 'numeratorField', undefined],
    ['FIELD_KNOWN', { clockStartField: 'title' }, 'clockStartField', undefined],
    ['FIELD_KNOWN', { organizationField: 'reporterName' }, 'organizationField', undefined],
    ['FILTER_APPLIES', { numeratorFilter: '{"status":{"eq":"resolvd"}}' }, 'numeratorFilter', 'resolved'],
    ['FILTER_APPLIES', { numeratorFilter: '{"statuss":{"eq":"resolved"}}' }, 'numeratorFilter', 'status'],
    ['FILTER_APPLIES', { numeratorFilter: '{"reporterName":{"eq":"x"}}' }, 'numeratorFilter', undefined],
    ['FILTER_APPLIES', { numeratorFilter: '{status' }, 'numeratorFilter', undefined],
    ['FILTER_APPLIES', { numeratorSpan: 'budget_in_force' }, 'numeratorSpan', undefined],
    [
      'FILTER_APPLIES',
      { denominatorDataset: 'budgets.cash_plans', denominatorSpan: 'budget_in_force' },
      'denominatorSpan',
      undefined,
    ],
    ['KIND_COMPLETE', { kind: 'ratio' }, 'denominatorDataset', undefined],
    ['KIND_COMPLETE', { kind: 'duration_share', clockStartField: 'receivedAt' }, 'clockHours', undefined],
    ['KIND_COMPLETE', { numeratorAggregate: 'sum' }, 'numeratorField', undefined],
    ['KIND_COMPLETE', { clockStartField: 'receivedAt' }, 'clockEndField', undefined],
  ])('%s: %j', (rule, change, field, suggestion) => {
    expect([fault(rule, change), suggestionOf(rule, change)]).toEqual([field, suggestion]);
  });

  it('the budget version in force is a span of budget lines', () => {
    const lines = { denominatorDataset: 'budgets.budget_lines', denominatorSpan: 'budget_in_force' };
    expect(fault('FILTER_APPLIES', lines)).toBeNull();
  });

  it('the people of a restricted dataset may be counted, but not picked by what is theirs', () => {
    const people = {
      numeratorDataset: 'performance.employee_appraisals',
      numeratorAggregate: 'count_distinct',
    };
    expect(fault('FIELD_KNOWN', { ...people, numeratorField: 'employeeKey', timeField: 'year' })).toBeNull();
    expect(fault('FIELD_KNOWN', { ...people, numeratorField: 'employeeNumber' })).toBe('numeratorField');
    const filter = '{"employeeName":{"eq":"x"}}';
    expect(fault('FILTER_APPLIES', { ...people, numeratorFilter: filter })).toBe('numeratorFilter');
  });
});
