import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import type { AnyRecord } from '#dataset';
import { tableAsOf } from '#dataset-runtime';
import { SYSTEM } from '#access';
import type { CompiledReader } from './index.js';
import { aClient } from './test-support/a-client.js';
import { testRegistry } from './test-support/datasets.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';

let database: TestDatabase;
let reader: CompiledReader;

const record: AnyRecord = {
  code: 'r',
  sequence: 0,
  groupCode: 'g',
  label: 'versi 3',
  weight: '3',
  isOpen: true,
  isSecret: true,
  story: 'tiga',
};

// r: three versions, the last secret. d: deleted in March, came back in May. g: renamed in March.
beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await createTables(pool, testRegistry);
  reader = readerOver(pool, testRegistry);
  const types = testRegistry.get(everyTypes.name);
  const groups = testRegistry.get(everyTypeGroups.name);
  const { rows } = await pool.query<{ id: number }>(
    `insert into hub.sources (code, name, kind) values ('bkd', 'BKD', 'OPD') returning id`,
  );
  const { rows: clients } = await pool.query<{ id: number }>(
    `insert into hub.clients (source_id, name, key_prefix, key_hash) values ($1, 'konektor', 'abcdefgh', sha256('x')) returning id`,
    [rows[0]?.id],
  );
  const { rows: streams } = await pool.query<{ id: number }>(
    `insert into hub.streams (source_id, dataset) values ($1, 'testing.every_types') returning id`,
    [rows[0]?.id],
  );
  const { rows: batches } = await pool.query<{ id: string }>(
    `insert into hub.batches (stream_id, source_id, client_id, dataset, contract_version, mode, idempotency_key, content_hash, sequence, received_count, received_at, trace_id, attempt_limit)
     values ($1, $2, $3, 'testing.every_types', 2, 'UPSERT', 'k', '\\x00', 1, 1, '2026-03-01T00:00:00Z', 't', 5) returning id`,
    [streams[0]?.id, rows[0]?.id, clients[0]?.id],
  );
  const id = await insert(pool, types, record, {
    recordedAt: '2026-05-01T00:00:00Z',
    ...(batches[0] === undefined ? {} : { batchId: batches[0].id }),
    ...(rows[0] === undefined ? {} : { sourceId: rows[0].id }),
  });
  await insert(
    pool,
    types,
    { ...record, label: 'versi 1', weight: '1', isSecret: false, story: 'satu', groupCode: 'g' },
    { id, recordedAt: '2026-01-01T00:00:00Z', supersededAt: '2026-03-01T00:00:00Z' },
  );
  await insert(
    pool,
    types,
    { ...record, label: 'versi 2', weight: '2', isSecret: false, story: 'dua' },
    { id, recordedAt: '2026-03-01T00:00:00Z', supersededAt: '2026-05-01T00:00:00Z' },
  );
  const back = await insert(
    pool,
    types,
    { ...record, code: 'd', label: 'kembali', isSecret: false },
    { recordedAt: '2026-05-01T00:00:00Z' },
  );
  await insert(
    pool,
    types,
    { ...record, code: 'd', label: 'dulu', isSecret: false },
    {
      id: String(Number(back) + 100),
      recordedAt: '2026-01-01T00:00:00Z',
      supersededAt: '2026-03-01T00:00:00Z',
      isDeleted: true,
    },
  );
  const group = await insert(
    pool,
    groups,
    { code: 'g', name: 'Nama baru' },
    { recordedAt: '2026-03-01T00:00:00Z' },
  );
  await insert(
    pool,
    groups,
    { code: 'g', name: 'Nama lama' },
    { id: group, recordedAt: '2026-01-01T00:00:00Z', supersededAt: '2026-03-01T00:00:00Z' },
  );
});
afterAll(() => database.close());

const AS_OF =
  'query ($asOf: DateTime) { everyTypes(asOf: $asOf) { totalCount nodes { code label group { name } } } everyTypesAggregate(asOf: $asOf) { count sum { weight } } }';

describe('asOf', () => {
  it.each([
    ['before anything', '2025-12-31T23:59:59Z', [], null],
    [
      'from the first moment on',
      '2026-01-01T00:00:00Z',
      [
        ['d', 'dulu', 'Nama lama'],
        ['r', 'versi 1', 'Nama lama'],
      ],
      '4',
    ],
    [
      'until before the change',
      '2026-02-28T23:59:59.999999Z',
      [
        ['d', 'dulu', 'Nama lama'],
        ['r', 'versi 1', 'Nama lama'],
      ],
      '4',
    ],
    ['from the change on, the deleted gone', '2026-03-01T00:00:00Z', [['r', 'versi 2', 'Nama baru']], '2'],
    [
      'in another zone',
      '2026-03-01T06:59:59+07:00',
      [
        ['d', 'dulu', 'Nama lama'],
        ['r', 'versi 1', 'Nama lama'],
      ],
      '4',
    ],
    [
      'now',
      '2026-06-01T00:00:00Z',
      [
        ['d', 'kembali', 'Nama baru'],
        ['r', 'versi 3', 'Nama baru'],
      ],
      '6',
    ],
    [
      'absent',
      null,
      [
        ['d', 'kembali', 'Nama baru'],
        ['r', 'versi 3', 'Nama baru'],
      ],
      '6',
    ],
  ])('%s: each record once, with the links of that moment', async (_when, asOf, expected, weight) => {
    const { data } = await ask(reader, AS_OF, { variables: { asOf } });
    expect(data.everyTypes).toEqual({
      totalCount: expected.length,
      nodes: expected.map(([code, label, name]) => ({ code, label, group: { name } })),
    });
    expect(data.everyTypesAggregate).toEqual([{ count: expected.length, sum: { weight } }]);
  });

  it('the many side is read at the same moment, or at its own', async () => {
    const source = `{ everyTypeGroups(asOf: "2026-01-02T00:00:00Z") { nodes { name members { nodes { label } } now: members(asOf: "2026-06-01T00:00:00Z") { totalCount } membersAggregate { sum { weight } } } } }`;
    const { data } = await ask(reader, source);
    expect(data.everyTypeGroups.nodes).toEqual([
      {
        name: 'Nama lama',
        members: { nodes: [{ label: 'dulu' }, { label: 'versi 1' }] },
        now: { totalCount: 2 },
        membersAggregate: { sum: { weight: '4' } },
      },
    ]);
  });

  it.each([
    ['{ code: { eq: "r" }, sequence: { eq: 0 }, groupCode: { eq: "g" } }', ['r']],
    ['{ code: { eq: "r" }, groupCode: { eq: "g" } }', ['r']],
    ['{ and: [{ code: { eq: "r" } }, { sequence: { eq: 0 } }] }', ['r']],
    // What begins with the same letters is another code.
    ['{ code: { eq: "" } }', []],
    ['{ code: { eq: "r" }, and: [{ code: { eq: "d" } }] }', []],
    // None of these says what every record must equal.
    ['{ or: [{ code: { eq: "r" } }, { code: { eq: "d" } }] }', ['d', 'r']],
    ['{ not: { code: { eq: "d" } } }', ['r']],
    ['{ code: { in: ["d", "r"] } }', ['d', 'r']],
  ])('finds by parts of the key what each part lets in: %s', async (filter, codes) => {
    const { data } = await ask(
      reader,
      `{ everyTypes(asOf: "2026-01-02T00:00:00Z", filter: ${filter}) { nodes { code } } everyTypesAggregate(asOf: "2026-01-02T00:00:00Z", filter: ${filter}) { count } }`,
    );
    expect(data.everyTypes.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(data.everyTypesAggregate).toEqual([{ count: codes.length }]);
  });

  it('finds by a key whose parts hold the sign between parts', async () => {
    const types = testRegistry.get(everyTypes.name);
    const odd = { ...record, code: 'a|b\\c', sequence: 7 };
    await insert(
      database.pool,
      types,
      { ...odd, isSecret: false },
      { id: '950', recordedAt: '2020-01-01T00:00:00Z', supersededAt: '2020-02-01T00:00:00Z' },
    );
    for (const sequence of ['', 'sequence: { eq: 7 }']) {
      const { data } = await ask(
        reader,
        `query ($code: String) { everyTypes(asOf: "2020-01-15T00:00:00Z", filter: { code: { eq: $code } ${sequence} }) { nodes { code } } }`,
        { variables: { code: odd.code } },
      );
      expect(data.everyTypes.nodes).toEqual([{ code: odd.code }]);
    }
  });

  it('what is secret today is secret in the past, for reading and for finding', async () => {
    const past =
      '{ everyTypes(asOf: "2026-01-02T00:00:00Z") { nodes { code story } } found: everyTypes(asOf: "2026-01-02T00:00:00Z", filter: { story: { like: "satu" } }) { totalCount } }';
    const anonymous = await ask(reader, past);
    expect(anonymous.data.everyTypes.nodes).toEqual([
      { code: 'd', story: 'tiga' },
      { code: 'r', story: null },
    ]);
    expect(anonymous.data.found.totalCount).toBe(0);
    const system = await ask(reader, past, { caller: SYSTEM });
    expect(system.data.everyTypes.nodes[1]).toEqual({ code: 'r', story: 'satu' });
    expect(system.data.found.totalCount).toBe(1);
  });
});

const BY_KEY = (members: string, code = 'r'): string =>
  `{ everyType(code: "${code}", sequence: 0, groupCode: "g") { ${members} } }`;

describe('history', () => {
  it('lists every version, the latest first, page by page', async () => {
    const { data } = await ask(
      reader,
      BY_KEY('history { totalCount nodes { label recordedAt supersededAt isDeleted } }'),
    );
    expect(data.everyType.history).toEqual({
      totalCount: 3,
      nodes: [
        { label: 'versi 3', recordedAt: '2026-05-01T07:00:00+07:00', supersededAt: null, isDeleted: false },
        {
          label: 'versi 2',
          recordedAt: '2026-03-01T07:00:00+07:00',
          supersededAt: '2026-05-01T07:00:00+07:00',
          isDeleted: false,
        },
        {
          label: 'versi 1',
          recordedAt: '2026-01-01T07:00:00+07:00',
          supersededAt: '2026-03-01T07:00:00+07:00',
          isDeleted: false,
        },
      ],
    });
    const labels: string[] = [];
    let after = '';
    for (let at = 0; at < 3; at += 1) {
      const page = await ask(
        reader,
        BY_KEY(
          `history(first: 1${after}) { edges { cursor node { label } } pageInfo { hasNextPage hasPreviousPage } }`,
        ),
      );
      const { edges, pageInfo } = page.data.everyType.history;
      labels.push(edges[0].node.label as string);
      expect(pageInfo).toEqual({ hasNextPage: at < 2, hasPreviousPage: at > 0 });
      after = `, after: "${String(edges[0].cursor)}"`;
    }
    expect(labels).toEqual(['versi 3', 'versi 2', 'versi 1']);
  });

  it('reaches back over a deletion', async () => {
    const { data } = await ask(reader, BY_KEY('history { nodes { label isDeleted } }', 'd'));
    expect(data.everyType.history.nodes).toEqual([
      { label: 'kembali', isDeleted: false },
      { label: 'dulu', isDeleted: true },
    ]);
  });

  it('old versions of what is secret now stay secret', async () => {
    const source = BY_KEY('history { nodes { label story } }');
    const stories = async (caller = aClient({})): Promise<unknown> => {
      const { data } = await ask(reader, source, { caller });
      return data.everyType.history.nodes.map(({ story }: { story: string | null }) => story);
    };
    expect(await stories()).toEqual([null, null, null]);
    expect(await stories(SYSTEM)).toEqual(['tiga', 'dua', 'satu']);
  });
});

describe('a record that was secret when it was deleted', () => {
  it('does not show what it said before it became secret', async () => {
    const types = testRegistry.get(everyTypes.name);
    const gone = { ...record, code: 'gone' };
    await insert(
      database.pool,
      types,
      { ...gone, isSecret: false, story: 'awal' },
      { id: '900', recordedAt: '2026-01-01T00:00:00Z', supersededAt: '2026-02-01T00:00:00Z' },
    );
    await insert(database.pool, types, gone, {
      id: '900',
      recordedAt: '2026-02-01T00:00:00Z',
      supersededAt: '2026-03-01T00:00:00Z',
      isDeleted: true,
    });
    const source =
      '{ everyTypes(asOf: "2026-01-15T00:00:00Z", filter: { code: { eq: "gone" } }) { nodes { code story } } }';
    expect((await ask(reader, source)).data.everyTypes.nodes).toEqual([{ code: 'gone', story: null }]);
    await database.pool.query(`delete from testing.every_types_history where code = 'gone'`);
  });
});

describe('provenance', () => {
  it('tells who sent what, when', async () => {
    const { data } = await ask(
      reader,
      BY_KEY(
        'provenance { source client batchId sourceKey contractVersion receivedAt recordedAt hash } p: provenance { source } q: provenance { hash }',
      ),
    );
    const hash = '01'.repeat(16);
    expect(data.everyType).toEqual({
      provenance: {
        source: 'bkd',
        client: 'konektor',
        batchId: expect.stringMatching(/^\d+$/),
        sourceKey: 'baris-1',
        contractVersion: 2,
        receivedAt: '2026-03-01T07:00:00+07:00',
        recordedAt: '2026-05-01T07:00:00+07:00',
        hash,
      },
      p: { source: 'bkd' },
      q: { hash },
    });
  });
});

describe('by key', () => {
  it('absent key parts take the defaults that ingest fills in', async () => {
    await insert(database.pool, testRegistry.get(everyTypes.name), {
      ...record,
      code: 'std',
      groupCode: '33',
    });
    const { data } = await ask(
      reader,
      '{ everyType(code: "std") { key } none: everyType(code: "std", sequence: 1) { key } }',
    );
    expect(data).toEqual({ everyType: { key: 'std|0|33' }, none: null });
  });

  it('separators in a part do not make another key', async () => {
    await insert(database.pool, testRegistry.get(everyTypes.name), { ...record, code: 'a|b\\c' });
    const source = 'query ($code: String!) { everyType(code: $code, groupCode: "g") { code } }';
    expect((await ask(reader, source, { variables: { code: 'a|b\\c' } })).data.everyType).toEqual({
      code: 'a|b\\c',
    });
    expect((await ask(reader, source, { variables: { code: 'a' } })).data.everyType).toBeNull();
  });
});

it('a sum over the past may be shared out among processes of the server', async () => {
  const { name: table } = everyTypes;
  const past = tableAsOf({ table, columns: ['code'], asOf: `timestamptz '2026-04-01T00:00:00Z'` });
  const connection = await database.pool.connect();
  try {
    await connection.query(
      'begin; set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0; set local min_parallel_table_scan_size = 0',
    );
    const { rows } = await connection.query<{ 'QUERY PLAN': string }>(
      `explain select count(*) from ${past} as past`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Parallel/);
    await connection.query('rollback');
  } finally {
    connection.release();
  }
});
