import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import { keyOf } from '#dataset';
import type { CompiledReader } from './index.js';
import { testRegistry } from './test-support/datasets.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';
import { ReferenceReader, type Filter, type Order } from './test-support/reference-reader.js';
import { SAMPLE_GROUPS, sampleRecords } from './test-support/samples.js';

let database: TestDatabase;
let reader: CompiledReader;
const records = sampleRecords(37);
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

interface Page {
  readonly keys: readonly string[];
  readonly cursors: readonly string[];
  readonly info: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE = `query ($filter: EveryTypeFilter, $orderBy: [EveryTypeOrder!], $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  everyTypes(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { key } } nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function page(variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const { data } = await ask(reader, PAGE, { variables });
  const { edges, nodes, pageInfo } = data.everyTypes as {
    edges: { cursor: string; node: { key: string } }[];
    nodes: { key: string }[];
    pageInfo: Page['info'];
  };
  expect(edges.map(({ node }) => node)).toEqual(nodes);
  expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
    edges[0]?.cursor ?? null,
    edges.at(-1)?.cursor ?? null,
  ]);
  return { keys: nodes.map(({ key }) => key), cursors: edges.map(({ cursor }) => cursor), info: pageInfo };
}

const anyOrder: fc.Arbitrary<readonly Order[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        'amount',
        'weight',
        'stock',
        'day',
        'moment',
        'month',
        'isOpen',
        'kind',
        'label',
        'groupCode',
        'sequence',
      ),
      fc.constantFrom('ASC' as const, 'DESC' as const),
    ),
    { maxLength: 3, selector: ([name]) => name },
  )
  .map((terms) => terms.map(([name, direction]) => ({ [name]: direction })));

const anyFilter = fc.constantFrom<Filter>(
  {},
  { isOpen: { eq: false } },
  { amount: { isNull: true } },
  { code: { eq: 'none' } },
);

describe('walking a list page by page', () => {
  it('forward: gives the whole list once, in order, whatever ties or is absent', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOrder,
        anyFilter,
        fc.integer({ min: 1, max: 12 }),
        async (orderBy, filter, first) => {
          const expected = reference.keys(filter, orderBy);
          const walked: string[] = [];
          let after: string | null = null;
          for (let at = 0; at <= expected.length; at += 1) {
            const { keys, info } = await page({ filter, orderBy, first, after });
            walked.push(...keys);
            expect(info.hasPreviousPage).toBe(after !== null);
            expect(info.hasNextPage).toBe(walked.length < expected.length);
            if (!info.hasNextPage) break;
            after = info.endCursor;
          }
          expect(walked).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('backward: gives the same list from its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOrder,
        anyFilter,
        fc.integer({ min: 1, max: 12 }),
        async (orderBy, filter, last) => {
          const expected = reference.keys(filter, orderBy);
          const walked: string[] = [];
          let before: string | null = null;
          for (let at = 0; at <= expected.length; at += 1) {
            const { keys, info } = await page({ filter, orderBy, last, before });
            walked.unshift(...keys);
            expect(info.hasNextPage).toBe(before !== null);
            expect(info.hasPreviousPage).toBe(walked.length < expected.length);
            if (!info.hasPreviousPage) break;
            before = info.startCursor;
          }
          expect(walked).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('between two cursors: exactly the records between them', async () => {
    const orderBy = [{ kind: 'DESC' }, { amount: 'ASC' }] as const;
    const all = await page({ orderBy, first: 500 });
    const expected = reference.keys({}, orderBy);
    expect(all.keys).toEqual(expected);
    const [after, before] = [all.cursors[4], all.cursors[20]];
    const inner = await page({ orderBy, after, before, first: 500 });
    expect(inner.keys).toEqual(expected.slice(5, 20));
    expect(inner.info).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect((await page({ orderBy, after, before, last: 3 })).keys).toEqual(expected.slice(17, 20));
  });

  it('a record that comes in between pages is neither doubled nor does it push others out', async () => {
    const first = await page({ first: 10 });
    const early = { ...records[0], code: 'c0', sequence: 0, groupCode: 'a', label: 'baru' };
    const late = { ...early, code: 'd' };
    expect(first.keys[0]).toBe(keyOf(everyTypes, early));
    await insert(database.pool, testRegistry.get(everyTypes.name), { ...early, code: 'a0' });
    await insert(database.pool, testRegistry.get(everyTypes.name), late);
    const rest = await page({ first: 500, after: first.info.endCursor });
    expect([...first.keys, ...rest.keys]).toEqual([...reference.keys(), keyOf(everyTypes, late)]);
    await database.pool.query(`delete from testing.every_types where code in ('a0', 'd')`);
  });
});

describe('sizes', () => {
  it('50 records when nobody says, none for 0, 500 at most', async () => {
    const empty = await page({ first: 0 });
    expect(empty).toMatchObject({
      keys: [],
      info: { hasNextPage: true, startCursor: null, endCursor: null },
    });
    expect((await page({ first: 37 })).info.hasNextPage).toBe(false);
    expect((await page({ first: 36 })).info.hasNextPage).toBe(true);
    expect((await page({ first: 500 })).keys).toHaveLength(37);
    expect((await page({})).keys).toHaveLength(37);
    for (const size of [{ first: 501 }, { last: 501 }]) {
      await expect(page(size)).rejects.toMatchObject({
        code: 'PAGE_TOO_LARGE',
        details: { limit: 500, requested: 501 },
      });
    }
    await expect(page({ first: -1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(page({ first: 1, last: 1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('a page inside a page has its own size, order and filter', async () => {
    const { data } = await ask(
      reader,
      `{ everyTypeGroups { nodes { code members(first: 2, orderBy: [{ weight: DESC }], filter: { isOpen: { eq: false } }) {
        totalCount nodes { key } pageInfo { hasNextPage } } } } }`,
    );
    for (const group of data.everyTypeGroups.nodes) {
      const keys = reference.keys({ groupCode: { eq: group.code }, isOpen: { eq: false } }, [
        { weight: 'DESC' },
      ]);
      expect(group.members).toEqual({
        totalCount: keys.length,
        nodes: keys.slice(0, 2).map((key) => ({ key })),
        pageInfo: { hasNextPage: keys.length > 2 },
      });
    }
  });
});

describe('cursors', () => {
  it('of another order, another list or nobody are refused', async () => {
    const { info } = await page({ first: 1, orderBy: [{ amount: 'ASC' }] });
    const after = info.endCursor ?? '';
    for (const orderBy of [[], [{ amount: 'DESC' }], [{ amount: 'ASC' }, { day: 'ASC' }]]) {
      await expect(page({ orderBy, after })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    }
    const elsewhere = `query ($after: Cursor) { everyTypeGroups(after: $after) { nodes { key } } }`;
    await expect(ask(reader, elsewhere, { variables: { after } })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    });
    const forged = (values: readonly unknown[]): string =>
      Buffer.from(JSON.stringify(values)).toString('base64url');
    const [signature, amount, key] = JSON.parse(Buffer.from(after, 'base64url').toString()) as string[];
    const broken = [
      'garbage',
      '',
      '!',
      forged([]),
      forged([signature]),
      forged([signature, 'abc', key]),
      forged([signature, '1e999', key]),
      forged([signature, amount, null]),
      forged([signature, amount, 'a\0b']),
      forged([signature, amount, { a: 1 }]),
      forged([signature, '9'.repeat(200), key]),
    ];
    for (const cursor of broken.filter((text) => text !== '')) {
      await expect(page({ orderBy: [{ amount: 'ASC' }], after: cursor })).rejects.toMatchObject({
        code: 'INVALID_CURSOR',
      });
    }
  });

  it('of another order, or of nothing, are refused also where only the count is asked for', async () => {
    const { cursors } = await page({ orderBy: [{ code: 'ASC' }], first: 1 });
    const source = `query ($after: Cursor, $before: Cursor, $orderBy: [EveryTypeOrder!]) {
      everyTypes(after: $after, before: $before, orderBy: $orderBy) { totalCount } }`;
    const count = (variables: object) => ask(reader, source, { variables: { ...variables } });
    const all = (await count({})).data.everyTypes.totalCount as number;
    const [cursor] = cursors;
    for (const side of ['after', 'before']) {
      const orderBy = [{ code: 'ASC' }];
      expect((await count({ orderBy, [side]: cursor })).data.everyTypes.totalCount).toBe(all);
      // The plan is there by now; the next cursor has the same shape.
      for (const variables of [
        { orderBy: [{ code: 'DESC' }], [side]: cursor },
        { orderBy: [{ amount: 'ASC' }], [side]: cursor },
        { orderBy, [side]: Buffer.from('["other-","x"]').toString('base64url') },
        { orderBy, [side]: 'no cursor' },
      ])
        await expect(count(variables)).rejects.toMatchObject({
          code: 'INVALID_CURSOR',
          details: { argument: side },
        });
    }
  });

  it('a plan made for a cursor with a value is not used for one with none', async () => {
    const orderBy = [{ amount: 'ASC' }] as const;
    const { cursors, keys } = await page({ orderBy, first: 500 });
    for (const at of [0, 10, 30, 35, 12]) {
      expect((await page({ orderBy, first: 500, after: cursors[at] })).keys).toEqual(keys.slice(at + 1));
    }
  });
});

describe('orders', () => {
  it.each([
    ['two fields in one item', [{ amount: 'ASC', day: 'ASC' }]],
    ['no field in an item', [{}]],
  ])('%s are refused', async (_what, orderBy) => {
    await expect(page({ orderBy })).rejects.toThrow(/Exactly one|exactly one/);
  });

  it('more than five terms are refused', async () => {
    const orderBy = ['amount', 'weight', 'stock', 'day', 'moment', 'month'].map((name) => ({
      [name]: 'ASC',
    }));
    await expect(page({ orderBy })).rejects.toMatchObject({ code: 'INVALID_ORDER' });
    expect((await page({ orderBy: orderBy.slice(1) })).keys).toHaveLength(37);
  });
});
