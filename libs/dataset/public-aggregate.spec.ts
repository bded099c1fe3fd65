import { describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { compareContracts, defineDataset, type DatasetDefinition, type PublicAggregate } from './index.js';

const appraisals = DATASETS.map(({ dataset }): DatasetDefinition => dataset).find(
  ({ name }) => name === 'performance.employee_appraisals',
);
if (appraisals?.publicAggregate === undefined) throw new Error('appraisals tell everybody something');
const declared = appraisals.publicAggregate;
const withAggregate = (publicAggregate: PublicAggregate | undefined, rest = {}) =>
  ({ ...appraisals, ...rest, publicAggregate }) as DatasetDefinition;

describe('what everybody may know of people', () => {
  it.each([
    ['of a field that is not declared', { tells: ['nothing'] }, 'not declared'],
    ['of a personal field', { tells: ['employeeNumber'] }, 'no dimension'],
    ['nothing', { tells: [] }, 'tells nothing'],
    ['of single people', { min: 1 }, 'from 2'],
    ['of groups that may be absent', { group: 'positionLevel' }, 'may be absent'],
    ['of people who count twice', { within: ['year', 'period'] }, 'count twice'],
    ['by the name of a field', { recodes: [{ name: 'predicate', from: [], values: {} }] }, 'is a field'],
    [
      'in values that could be SQL',
      { recodes: [{ name: 'other', from: ['behaviour'], values: { "1'": 'x' } }] },
      'no plain value',
    ],
  ])('cannot be %s', (_what, changes, message) => {
    expect(() => defineDataset(withAggregate({ ...declared, ...changes }))).toThrow(message);
  });

  it('is for restricted datasets', () => {
    expect(() => defineDataset(withAggregate(declared, { access: 'public' }))).toThrow('restricted');
  });

  it('breaks readers when it changes, and not when there was none before', () => {
    const kinds = (before: DatasetDefinition, after: DatasetDefinition) =>
      compareContracts([{ definition: before, rules: [] }], [{ definition: after, rules: [] }]).map(
        ({ kind }) => kind,
      );
    expect(kinds(withAggregate(undefined), withAggregate(declared))).toEqual(['compatible']);
    expect(kinds(withAggregate(declared), withAggregate({ ...declared, min: 6 }))).toEqual(['breaking']);
  });
});
