import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import { ANONYMOUS, SYSTEM } from '#access';
import type { CompiledReader } from './index.js';
import { aClient } from './test-support/a-client.js';
import { ledgers, reviews, testRegistry } from './test-support/datasets.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';

let database: TestDatabase;
let reader: CompiledReader;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await createTables(pool, testRegistry);
  reader = readerOver(pool, testRegistry);
  const groups = testRegistry.get(everyTypeGroups.name);
  for (const code of ['a', 'b']) await insert(pool, groups, { code, name: `Kelompok ${code}` });
  const open = {
    sequence: 0,
    groupCode: 'a',
    label: 'x',
    weight: '1',
    isOpen: true,
    isSecret: false,
    story: 'terbuka',
    ownerName: 'Orang Satu',
  };
  const records = testRegistry.get(everyTypes.name);
  await insert(pool, records, { ...open, code: 'open' }, { extras: { telepon: '0' } });
  await insert(pool, records, {
    ...open,
    code: 'secret',
    isSecret: true,
    story: 'tertutup',
    ownerName: 'Orang Dua',
  });
  for (const [code, groupCode, amount] of [
    ['l1', 'a', '10.00'],
    ['l2', 'a', '20.00'],
    ['l3', 'b', '40.00'],
  ] as const) {
    await insert(pool, testRegistry.get(ledgers.name), { code, groupCode, amount });
  }
  // Six people of group a with two records each, of two grades; group b: two people; group c: three of one grade.
  for (const [at, groupCode] of [...'aaaaaabbccc'].entries()) {
    for (const year of [2025, 2026]) {
      const grade = groupCode === 'c' || at % 2 === 0 ? 'high' : 'low';
      const score = grade === 'high' ? 3 : 1;
      await insert(pool, testRegistry.get(reviews.name), {
        personKey: `p${at}`,
        year,
        groupCode,
        grade,
        score,
      });
    }
  }
});
afterAll(() => database.close());

const ofGroup = (group: string) => aClient({ datasetPattern: 'testing.*', organizations: [group] });

describe('records', () => {
  const LIST = '{ ledgers { totalCount nodes { code } pageInfo { hasNextPage } } }';

  it('internal: forbidden without a grant, all with one, those of the group with a limited one', async () => {
    await expect(ask(reader, LIST)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { need: 'read testing.ledgers' },
    });
    const all = await ask(reader, LIST, { caller: aClient({}) });
    expect(all.data.ledgers.totalCount).toBe(3);
    const limited = await ask(reader, LIST, { caller: ofGroup('a') });
    expect(limited.data.ledgers).toEqual({
      totalCount: 2,
      nodes: [{ code: 'l1' }, { code: 'l2' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('callers with the same shape of access share a plan and still see their own rows', async () => {
    for (const [group, codes] of [
      ['a', ['l1', 'l2']],
      ['b', ['l3']],
      ['none', []],
      ['a', ['l1', 'l2']],
    ] as const) {
      const { data } = await ask(reader, LIST, { caller: ofGroup(group) });
      expect(data.ledgers.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
    }
  });

  it('two grants open the rows of either, a grant for an agency and a region those of both', async () => {
    const both = aClient(
      { datasetPattern: 'testing.*', organizations: ['a'] },
      { datasetPattern: 'testing.*', organizations: ['b'] },
    );
    expect((await ask(reader, LIST, { caller: both })).data.ledgers.totalCount).toBe(3);
    // Ledgers have no region, so that a grant by region cannot be applied and opens nothing.
    const byRegion = aClient({ datasetPattern: 'testing.*', organizations: ['a'], regions: ['33'] });
    await expect(ask(reader, LIST, { caller: byRegion })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a record of others is not found by key, by id, in aggregates or through links', async () => {
    const caller = ofGroup('a');
    const { data: found } = await ask(reader, '{ ledger(code: "l3") { id } }', { caller: aClient({}) });
    const source = `query ($id: ID!) { ledger(code: "l3") { code } node(id: $id) { id }
      ledgersAggregate { count sum { amount } } everyTypeGroups { nodes { code ledgers { nodes { code } } ledgersAggregate { count } } } }`;
    const { data } = await ask(reader, source, { caller, variables: { id: found.ledger.id } });
    expect(data).toEqual({
      ledger: null,
      node: null,
      ledgersAggregate: [{ count: 2, sum: { amount: '30.00' } }],
      everyTypeGroups: {
        nodes: [
          { code: 'a', ledgers: { nodes: [{ code: 'l1' }, { code: 'l2' }] }, ledgersAggregate: { count: 2 } },
          { code: 'b', ledgers: { nodes: [] }, ledgersAggregate: { count: 0 } },
        ],
      },
    });
  });

  it('through a link, a dataset that may not be read is empty, and the answer says so', async () => {
    const { data, extensions } = await ask(
      reader,
      '{ everyTypeGroups(first: 1) { nodes { ledgers { totalCount nodes { code } edges { cursor } pageInfo { hasNextPage endCursor } } ledgersAggregate { count } } } }',
    );
    expect(data.everyTypeGroups.nodes).toEqual([
      {
        ledgers: { totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
        ledgersAggregate: null,
      },
    ]);
    expect(extensions.masked).toEqual(['testing.every_type_groups.ledgers']);
  });

  it('node of a dataset that may not be read is forbidden; an id that is none is null', async () => {
    const { data } = await ask(reader, '{ ledgers(first: 1) { nodes { id } } }', { caller: aClient({}) });
    const byId = 'query ($id: ID!) { node(id: $id) { id } }';
    await expect(ask(reader, byId, { variables: { id: data.ledgers.nodes[0].id } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const id of [
      '',
      'x',
      'RXZlcnlUeXBl',
      Buffer.from('User:1').toString('base64url'),
      Buffer.from('EveryType:999').toString('base64url'),
    ]) {
      expect((await ask(reader, byId, { variables: { id } })).data).toEqual({ node: null });
    }
  });
});

describe('fields', () => {
  const FIELDS = '{ everyTypes { nodes { code story ownerName extras } } }';
  const personal = aClient({ action: 'read_personal' });

  it('anonymous: personal fields are null everywhere, secret ones where the record is secret', async () => {
    const { data, extensions } = await ask(reader, FIELDS);
    expect(data.everyTypes.nodes).toEqual([
      { code: 'open', story: 'terbuka', ownerName: null, extras: null },
      { code: 'secret', story: null, ownerName: null, extras: null },
    ]);
    expect(extensions.masked).toEqual([
      'testing.every_types.extras',
      'testing.every_types.ownerName',
      'testing.every_types.story',
    ]);
  });

  it('a field that is hidden on some records is named only where the answer hides it', async () => {
    const maskedIn = async (source: string): Promise<readonly string[]> =>
      (await ask(reader, source)).extensions.masked ?? [];
    const story = ['testing.every_types.story'];
    const list = (code: string): string =>
      `{ everyTypes(filter: { code: { eq: "${code}" } }) { nodes { story } edges { node { told: story } } } }`;
    expect(await maskedIn(list('open'))).toEqual([]);
    expect(await maskedIn(list('nobody'))).toEqual([]);
    expect(await maskedIn(list('secret'))).toEqual(story);
    expect((await ask(reader, list('secret'))).data.everyTypes).toEqual({
      nodes: [{ story: null }],
      edges: [{ node: { told: null } }],
    });
    const byKey = (code: string): string =>
      `{ everyType(code: "${code}", sequence: 0, groupCode: "a") { story } }`;
    expect(await maskedIn(byKey('open'))).toEqual([]);
    expect(await maskedIn(byKey('secret'))).toEqual(story);
    // Also below a link, and beside what is hidden on every record.
    expect(await maskedIn('{ everyTypeGroups { nodes { members { nodes { story ownerName } } } } }')).toEqual(
      ['testing.every_types.ownerName', 'testing.every_types.story'],
    );
  });

  it('a text that looks like the mark of a hidden field is shown as what it is', async () => {
    for (const text of ['"\\u00000"', '\\u00000', '"', '\\', '",\\u00000"']) {
      await database.pool.query(`update testing.every_types set story = $1 where code = 'open'`, [text]);
      const { data, extensions } = await ask(
        reader,
        '{ everyTypes(filter: { code: { eq: "open" } }) { nodes { story label } } }',
      );
      expect(data.everyTypes.nodes).toEqual([{ story: text, label: 'x' }]);
      expect(extensions).not.toHaveProperty('masked');
    }
    await database.pool.query(`update testing.every_types set story = 'terbuka' where code = 'open'`);
  });

  it('with the personal grant everything is there, nothing is listed, and one audit entry tells of it', async () => {
    await database.pool.query('truncate hub.audit_entries');
    const { data, extensions } = await ask(reader, FIELDS, { caller: personal });
    expect(data.everyTypes.nodes).toEqual([
      { code: 'open', story: 'terbuka', ownerName: 'Orang Satu', extras: { telepon: '0' } },
      { code: 'secret', story: 'tertutup', ownerName: 'Orang Dua', extras: null },
    ]);
    expect(extensions).not.toHaveProperty('masked');
    const { rows } = await database.pool.query(
      'select actor, action, target, detail, trace_id from hub.audit_entries',
    );
    expect(rows).toEqual([
      {
        actor: 'Klien uji',
        action: 'PERSONAL_DATA_READ',
        target: 'dataset:testing.every_types',
        detail: {
          fields: [
            'testing.every_types.extras',
            'testing.every_types.ownerName',
            'testing.every_types.story',
          ],
          records: 2,
        },
        trace_id: 'trace',
      },
    ]);
  });

  it('what is not personal is not logged', async () => {
    await database.pool.query('truncate hub.audit_entries');
    await ask(reader, '{ everyTypes { nodes { code } } }', { caller: personal });
    await ask(reader, FIELDS, { caller: ANONYMOUS });
    expect((await database.pool.query('select 1 from hub.audit_entries')).rowCount).toBe(0);
  });

  it('a client without the personal grant sees extras only where nothing beside them is personal', async () => {
    const { data } = await ask(reader, '{ everyTypes { nodes { extras } } ledgers { nodes { extras } } }', {
      caller: aClient({}),
    });
    expect(data.everyTypes.nodes[0]).toEqual({ extras: null });
  });

  it.each([
    ['filtering', '{ everyTypes(filter: { ownerName: { eq: "Orang Satu" } }) { totalCount } }'],
    [
      'filtering inside not',
      '{ everyTypes(filter: { not: { or: [{ ownerName: { isNull: true } }] } }) { totalCount } }',
    ],
    [
      'filtering a many side',
      '{ everyTypeGroups { nodes { members(filter: { ownerName: { like: "O%" } }) { totalCount } } } }',
    ],
    ['filtering an aggregate', '{ everyTypesAggregate(filter: { ownerName: { like: "O%" } }) { count } }'],
    ['ordering', '{ everyTypes(orderBy: [{ ownerName: ASC }]) { nodes { code } } }'],
  ])('%s by a personal field is forbidden', async (_what, source) => {
    await expect(ask(reader, source)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { need: 'read_personal testing.every_types.ownerName' },
    });
    await expect(ask(reader, source, { caller: personal })).resolves.toBeDefined();
  });

  it('a filter on a secret field finds only records that show it, also when turned around', async () => {
    const count = async (filter: object): Promise<number> => {
      const source = 'query ($filter: EveryTypeFilter) { everyTypes(filter: $filter) { totalCount } }';
      return (await ask(reader, source, { variables: { filter } })).data.everyTypes.totalCount as number;
    };
    expect(await count({ story: { like: 't%' } })).toBe(1);
    expect(await count({ story: { eq: 'tertutup' } }).catch(() => 0)).toBe(0);
    expect(await count({ story: { like: 'tertutup' } })).toBe(0);
    expect(await count({ story: { isNull: true } })).toBe(0);
    // Whatever is asked about the hidden text, the answer is the same.
    expect(await count({ not: { story: { like: 'tertutup' } } })).toBe(2);
    expect(await count({ not: { story: { like: 'lain' } } })).toBe(2);
  });
});

describe('people in groups', () => {
  it('the records are closed, counts of groups in which three differ are open, and nothing else', async () => {
    await expect(ask(reader, '{ reviews { nodes { score } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ask(reader, '{ review(personKey: "p1", year: 2025) { score } }')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { data, extensions } = await ask(
      reader,
      '{ reviewsAggregate(groupBy: [groupCode]) { groupCode count sum { score } avg { score } min { score } max { score } } }',
    );
    const none = { sum: { score: null }, avg: { score: null }, min: { score: null }, max: { score: null } };
    // In b and c together one person a year differs from the rest.
    expect(data.reviewsAggregate).toEqual([{ groupCode: 'a', count: 12, ...none }]);
    expect(extensions.masked).toEqual(['testing.reviews.score']);
  });

  it('a filter may not single people out, and two moments may not be compared', async () => {
    for (const filter of [
      '{ personKey: { ne: "p1" } }',
      '{ score: { gt: 1 } }',
      '{ not: { personKey: { eq: "p1" } } }',
    ]) {
      await expect(ask(reader, `{ reviewsAggregate(filter: ${filter}) { count } }`)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    const past = '{ reviewsAggregate(asOf: "2026-01-01T00:00:00Z") { count } }';
    await expect(ask(reader, past)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { data } = await ask(reader, '{ reviewsAggregate(filter: { groupCode: { eq: "b" } }) { count } }');
    expect(data.reviewsAggregate).toEqual([]);
    const but = await ask(reader, '{ reviewsAggregate(filter: { groupCode: { ne: "a" } }) { count } }');
    expect(but.data.reviewsAggregate).toEqual([]);
    const all = await ask(reader, '{ reviewsAggregate { count } }');
    expect(all.data.reviewsAggregate).toEqual([{ count: 12 }]);
  });

  it('below a group the same holds', async () => {
    const { data } = await ask(
      reader,
      '{ everyTypeGroups { nodes { code reviewsAggregate { count } reviews { totalCount } } } }',
    );
    expect(data.everyTypeGroups.nodes).toEqual([
      { code: 'a', reviewsAggregate: { count: 12 }, reviews: { totalCount: 0 } },
      { code: 'b', reviewsAggregate: null, reviews: { totalCount: 0 } },
    ]);
  });

  it('who may read the records gets all figures of them', async () => {
    const { data } = await ask(reader, '{ reviewsAggregate { count min { score } } }', {
      caller: aClient({ datasetPattern: 'testing.reviews', organizations: ['b'] }),
    });
    expect(data.reviewsAggregate).toEqual([{ count: 4, min: { score: '1' } }]);
  });
});

describe('the system', () => {
  beforeEach(() => database.pool.query('truncate hub.audit_entries'));

  it('reads everything, and is logged like anyone', async () => {
    const { data } = await ask(
      reader,
      '{ everyTypes(filter: { ownerName: { eq: "Orang Dua" } }) { nodes { story } } }',
      { caller: SYSTEM },
    );
    expect(data.everyTypes.nodes).toEqual([{ story: 'tertutup' }]);
    const { rows } = await database.pool.query('select detail from hub.audit_entries');
    expect(rows).toEqual([
      { detail: { fields: ['testing.every_types.ownerName', 'testing.every_types.story'], records: 1 } },
    ]);
  });
});
