import { describe, expect, it } from '@jest/globals';
import { GraphQLInputObjectType } from 'graphql';
import { ANONYMOUS, type Caller } from '#access/decisions';
import { everyTypes } from '#testing';
import { parseFilterJson, rowsForCaller } from './index.js';
import { aClient } from './test-support/a-client.js';
import { testSchema } from './test-support/compiling.js';
import { ledgers, testRegistry } from './test-support/datasets.js';

function rows(dataset: string, json: string | undefined, caller: Caller = ANONYMOUS) {
  const type = testSchema.getType(dataset === ledgers.name ? 'LedgerFilter' : 'EveryTypeFilter');
  if (!(type instanceof GraphQLInputObjectType)) throw new Error('no filter type');
  const filter = json === undefined ? undefined : parseFilterJson(type, json);
  return rowsForCaller({
    registry: testRegistry,
    schema: testSchema,
    provinceCode: '33',
    dataset,
    caller,
    filter,
  });
}

describe('rowsForCaller', () => {
  it('takes the filter of GraphQL as JSON', () => {
    expect(
      rows(
        everyTypes.name,
        '{"amount":{"gt":"1.50"},"or":[{"kind":{"in":["small"]}},{"day":{"isNull":true}}]}',
      ),
    ).toEqual({
      from: 'testing.every_types t',
      where: '(t.amount > $1::numeric and (t.kind = any($2::text[]) or t.day is null))',
      values: ['1.50', ['small']],
      personal: [],
    });
    expect(rows(everyTypes.name, undefined)).toMatchObject({ where: 'true', values: [] });
  });

  it('adds the limits of the caller', () => {
    const caller = aClient({ datasetPattern: 'testing.*', organizations: ['a'] });
    expect(rows(ledgers.name, '{"code":{"eq":"x"}}', caller)).toEqual({
      from: 'testing.ledgers t',
      where: '((t.group_code = any($2::text[]))) and t.code = $1::text',
      values: ['x', ['a']],
      personal: [],
    });
  });

  it.each([
    ['no JSON', '{', 'INVALID_FILTER'],
    ['an unknown field', '{"nothing":{"eq":1}}', 'INVALID_FILTER'],
    ['an unknown operator', '{"code":{"matches":"x"}}', 'INVALID_FILTER'],
    ['a wrong type', '{"stock":{"eq":"many"}}', 'INVALID_FILTER'],
    ['a list', '[]', 'INVALID_FILTER'],
    ['a personal field', '{"ownerName":{"eq":"x"}}', 'FORBIDDEN'],
  ])('%s is refused', (_what, json, code) => {
    expect(() => rows(everyTypes.name, json)).toThrow(expect.objectContaining({ code }) as unknown as Error);
  });

  it('a dataset that may not be read is refused', () => {
    expect(() => rows(ledgers.name, undefined)).toThrow('FORBIDDEN');
  });
});

describe('messages', () => {
  it('name field, value and rule in both languages', () => {
    let text: unknown;
    try {
      rows(everyTypes.name, '{"month":{"eq":"2026-13"}}');
    } catch (error) {
      text = (error as { text: unknown }).text;
    }
    expect(text).toEqual({
      id: 'Saringan month.eq tidak dapat diterapkan pada 2026-13: bulan ditulis YYYY-MM, misalnya 2026-03.',
      en: 'The filter on month.eq cannot be applied to 2026-13: a month is written YYYY-MM, such as 2026-03.',
    });
  });
});
