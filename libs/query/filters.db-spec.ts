import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLInputObjectType } from 'graphql';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import { SYSTEM } from '#access';
import type { CompiledReader } from './index.js';
import { testRegistry } from './test-support/datasets.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';
import { ReferenceReader, type Filter } from './test-support/reference-reader.js';
import { SAMPLE_GROUPS, sampleRecords } from './test-support/samples.js';

let database: TestDatabase;
let reader: CompiledReader;
const records = sampleRecords(60);
const reference = new ReferenceReader(everyTypes, records);

beforeAll(async () => {
  database = await createTestDatabase();
  await createTables(database.pool, testRegistry);
  reader = readerOver(database.pool, testRegistry);
  for (const group of SAMPLE_GROUPS)
    await insert(database.pool, testRegistry.get(everyTypeGroups.name), group);
  for (const record of records) await insert(database.pool, testRegistry.get(everyTypes.name), record);
});
afterAll(() => database.close());

const KEYS =
  'query ($filter: EveryTypeFilter) { everyTypes(filter: $filter, first: 500) { nodes { key } totalCount } }';

async function keysOf(filter: unknown): Promise<readonly string[]> {
  const { data } = await ask(reader, KEYS, { variables: { filter }, caller: SYSTEM });
  expect(data.everyTypes.totalCount).toBe(data.everyTypes.nodes.length);
  return data.everyTypes.nodes.map(({ key }: { key: string }) => key);
}

/** Values of the samples, and some beside them, per field. */
function operandsOf(name: string): readonly unknown[] {
  const present = records.map((record) => record[name] ?? null).filter((value) => value !== null);
  const beside: Record<string, unknown> = {
    amount: '45.25',
    weight: '2',
    stock: 100,
    day: '2026-05-01',
    month: '2026-12',
    moment: '2026-03-14T12:00:00+07:00',
    label: 'tidak ada',
  };
  const values: readonly unknown[] = [
    ...[...new Set<unknown>(present)].slice(0, 7),
    ...(name in beside ? [beside[name]] : []),
  ];
  return Array.isArray(values[0]) ? ['t0', 't1', 'umum', 'x'] : values;
}

function operandFor(operator: string, values: readonly unknown[]): readonly unknown[] {
  switch (operator) {
    case 'isNull':
      return [true, false];
    case 'in':
    case 'notIn':
      return [values.slice(0, 3), [], values.slice(-1)];
    case 'between': {
      const [low, high] = [values[0], values.at(-1)];
      return [
        [low, high],
        [high, low],
        [low, low],
      ];
    }
    case 'like':
      return ['%', '', 'c1%', '%a%', '%\\%', '%\\_', '_abel%', 'Label A_', '%\nbaris%', String(values[0])];
    case 'hoursAfter':
      return [
        { field: 'moment', lte: '0' },
        { field: 'moment', gt: '0' },
        { field: 'moment', gt: '-1.5', lte: '24' },
      ];
    case 'startsWith':
      return ['', 'c', 'Label B', '%', 'a.', String(values[0])];
    default:
      return values;
  }
}

const filterType = (): GraphQLInputObjectType =>
  reader.schema.getType('EveryTypeFilter') as GraphQLInputObjectType;

describe('every operator of every type', () => {
  it.each(Object.keys(everyTypes.fields))(
    '%s: lets in and keeps out what plain JavaScript does',
    async (name) => {
      const operators = (filterType().getFields()[name]?.type as GraphQLInputObjectType).getFields();
      expect(Object.keys(operators).length).toBeGreaterThan(0);
      for (const operator of Object.keys(operators)) {
        for (const operand of operandFor(operator, operandsOf(name))) {
          const filter = { [name]: { [operator]: operand } };
          expect([filter, await keysOf(filter)]).toEqual([filter, reference.keys(filter)]);
          const opposite = { not: filter };
          expect([opposite, await keysOf(opposite)]).toEqual([opposite, reference.keys(opposite)]);
        }
      }
    },
  );

  it('offers each type the operators that make sense for it, and no others', () => {
    const operators = Object.fromEntries(
      Object.values(filterType().getFields()).flatMap(({ name, type }) =>
        type instanceof GraphQLInputObjectType ? [[name, Object.keys(type.getFields()).join(' ')]] : [],
      ),
    );
    const equal = 'eq ne in notIn';
    const ordered = `${equal} lt lte gt gte between isNull`;
    expect(operators).toMatchObject({
      code: ordered.replace('isNull', 'like startsWith isNull'),
      groupCode: ordered.replace('isNull', 'like startsWith isNull'),
      label: ordered.replace('isNull', 'like startsWith isNull'),
      note: `${equal} like startsWith isNull`,
      amount: ordered,
      weight: ordered,
      stock: ordered,
      day: ordered,
      moment: ordered.replace('isNull', 'hoursAfter isNull'),
      month: ordered,
      isOpen: 'eq ne isNull',
      kind: `${equal} isNull`,
      place: 'isNull',
      tags: 'has isNull',
    });
  });
});

describe('conditions together', () => {
  const leaf: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
    { amount: { gt: '10', lte: '80.50' } },
    { kind: { eq: 'small' } },
    { isOpen: { eq: true }, stock: { isNull: false } },
    { note: { isNull: true } },
    { moment: { lt: '2026-03-15T00:00:00Z' } },
    { label: { like: '%A%' } },
    { label: { between: ['Label', 'label'] } },
    { groupCode: { in: ['a', 'a.1'] } },
    {},
  );
  const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and): Filter => ({ and })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or): Filter => ({ or })),
      tie('filter').map((not): Filter => ({ not })),
      fc.tuple(leaf, tie('filter')).map(([one, not]): Filter => ({ ...one, not })),
    ),
  }));

  it('mean what they mean in JavaScript, however they are nested', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        expect(await keysOf(filter)).toEqual(reference.keys(filter));
      }),
      { numRuns: 60 },
    );
  });

  it('written in the document they mean the same as in a variable, with variables inside', async () => {
    const written = `query ($low: Decimal, $kinds: [EveryTypeKind!], $code: String!) { everyTypes(first: 500, filter: {
      or: [{ amount: { gte: $low, lt: "70" } }, { kind: { in: $kinds } }], not: { groupCode: { in: [$code, "b"] } } }) { nodes { key } } }`;
    const filter = {
      or: [{ amount: { gte: '20', lt: '70' } }, { kind: { in: ['large'] } }],
      not: { groupCode: { in: ['a', 'b'] } },
    };
    const { data } = await ask(reader, written, { variables: { low: '20', kinds: ['large'], code: 'a' } });
    expect(data.everyTypes.nodes.map(({ key }: { key: string }) => key)).toEqual(reference.keys(filter));
  });
});

describe('a filter that cannot be applied is an error', () => {
  it.each([
    ['an operator without a value', { amount: { eq: null } }, 'isNull'],
    ['a field without an operator', { amount: {} }, 'no operator'],
    ['a field that is null', { amount: null }, 'isNull'],
    ['an empty list of conditions', { or: [] }, 'empty'],
    ['three ends', { amount: { between: ['1', '2', '3'] } }, 'exactly two'],
    ['one end', { amount: { between: ['1'] } }, 'exactly two'],
    ['a month that is none', { month: { gte: '2026-13' } }, 'YYYY-MM'],
    ['a pattern that ends in its escape', { label: { like: 'a\\' } }, 'escapes nothing'],
    ['NUL', { label: { eq: 'a\0b' } }, 'NUL'],
    ['1,001 values', { code: { in: Array.from({ length: 1001 }, String) } }, '1000'],
    ['a text of 1 MB', { note: { like: 'x'.repeat(1_000_000) } }, 'characters'],
    ['too many levels', nested(12), 'nested'],
    ['hours without a bound', { moment: { hoursAfter: { field: 'moment' } } }, 'lte or gt'],
    [
      'hours after what is no timestamp',
      { moment: { hoursAfter: { field: 'momen', lte: '1' } } },
      'such as moment',
    ],
    ['hours after a day', { moment: { hoursAfter: { field: 'day', lte: '1' } } }, 'timestamp field'],
  ])('%s', async (_what, filter, words) => {
    await expect(keysOf(filter)).rejects.toMatchObject({
      code: 'INVALID_FILTER',
      message: expect.stringContaining(words) as unknown,
    });
  });

  it('a variable that was not sent does not make its filter vanish', async () => {
    const query = 'query ($code: String) { everyTypes(filter: { code: { eq: $code } }) { nodes { key } } }';
    await expect(ask(reader, query)).rejects.toMatchObject({ code: 'INVALID_FILTER' });
    await expect(ask(reader, query, { variables: { code: null } })).rejects.toMatchObject({
      code: 'INVALID_FILTER',
    });
    expect((await ask(reader, query, { variables: { code: 'c7' } })).data.everyTypes.nodes).toHaveLength(1);
  });

  it('exactly 1,000 values, 10 levels and 200 conditions still pass; one more does not', async () => {
    expect(await keysOf({ code: { in: Array.from({ length: 1000 }, (_, at) => `c${at}`) } })).toHaveLength(
      60,
    );
    expect(await keysOf(nested(9))).toEqual(reference.keys(nested(9)));
    const many = (n: number): Filter => ({ or: Array.from({ length: n }, () => ({ code: { eq: 'c1' } })) });
    expect(await keysOf(many(200))).toHaveLength(1);
    await expect(keysOf(many(201))).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  });

  it('a wrong scalar says which variable', async () => {
    await expect(keysOf({ amount: { eq: '1e5' } })).rejects.toThrow('amount');
    await expect(keysOf({ day: { eq: '2026-02-30' } })).rejects.toThrow('day');
  });
});

function nested(depth: number): Filter {
  return depth === 0 ? { code: { eq: 'c1' } } : { not: nested(depth - 1) };
}
