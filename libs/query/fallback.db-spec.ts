import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { ANONYMOUS, SYSTEM, type Caller } from '#access';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import type { CompiledReader } from './index.js';
import { testRegistry } from './test-support/datasets.js';
import { anyQuery } from './test-support/fuzz-queries.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';
import { SAMPLE_GROUPS, sampleRecords } from './test-support/samples.js';

let database: TestDatabase;
let reader: CompiledReader;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTables(database.pool, testRegistry);
  reader = readerOver(database.pool, testRegistry);
  for (const group of SAMPLE_GROUPS)
    await insert(database.pool, testRegistry.get(everyTypeGroups.name), group);
  for (const record of sampleRecords(30)) {
    await insert(database.pool, testRegistry.get(everyTypes.name), record, {
      extras: { asal: 'uji', n: 1.5 },
    });
  }
  await database.pool.query(
    `insert into hub.sources (code, name, kind) values ('sumber-uji', 'Sumber uji', 'OPD')`,
  );
});
afterAll(() => database.close());

describe('the compiled text and the resolvers', () => {
  it('give the same answer to any selection, with and without graphql-jit', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), fc.constantFrom(ANONYMOUS, SYSTEM), async (source, caller) => {
        const { data } = await ask(reader, source, { caller, variables: VARIABLES });
        expect(await interpreted(source, caller)).toEqual({ data });
        expect(await justInTime(source, caller)).toEqual({ data });
      }),
      { numRuns: 40 },
    );
  }, 180_000);

  it('members come in the order of the query', async () => {
    const source = '{ everyTypes(first: 1) { n: nodes { weight code g: group { name code } } totalCount } }';
    const { data } = await ask(reader, source);
    expect(JSON.stringify(data)).toBe(
      '{"everyTypes":{"n":[{"weight":"0","code":"c0","g":{"name":"Induk","code":"a"}}],"totalCount":30}}',
    );
  });

  it('an operation with other fields goes through the resolvers', async () => {
    const source = '{ hello everyTypes(first: 1) { nodes { code } } }';
    expect(reader.accepts(parse(source))).toBe(false);
    const expected = { data: { hello: 'halo', everyTypes: { nodes: [{ code: 'c0' }] } } };
    expect(await interpreted(source, ANONYMOUS)).toEqual(expected);
    expect(await justInTime(source, ANONYMOUS)).toEqual(expected);
  });

  it('node answers with the right type either way', async () => {
    const { data } = await ask(reader, '{ everyTypeGroups(first: 1) { nodes { id } } }');
    const id = data.everyTypeGroups.nodes[0].id as string;
    const source = `{ x: node(id: "${id}") { __typename id ... on EveryTypeGroup { name } ... on EveryType { label } } }`;
    const expected = { data: { x: { __typename: 'EveryTypeGroup', id, name: 'Induk' } } };
    expect({ data: (await ask(reader, source)).data }).toEqual(expected);
    expect(await interpreted(source, ANONYMOUS)).toEqual(expected);
    expect(await justInTime(source, ANONYMOUS)).toEqual(expected);
  });
});

// graphql-jit does not fill in the default of a variable whose type is non-null, so both are sent.
const VARIABLES = { yes: true, no: false };

const contextOf = (caller: Caller) => ({
  caller,
  traceId: 'trace',
  masked: new Set<string>(),
  cost: { estimated: 0, limit: 20_000 },
});

async function interpreted(source: string, caller: Caller): Promise<unknown> {
  const result = await execute({
    schema: reader.schema,
    document: parse(source),
    contextValue: contextOf(caller),
    variableValues: VARIABLES,
  });
  return plain(result);
}

async function justInTime(source: string, caller: Caller): Promise<unknown> {
  const document = parse(source);
  expect(validate(reader.schema, document)).toEqual([]);
  const compiled = compileQuery(reader.schema, document);
  if (!isCompiledQuery(compiled)) return compiled;
  return plain(await compiled.query(undefined, contextOf(caller), VARIABLES));
}

/** graphql-js answers with objects without a prototype. */
function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result));
}
