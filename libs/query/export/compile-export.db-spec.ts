import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase, until } from '#testing';
import { ANONYMOUS, SYSTEM, type Caller } from '#access';
import { withoutMarks, type CompiledReader } from '../index.js';
import { aClient } from '../test-support/a-client.js';
import { ledgers, testRegistry } from '../test-support/datasets.js';
import { ask, createTables, insert, readerOver } from '../test-support/reading.js';
import type { Filter } from '../test-support/reference-reader.js';
import { SAMPLE_GROUPS, sampleRecords } from '../test-support/samples.js';
import { compileExport, type ExportRequest } from './compile-export.js';
import { RowCursor } from './row-cursor.js';

let database: TestDatabase;
let reader: CompiledReader;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTables(database.pool, testRegistry);
  reader = readerOver(database.pool, testRegistry);
  for (const group of SAMPLE_GROUPS)
    await insert(database.pool, testRegistry.get(everyTypeGroups.name), group);
  for (const record of sampleRecords(40))
    await insert(database.pool, testRegistry.get(everyTypes.name), record);
  await insert(
    database.pool,
    testRegistry.get(everyTypes.name),
    { ...sampleRecords(1)[0], code: 'c1', sequence: 1, groupCode: 'a.1', label: 'dulu' },
    { recordedAt: '2025-01-01T00:00:00Z', supersededAt: '2026-01-01T00:00:00Z', id: '2' },
  );
  for (const [code, groupCode] of [
    ['l1', 'a'],
    ['l2', 'b'],
  ] as const)
    await insert(database.pool, testRegistry.get(ledgers.name), { code, groupCode, amount: '10.00' });
});
afterAll(() => database.close());

type Asked = Partial<Omit<ExportRequest, 'filter'>> & { readonly filter?: Filter };

async function exported({ filter, ...asked }: Asked = {}): Promise<readonly unknown[]> {
  const plan = compileExport({
    ...{ schema: reader.schema, registry: testRegistry, provinceCode: '33', caller: SYSTEM },
    dataset: everyTypes.name,
    ...asked,
    filter: filter === undefined ? undefined : JSON.stringify(filter),
  });
  const cursor = await RowCursor.open(database.pool, plan);
  try {
    const texts: string[] = [];
    // In small pieces, so that records cross the borders between them.
    for (let batch = await cursor.next(7); batch.length > 0; batch = await cursor.next(7))
      texts.push(...batch);
    return texts.map((text) => JSON.parse(withoutMarks(text, plan.maskedOnSome).text) as unknown);
  } finally {
    await cursor.close();
  }
}

const MEMBERS = Object.entries(everyTypes.fields)
  .map(([name, { type }]) => (type === 'point' ? `${name} { latitude longitude }` : name))
  .join(' ');

async function queried(filter: Filter, caller: Caller, asOf?: string): Promise<readonly unknown[]> {
  const { data } = await ask(
    reader,
    `query ($filter: EveryTypeFilter, $asOf: DateTime) { everyTypes(filter: $filter, asOf: $asOf, first: 500) { nodes { ${MEMBERS} } } }`,
    { variables: { filter, asOf }, caller },
  );
  return data.everyTypes.nodes as readonly unknown[];
}

const leaf: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
  {},
  { amount: { gt: '10', lte: '80.50' } },
  { amount: { between: ['0', '45.25'] } },
  { weight: { ne: '1.5' } },
  { kind: { in: ['small', 'large'] } },
  { isOpen: { eq: true }, stock: { isNull: false } },
  { note: { like: '%\nbaris%' } },
  { moment: { lt: '2026-03-15T00:00:00Z' } },
  { day: { gte: '2026-03-01' } },
  { month: { notIn: ['2026-01'] } },
  { label: { startsWith: 'Label A' } },
  { tags: { has: 't1' } },
  { place: { isNull: true } },
  { groupCode: { in: ['a', 'a.1'] } },
  { story: { like: 'cerita%' } },
);
const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and): Filter => ({ and })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or): Filter => ({ or })),
    tie('filter').map((not): Filter => ({ not })),
  ),
}));
const anyCaller = fc.constantFrom(ANONYMOUS, SYSTEM, aClient({}), aClient({ organizations: ['a'] }));

describe('an export', () => {
  it('holds exactly what the query with the same filter holds, for every caller, masks included', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, anyCaller, async (filter, caller) => {
        expect(await exported({ filter, caller })).toEqual(await queried(filter, caller));
      }),
      { numRuns: 80 },
    );
  });

  it('of a moment holds what the query of that moment holds', async () => {
    const asOf = '2025-06-01T00:00:00+07:00';
    const then = await exported({ asOf });
    expect(then).toHaveLength(1);
    expect(then).toEqual(await queried({}, SYSTEM, asOf));
  });

  it('shows no personal field and no secret words to whoever may not see them, and says which', async () => {
    const plan = compileExport({
      ...{ schema: reader.schema, registry: testRegistry, provinceCode: '33', caller: ANONYMOUS },
      dataset: everyTypes.name,
    });
    expect(plan.masked).toEqual(['testing.every_types.ownerName']);
    expect(plan.maskedOnSome).toEqual(['testing.every_types.story']);
    expect(plan.personal).toEqual([]);
    const records = (await exported({ caller: ANONYMOUS })) as readonly Record<string, unknown>[];
    expect(records.every(({ ownerName }) => ownerName === null)).toBe(true);
    expect(records.filter(({ isSecret, story }) => isSecret === true && story !== null)).toEqual([]);
  });

  it('names the personal fields that it reads', () => {
    const plan = compileExport({
      ...{ schema: reader.schema, registry: testRegistry, provinceCode: '33', caller: SYSTEM },
      dataset: everyTypes.name,
    });
    expect(plan.personal).toEqual(['story', 'ownerName']);
  });

  it('of an internal dataset is refused without a grant, and cut to the rows of a limited one', async () => {
    await expect(exported({ dataset: ledgers.name, caller: ANONYMOUS })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const caller = aClient({ datasetPattern: 'testing.*', organizations: ['b'] });
    expect(await exported({ dataset: ledgers.name, caller, fields: ['key', 'amount'] })).toEqual([
      { key: 'l2', amount: '10.00' },
    ]);
  });

  it('refuses a filter on what is hidden, a field that is none, and one that stands twice', async () => {
    await expect(
      exported({ caller: ANONYMOUS, filter: { ownerName: { like: 'O%' } } }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(exported({ fields: ['lable'] })).rejects.toThrow('did you mean label?');
    await expect(exported({ fields: ['code', 'code'] })).rejects.toThrow('stands there twice');
    await expect(exported({ filter: { nothing: { eq: 1 } } })).rejects.toMatchObject({
      code: 'INVALID_FILTER',
    });
  });
});

describe('a cursor', () => {
  it('reads one snapshot: what is written meanwhile is not in it', async () => {
    const plan = compileExport({
      ...{ schema: reader.schema, registry: testRegistry, provinceCode: '33', caller: SYSTEM },
      dataset: everyTypeGroups.name,
      fields: ['code'],
    });
    const cursor = await RowCursor.open(database.pool, plan);
    const before = await cursor.next(2);
    await insert(database.pool, testRegistry.get(everyTypeGroups.name), { code: 'z', name: 'Baru' });
    const after = await cursor.next(100);
    await cursor.close();
    expect([...before, ...after].map((text) => (JSON.parse(text) as { code: string }).code)).toEqual(
      SAMPLE_GROUPS.map(({ code }) => code),
    );
  });

  it('that is cancelled ends the statement that runs', async () => {
    const cursor = await RowCursor.open(database.pool, { sql: 'select pg_sleep(300)::text', values: [] });
    const reading = cursor.next(1);
    const refused = expect(reading).rejects.toMatchObject({ code: '57014' });
    const isFetching = async (): Promise<boolean> => {
      const { rowCount } = await database.pool.query(
        `select from pg_stat_activity where query like 'fetch forward%' and state = 'active' and datname = current_database()`,
      );
      return rowCount === 1;
    };
    await until(isFetching, 'the statement runs');
    cursor.cancel();
    await refused;
    await cursor.close();
    // The server tells the client first, and only then itself.
    await until(async () => !(await isFetching()), 'the statement has ended');
  });
});
