import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { CompiledReader } from './index.js';
import { aClient } from './test-support/a-client.js';
import { testRegistry } from './test-support/datasets.js';
import { ask, createTables, readerOver } from './test-support/reading.js';
import { recordingPool, type Statement } from './test-support/recording-pool.js';
import type { Caller } from '#access';

let database: TestDatabase;
let reader: CompiledReader;
let statements: readonly Statement[];

// 50,000 records of 500 groups, with 50,000 past versions.
beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await createTables(pool, testRegistry);
  await pool.query(
    `insert into testing.every_type_groups (code, name, parent_code, key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'g' || i, 'Kelompok ' || i, 'g' || i / 10, 'g' || i, 1, 1, '\\x00', '2026-01-01', 1 from generate_series(1, 500) i`,
  );
  const columns = `code, sequence, group_code, label, amount, weight, day, is_open, is_secret, key, source_id, batch_id, hash, change_seq, recorded_at`;
  const values = `'c' || i, i % 10, 'g' || (i % 500 + 1), 'Label ' || i, nullif(i % 5000, 0), i, date '2026-01-01' + i % 300, i % 2 = 0, false,
     'c' || i || '|' || i % 10 || '|g' || (i % 500 + 1), 1, 1, '\\x00'::bytea, 1`;
  await pool.query(
    `insert into testing.every_types (${columns}) select ${values}, '2026-03-01' from generate_series(1, 50000) i`,
  );
  await pool.query(
    `insert into testing.every_types_history (${columns}, id, superseded_at, superseded_seq, is_deleted)
     select ${values}, '2026-01-01', i, '2026-03-01', 2, false from generate_series(1, 50000) i`,
  );
  await pool.query(
    `insert into testing.every_type_groups_history
       (code, name, key, source_id, batch_id, hash, change_seq, id, recorded_at, superseded_at, superseded_seq, is_deleted)
     select 'g' || i, 'Kelompok lama', 'g' || i, 1, 1, '\\x00'::bytea, 1, i, timestamptz '2025-01-01' + n * interval '1 day',
            timestamptz '2025-01-02' + n * interval '1 day', 2, false
       from generate_series(1, 500) i, generate_series(1, 100) n`,
  );
  await pool.query('vacuum analyze testing.every_type_groups_history');
  await pool.query('vacuum analyze testing.every_types');
  await pool.query('vacuum analyze testing.every_types_history');
  await pool.query('vacuum analyze testing.every_type_groups');
  const recording = recordingPool(pool);
  statements = recording.statements;
  reader = readerOver(recording.pool, testRegistry);
}, 120_000);
afterAll(() => database.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

/** Runs a query, and explains its statement with the values at hand and as the prepared statement for any values. */
async function explained(
  source: string,
  asked: { variables?: Record<string, unknown>; caller?: Caller } = {},
): Promise<readonly PlanNode[][]> {
  await ask(reader, source, asked);
  const statement = statements.at(-1);
  if (statement === undefined) throw new Error('nothing was asked');
  const client = await database.pool.connect();
  try {
    const plans: PlanNode[][] = [];
    const name = `explained_${statements.length}`;
    await client.query(`prepare ${name} as ${statement.text}`);
    const values = statement.values.map(literal).join(', ');
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`set plan_cache_mode = ${mode}`);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (analyze, timing off, format json) execute ${name}${values === '' ? '' : `(${values})`}`,
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      if (plan !== undefined) plans.push(nodesOf(plan));
    }
    return plans;
  } finally {
    await client.query('reset plan_cache_mode');
    client.release();
  }
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

function literal(value: unknown): string {
  if (Array.isArray(value)) {
    return pg.escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(',')}}`);
  }
  return typeof value === 'string' || typeof value === 'number' ? pg.escapeLiteral(String(value)) : 'null';
}

const indexesIn = (nodes: readonly PlanNode[]): readonly string[] =>
  [...new Set(nodes.map((node) => node['Index Name']).filter((name) => name !== undefined))].sort();

const rowsRead = (nodes: readonly PlanNode[]): number =>
  Math.max(...nodes.map((node) => node['Actual Rows'] * node['Actual Loops']));

async function expectIndexes(
  source: string,
  indexes: readonly string[],
  rowsMax: number,
  asked = {},
): Promise<void> {
  for (const nodes of await explained(source, asked)) {
    const scanned = nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name']);
    expect({ scanned, indexes: indexesIn(nodes) }).toEqual({ scanned: [], indexes: [...indexes].sort() });
    expect(rowsRead(nodes)).toBeLessThanOrEqual(rowsMax);
  }
}

const KEY = 'uq_every_types_key';
const GROUP = 'ix_every_types_group_code';
const AMOUNT = 'ix_every_types_amount';

describe('on 50,000 records, with the values at hand and as a prepared statement', () => {
  it('a list in the order of the key reads its page only', async () => {
    await expectIndexes(
      '{ everyTypes { nodes { code label } pageInfo { hasNextPage endCursor } } }',
      [KEY],
      51,
    );
    await expectIndexes('{ everyTypes(last: 20) { nodes { code label } } }', [KEY], 20);
  });

  it('a page deep in the list costs what the first does', async () => {
    const { data } = await ask(
      reader,
      '{ everyTypes(filter: { code: { eq: "c40000" } }) { pageInfo { endCursor } } }',
    );
    const source =
      'query ($after: Cursor) { everyTypes(after: $after, first: 50) { nodes { code } pageInfo { hasNextPage hasPreviousPage } } }';
    await expectIndexes(source, [KEY], 51, { variables: { after: data.everyTypes.pageInfo.endCursor } });
  });

  it('an order by an indexed field reads little more than its page', async () => {
    // Ten records share each amount; the sort needs whole groups of them.
    await expectIndexes('{ everyTypes(orderBy: [{ amount: DESC }]) { nodes { code } } }', [AMOUNT], 80);
    await expectIndexes('{ everyTypes(orderBy: [{ amount: ASC }]) { nodes { code } } }', [AMOUNT], 80);
  });

  it('a filter on a reference uses its index', async () => {
    const source =
      'query ($group: String) { everyTypes(filter: { groupCode: { eq: $group } }) { totalCount nodes { code } } }';
    await expectIndexes(source, [GROUP], 100, { variables: { group: 'g7' } });
  });

  it('by key and by id read one record', async () => {
    const { data } = await ask(reader, '{ everyType(code: "c9", sequence: 9, groupCode: "g10") { id } }');
    await expectIndexes(
      'query ($code: String!) { everyType(code: $code, sequence: 9, groupCode: "g10") { label } }',
      [KEY],
      1,
      { variables: { code: 'c9' } },
    );
    await expectIndexes(
      'query ($id: ID!) { node(id: $id) { ... on EveryType { label } } }',
      ['pk_every_types'],
      1,
      { variables: { id: data.everyType.id } },
    );
  });

  it('links and many sides are looked up for the page only', async () => {
    await expectIndexes(
      '{ everyTypes(first: 20) { nodes { code group { name } } } }',
      [KEY, 'ix_every_type_groups_code'],
      20,
    );
    await expectIndexes(
      '{ everyTypeGroups(first: 5) { nodes { code members(first: 10) { nodes { code } } membersAggregate { count sum { amount } } } } }',
      ['uq_every_type_groups_key', GROUP],
      500,
    );
  });

  it('a client limited to a few organizations reads their records only', async () => {
    const caller = aClient({ datasetPattern: 'testing.*', organizations: ['g1', 'g2'] });
    // The table of internal records is empty: it is the shape of the statement that counts.
    await ask(reader, '{ ledgers { nodes { code } } }', { caller });
    expect(statements.at(-1)?.text).toContain('group_code = any($1::text[])');
  });

  it('history and asOf of one record read its versions only', async () => {
    await expectIndexes(
      '{ everyType(code: "c9", sequence: 9, groupCode: "g10") { history { totalCount nodes { label } } } }',
      [KEY, 'ix_every_types_history_key_recorded_at'],
      2,
    );
  });

  it('at a moment in the past, a link finds its record by key among all that ever were', async () => {
    // The members of one group, as the page holds them; every group has had a hundred versions.
    const moment = '2026-02-01T00:00:00Z';
    const plans = await explained(
      `{ everyTypes(first: 20, asOf: "${moment}") { nodes { code group { code name } } } }`,
    );
    for (const nodes of plans) {
      const history = nodes.filter((node) => node['Relation Name'] === 'every_type_groups_history');
      expect(history.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      for (const node of history) expect(node['Actual Rows']).toBeLessThanOrEqual(1);
    }
  });

  const pastOf = (nodes: readonly PlanNode[]) => ({
    indexes: indexesIn(nodes).filter((index) => index.includes('_history_')),
    scanned: nodes.some(
      (node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'every_types_history',
    ),
  });
  const ENDED = 'ix_every_types_history_superseded_at_recorded_at';

  it.each([
    ['all of the key', '{ code: { eq: "c9" }, sequence: { eq: 9 }, groupCode: { eq: "g10" } }'],
    ['its first parts', '{ and: [{ code: { eq: "c9" } }, { weight: { gt: "1" } }] }'],
  ])('at a moment in the past, a filter on %s reads the versions that have it', async (_what, filter) => {
    const source = `{ everyTypes(filter: ${filter}, asOf: "2026-02-01T00:00:00Z") { totalCount nodes { code label } } }`;
    for (const nodes of await explained(source)) {
      expect(pastOf(nodes)).toEqual({ indexes: ['ix_every_types_history_key_recorded_at'], scanned: false });
      const past = nodes.filter((node) => node['Index Name']?.includes('_history_') === true);
      expect(rowsRead(past)).toBe(1);
    }
  });

  it('at a recent moment, a page, a filter and a count read what has ended since, and current records as ever', async () => {
    const [first, page, last] = [
      'first: 50',
      'filter: { groupCode: { eq: "g7" } }',
      'orderBy: [{ amount: DESC }]',
    ];
    for (const [args, index] of [
      [first, KEY],
      [page, GROUP],
      [last, AMOUNT],
    ] as const) {
      const source = `{ everyTypes(${args}, asOf: "2026-03-02T00:00:00Z") { nodes { code label } } }`;
      for (const nodes of await explained(source)) {
        expect(pastOf(nodes)).toEqual({ indexes: [ENDED], scanned: false });
        expect(indexesIn(nodes)).toContain(index);
        expect(rowsRead(nodes)).toBeLessThanOrEqual(100);
      }
    }
    const count =
      '{ everyTypesAggregate(filter: { groupCode: { eq: "g7" } }, asOf: "2026-03-02T00:00:00Z") { count } }';
    for (const nodes of await explained(count)) {
      expect(pastOf(nodes)).toEqual({ indexes: [ENDED], scanned: false });
      expect(rowsRead(nodes)).toBe(100);
    }
  });

  it('history is not touched when asOf is absent', async () => {
    await ask(
      reader,
      '{ everyTypes { totalCount nodes { code group { members { nodes { code } } } } } everyTypesAggregate { count } }',
    );
    expect(statements.at(-1)?.text).not.toContain('history');
  });
});

describe('statements', () => {
  it('requests of one shape share a statement, which is prepared when it comes again', async () => {
    const source =
      'query ($low: Decimal, $codes: [String!]) { everyTypes(filter: { amount: { gt: $low }, code: { in: $codes } }) { nodes { code } } }';
    const before = statements.length;
    for (const [low, codes] of [
      ['1', ['c1', 'c2']],
      ['2', ['c3']],
      ['3', []],
    ] as const) {
      await ask(reader, source, { variables: { low, codes } });
    }
    const [first, ...later] = statements.slice(before);
    expect(later.map(({ text }) => text)).toEqual([first?.text, first?.text]);
    expect([first?.name, later[0]?.name, later[1]?.name]).toEqual([
      undefined,
      expect.any(String),
      later[0]?.name,
    ]);
  });
});
