import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { AbstractGraphQLDriver, GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { graphql, parse, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Caller, RequestContext } from '#access';
import { HubConfig, loadHubConfig } from '#core/config';
import { createLogger } from '#core/logging';
import { Metrics } from '#core/health';
import { QueueService } from '#core/queue';
import { Signals } from '#core/signals';
import { DATABASE, LOGGER } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { createTestDatabase, type TestDatabase, until } from '#testing';
import { IngestModule } from '../ingest.module.js';
import { slicePush } from '../json/json-slice.js';
import { TEST_DATASETS } from '../test-support/datasets.js';
import { World } from '../test-support/world.js';

let database: TestDatabase;
let world: World;
let application: INestApplicationContext;
let source: Caller & { readonly code: string };

/** The schema as Nest builds it, without a server around it. */
class SchemaOnlyDriver extends AbstractGraphQLDriver {
  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.open(database.pool);
  const log = createLogger({ level: 'silent', isPretty: false });
  const queue = new QueueService({ redisUrl: null, databaseUrl: database.url }, log);
  const metrics = new Metrics();
  await queue.open();
  const provided = [
    { provide: DATABASE, useValue: database.pool },
    { provide: LOGGER, useValue: log },
    { provide: HubConfig, useValue: loadHubConfig({}) },
    { provide: QueueService, useValue: queue },
    { provide: Metrics, useValue: metrics },
    {
      provide: Signals,
      useValue: new Signals(database.url, createLogger({ level: 'silent', isPretty: false })),
    },
    { provide: DatasetRegistry, useValue: new DatasetRegistry(TEST_DATASETS) },
  ];
  @Global()
  @Module({ providers: provided, exports: provided })
  class Provided {}

  const schemaOnly = GraphQLModule.forRoot({ driver: SchemaOnlyDriver, autoSchemaFile: true });
  const module = await Test.createTestingModule({
    imports: [Provided, schemaOnly, IngestModule.forRoles({ roles: ['api', 'worker'] })],
  }).compile();
  module.useLogger(false);
  application = await module.init();
});
afterAll(async () => {
  await application.close();
  await application.get(QueueService).close();
  application.get(Metrics).close();
  await database.close();
});
beforeEach(async () => {
  source = await world.aSource();
});

/** What the queries of this file may answer, each a part of it. */
interface Answers {
  readonly pushRecords: { readonly batch: { readonly id: string } };
  readonly batch: {
    readonly state: string;
    readonly rejections: { readonly pageInfo: { readonly endCursor: string } };
  };
  readonly batches: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string };
  };
  readonly openSnapshot: { readonly id: string };
  readonly datasetContracts: readonly { readonly dataset: string; readonly mayPush: boolean }[];
  readonly digests: readonly unknown[];
  readonly rejectionGroups: readonly unknown[];
}

type Way = (query: string, variables: Record<string, unknown>, caller: Caller) => Promise<ExecutionResult>;
const schema = () => application.get(GraphQLSchemaHost).schema;
const contextOf = (caller: Caller): RequestContext => ({
  caller,
  traceId: 'trace',
  language: 'id',
  masked: new Set(),
  cost: { estimated: 0, limit: 20_000 },
});
const ways: Record<string, Way> = {
  interpreted: (query, variables, caller) =>
    graphql({ schema: schema(), source: query, variableValues: variables, contextValue: contextOf(caller) }),
  compiled: async (query, variables, caller) => {
    const compiled = compileQuery(schema(), parse(query));
    if (!isCompiledQuery(compiled)) throw new Error(JSON.stringify(compiled));
    return compiled.query({}, contextOf(caller), variables);
  },
};
const PUSH = `mutation ($input: PushRecordsInput!) {
  pushRecords(input: $input) { batch { id state receivedCount } replayed } }`;
const BATCH = `query ($id: ID!) { batch(id: $id) { state receivedCount appliedCount unchangedCount rejectedCount warningCount
  dataset mode source attemptCount failure { code message } receivedAt finishedAt
  rejections(first: 50) { nodes { index key problems { field code message english: message(lang: EN) value suggestion } record recordText }
    pageInfo { hasNextPage endCursor } }
  warnings(first: 5) { nodes { code message } } } }`;

describe.each(Object.entries(ways))('%s', (_way, run) => {
  const ask = async (
    query: string,
    variables: Record<string, unknown>,
    caller: Caller = source,
  ): Promise<Answers> => {
    const { data, errors } = await run(query, variables, caller);
    if (errors !== undefined) throw errors[0]?.originalError ?? errors[0] ?? new Error('no error');
    return JSON.parse(JSON.stringify(data)) as Answers;
  };

  it('takes a push as raw text, applies it through the queue, and tells what became of it', async () => {
    const records = `[{"code":"${source.code}-A"},{"code":"B","whole":1e400},NaN]`;
    const sliced = slicePush(`{"variables":{"input":{"records":${records}}}}`);
    const input = {
      dataset: 'testing.samples',
      contractVersion: 2,
      idempotencyKey: `${source.code}-1`,
      mode: 'UPSERT',
      records: sliced?.records,
    };
    const { pushRecords } = await ask(PUSH, { input });
    expect(pushRecords).toMatchObject({ batch: { receivedCount: 3 }, replayed: false });
    expect(await ask(PUSH, { input })).toMatchObject({
      pushRecords: { batch: { id: pushRecords.batch.id }, replayed: true },
    });
    let { batch } = await ask(BATCH, { id: pushRecords.batch.id });
    await until(async () => {
      ({ batch } = await ask(BATCH, { id: pushRecords.batch.id }));
      return batch.state === 'APPLIED';
    }, 'it is applied');
    expect(batch).toMatchObject({
      state: 'APPLIED',
      appliedCount: 1,
      rejectedCount: 2,
      source: source.code,
      rejections: {
        nodes: [
          {
            index: 1,
            key: 'B',
            problems: [{ field: 'whole', code: 'WRONG_TYPE', value: '1e400' }],
            record: { code: 'B', whole: '1e400' },
            recordText: '{"code":"B","whole":1e400}',
          },
          {
            index: 2,
            key: null,
            record: null,
            recordText: 'NaN',
            problems: [
              {
                english: expect.stringContaining('not valid JSON'),
                message: expect.stringContaining('bukan JSON'),
              },
            ],
          },
        ],
        pageInfo: { hasNextPage: false },
      },
    });
    const page = `query ($id: ID!, $after: Cursor) { batch(id: $id) { rejections(first: 1, after: $after) { nodes { index } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await ask(page, { id: pushRecords.batch.id })).batch.rejections;
    expect(first).toMatchObject({ nodes: [{ index: 1 }], pageInfo: { hasNextPage: true } });
    const second = (await ask(page, { id: pushRecords.batch.id, after: first.pageInfo.endCursor })).batch
      .rejections;
    expect(second).toMatchObject({ nodes: [{ index: 2 }], pageInfo: { hasNextPage: false } });
    const stranger = await world.aSource();
    await expect(ask(BATCH, { id: pushRecords.batch.id }, stranger)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const steward = await world.aSource({ actions: ['steward'] });
    const listed = await ask(
      `query ($source: String) { batches(dataset: "testing.samples", source: $source) { nodes { id } } }`,
      { source: source.code },
      steward,
    );
    expect(listed.batches.nodes).toEqual([{ id: pushRecords.batch.id }]);
  });

  it('lists batches of all datasets, newest first and page by page, each caller its own', async () => {
    const push = async (caller: Caller, dataset: string, key: string): Promise<string> => {
      const record = dataset === 'testing.samples' ? { code: key } : { code: key, name: 'Nama' };
      const input = { dataset, contractVersion: 2, idempotencyKey: key, records: [record] };
      return (await ask(PUSH, { input }, caller)).pushRecords.batch.id;
    };
    const other = await world.aSource();
    const mine = [
      await push(source, 'testing.samples', `${source.code}-a`),
      await push(source, 'testing.programs', `${source.code}-b`),
      await push(source, 'testing.samples', `${source.code}-c`),
    ];
    const theirs = await push(other, 'testing.samples', `${other.code}-a`);

    const query = `query ($first: Int!, $after: Cursor, $source: String, $state: BatchState) {
      batches(first: $first, after: $after, source: $source, state: $state) {
        nodes { id dataset } pageInfo { hasNextPage endCursor } } }`;
    const ids = async (caller: Caller, variables: object = {}): Promise<readonly string[]> =>
      (await ask(query, { first: 500, ...variables }, caller)).batches.nodes.map(({ id }) => id);
    expect(await ids(source)).toEqual([...mine].reverse());
    expect(await ids(other)).toEqual([theirs]);
    const first = (await ask(query, { first: 2 })).batches;
    expect(first.nodes).toEqual([
      { id: mine[2], dataset: 'testing.samples' },
      { id: mine[1], dataset: 'testing.programs' },
    ]);
    expect(await ids(source, { first: 2, after: first.pageInfo.endCursor })).toEqual([mine[0]]);

    const admin = { ...(await world.aSource({ actions: ['admin'] })), sourceId: null };
    expect((await ids(admin)).slice(0, 4)).toEqual([theirs, ...[...mine].reverse()]);
    expect(await ids(admin, { source: source.code })).toEqual([...mine].reverse());
    const grants = [
      {
        action: 'steward' as const,
        datasetPattern: 'testing.programs',
        organizations: null,
        regions: null,
      },
    ];
    const ofPrograms = { ...(await world.aSource()), sourceId: null, grants };
    expect(await ids(ofPrograms, { source: source.code })).toEqual([mine[1]]);
    expect(await ids({ ...other, grants })).toEqual(expect.arrayContaining([mine[1], theirs]));
    expect(await ids({ ...other, grants })).not.toContain(mine[0]);
    expect(await ids(source, { source: other.code })).toEqual([]);
    expect(await ids(admin, { source: source.code, state: 'FAILED' })).toEqual([]);
    await expect(ids({ ...ofPrograms, grants: [] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('takes a snapshot from open to committed', async () => {
    const { openSnapshot } = await ask(
      `mutation { openSnapshot(dataset: "testing.samples", scope: { group: "g" }) { id state } }`,
      {},
    );
    const input = {
      dataset: 'testing.samples',
      contractVersion: 2,
      idempotencyKey: `${source.code}-2`,
      records: [{ code: source.code, group: 'g' }],
      snapshotId: openSnapshot.id,
    };
    await ask(PUSH, { input });
    const commit = `mutation ($id: ID!, $count: Int!) { commitSnapshot(id: $id, expectedCount: $count) { state removedCount scope } }`;
    await expect(ask(commit, { id: openSnapshot.id, count: 2 })).rejects.toMatchObject({
      code: 'SNAPSHOT_INCOMPLETE',
    });
    expect(await ask(commit, { id: openSnapshot.id, count: 1 })).toEqual({
      commitSnapshot: { state: 'COMMITTED', removedCount: 0, scope: { group: 'g' } },
    });
  });

  it('answers ids that are none like ids of nothing', async () => {
    for (const id of ['x', '-1', '99999999999999999999', "1' or 1=1"])
      await expect(ask(BATCH, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells which contracts it takes, and what the caller may push of each', async () => {
    const limits = { organizations: ['1.02'], regions: null };
    const grants = [{ action: 'push' as const, datasetPattern: 'testing.samples', ...limits }];
    const { datasetContracts } = await ask(
      `{ datasetContracts { dataset version mayPush pushLimits { organizations regions } } }`,
      {},
      { ...source, grants },
    );
    const names = TEST_DATASETS.map(({ dataset }) => dataset.name);
    expect(datasetContracts.map(({ dataset }) => dataset)).toEqual(names);
    expect(datasetContracts.filter(({ mayPush }) => mayPush)).toEqual([
      { dataset: 'testing.samples', version: 2, mayPush: true, pushLimits: [limits] },
    ]);
  });

  it('tells digests and causes', async () => {
    const answer = await ask(
      `{ digests(dataset: "testing.samples", buckets: 2) { from to count digest } rejectionGroups(dataset: "testing.samples") { id count examples { recordText problems { message } } } }`,
      {},
    );
    expect(answer.digests).toHaveLength(1);
    expect(answer.rejectionGroups).toEqual([]);
  });
});
