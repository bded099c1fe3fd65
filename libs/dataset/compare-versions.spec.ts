import { describe, expect, it } from '@jest/globals';
import { conformanceTypes } from '#testing';
import {
  compareContracts,
  defineDataset,
  unannouncedChanges,
  type DatasetContract,
  type DatasetDefinition,
  type Field,
} from './index.js';

const before: DatasetDefinition = conformanceTypes;
const contract = (definition: DatasetDefinition, rules: DatasetContract['rules'] = []): DatasetContract => ({
  definition,
  rules,
});
const withField = (name: string, changes: object | null): DatasetDefinition => {
  const fields: Record<string, Field> = { ...before.fields };
  if (changes === null) Reflect.deleteProperty(fields, name);
  else fields[name] = { ...fields[name], ...changes } as Field;
  return { ...before, fields };
};
const kindsOf = (after: DatasetDefinition) =>
  compareContracts([contract(before)], [contract(after)]).map(({ kind }) => kind);
const ANY = { id: 'x', en: 'x' };

describe('a change of a dataset', () => {
  it.each([
    ['nothing', before, []],
    ['a title', { ...before, title: ANY }, ['compatible']],
    ['a stricter access', { ...before, access: 'internal' }, ['breaking']],
    ['another key', { ...before, key: ['code'] }, ['breaking']],
    ['a field removed', withField('line', null), ['breaking']],
    ['a required field added', withField('added', { type: 'date', title: ANY }), ['breaking']],
    [
      'an optional field added',
      withField('added', { type: 'date', optional: true, title: ANY }),
      ['compatible'],
    ],
    ['another type', withField('line', { type: 'text' }), ['breaking']],
    ['optional becomes required', withField('lineMaybe', { optional: undefined }), ['breaking']],
    ['required becomes optional', withField('line', { optional: true }), ['breaking']],
    [
      'required gets a default',
      withField('line', { optional: true, default: '-' }),
      ['compatible', 'compatible'],
    ],
    ['a shorter text', withField('lineMaybe', { maxLength: 4 }), ['breaking']],
    ['a longer text', withField('lineMaybe', { maxLength: 6 }), ['compatible']],
    ['a higher minimum', withField('pieces', { min: -999 }), ['breaking']],
    ['a lower minimum', withField('share', { min: '-100.5' }), ['compatible']],
    ['a lower maximum', withField('share', { max: '99' }), ['breaking']],
    ['another pattern', withField('code', { pattern: '.*' }), ['breaking']],
    ['another unit', withField('pieces', { unit: 'dozen' }), ['breaking']],
    ['a value less', withField('status', { values: { new: ANY } }), ['breaking']],
    [
      'a value more',
      withField('statusMaybe', { values: { yes: ANY, no: ANY, perhaps: ANY } }),
      ['compatible'],
    ],
    ['a field closed', withField('line', { access: 'restricted' }), ['breaking']],
    ['a field opened', withField('secretWords', { access: undefined }), ['compatible']],
  ] as const)('%s', (_what, after, kinds) => {
    expect(kindsOf(after)).toEqual(kinds);
  });

  it('is announced by a raised version', () => {
    const breaking = withField('line', null);
    expect(unannouncedChanges([contract(before)], [contract(breaking)])).toHaveLength(1);
    expect(unannouncedChanges([contract(before)], [contract({ ...breaking, version: 2 })])).toEqual([]);
    expect(unannouncedChanges([contract(before)], [])).toHaveLength(1);
  });

  it('breaks senders when a rule begins to refuse', () => {
    const compare = (severity: 'warning' | 'rejection') =>
      compareContracts([contract(before)], [contract(before, [{ name: 'NEW', severity }])]).map(
        ({ kind }) => kind,
      );
    expect([compare('warning'), compare('rejection')]).toEqual([['compatible'], ['breaking']]);
  });

  it('breaks nobody when the rule judges a field that comes with it', () => {
    const judging = (field: string) =>
      compareContracts(
        [contract(before)],
        [contract(before, [{ name: 'NEW', severity: 'rejection', field }])],
      );
    expect(judging('lineLater').map(({ kind }) => kind)).toEqual(['compatible']);
    expect(judging('line').map(({ kind }) => kind)).toEqual(['breaking']);
  });
});

describe('defineDataset', () => {
  it.each([
    ['a key that may be absent', { key: ['lineMaybe'] }, 'has no default'],
    ['a key too long for an index', { key: ['code', 'words'] }, 'index entry'],
    ['a key code too long for an index', withField('code', { maxLength: 3000 }), 'index entry'],
    [
      'a value that GraphQL keeps for itself',
      withField('status', { values: { true: ANY } }),
      'no name in GraphQL',
    ],
    ['a value with a hyphen', withField('status', { values: { 'in-use': ANY } }), 'no name in GraphQL'],
    ['a name that is not plural', { name: 'planning.plan' }, 'plural_noun'],
    ['a scope on no field', { scope: { region: 'nowhere' } }, 'not declared'],
    [
      'a link on no field',
      { links: [{ name: 'x', to: 'y', on: { z: 'z' }, inverse: 'w', checked: false }] },
      'not declared',
    ],
  ])('refuses %s', (_what, changes, message) => {
    expect(() => defineDataset({ ...before, ...changes })).toThrow(message);
  });

  it('freezes what it takes, all the way down', () => {
    expect(Object.isFrozen(before.fields['status'])).toBe(true);
  });
});
