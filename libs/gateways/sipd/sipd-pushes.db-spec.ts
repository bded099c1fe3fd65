import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiKeys, AuditLog, CallerResolver, Sources, SYSTEM } from '#access';
import { STREAM_BACKLOG_MAX } from '#core/limits';
import { createLogger } from '#core/logging';
import { DatasetRegistry } from '#dataset-runtime';
import { applyStream, type IngestContext } from '#ingest';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { SipdAnswer } from './answer.js';
import { SipdPushes } from './sipd-pushes.js';
import { RPJMD } from './test-support/payloads.js';

/** What is awake ends long before, also on a busy machine; what sleeps is waited for until then. */
const A_WHILE_MS = 5_000;
const ENOUGH_MS = 45_000;
/** For requests in which nothing is awake. */
const LITTLE_MS = 100;

const log = createLogger({ level: 'silent', isPretty: false });
let database: TestDatabase;
let ingest: IngestContext;
let pushes: SipdPushes;
let key: string;
/** Datasets whose streams no worker takes. */
let asleep: ReadonlySet<string>;
let working: Promise<unknown>;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`insert into hub.sources (code, name, kind) values ('walidata', 'W', 'steward')`);
  await database.pool.query(
    `insert into reference.regions (code, name, level, key, source_id, batch_id, hash, recorded_at, change_seq)
     values ('33.74', 'Kota Semarang', 'city', '33.74', 1, 1, '\\x00', now(), 1)`,
  );
  await database.pool.query(
    `insert into reference.program_codes (code, government_level, level, name, is_minimum_service, key, source_id, batch_id, hash, recorded_at, change_seq)
     select code, 'province', 'program', code, false, code, 1, 1, '\\x00', now(), 1 from unnest(array['1.02.02', 'X.XX.01']) as code`,
  );
  const { pool } = database;
  const [audit, callers] = [new AuditLog(), new CallerResolver(pool, log)];
  const sources = new Sources(pool, audit);
  ingest = { pool, registry: new DatasetRegistry(DATASETS), province: '33', log, enqueueStream: work };
  pushes = new SipdPushes(ingest, callers, sources);
  const actor = { caller: SYSTEM, traceId: 'test' };
  const source = {
    code: 'perencanaan',
    name: 'P',
    kind: 'agency',
    organizationCode: null,
    allowsExtras: false,
  } as const;
  await sources.create(source, actor);
  const scope = {
    action: 'push',
    datasetPattern: 'planning.*',
    organizationCode: null,
    regionCode: null,
  } as const;
  const client = { name: 'P', sourceCode: source.code, scopes: [scope], expiresAt: null };
  ({ key } = await new ApiKeys(pool, sources, audit, callers).create(client, actor));
});

afterAll(async () => {
  await working;
  await database.close();
});

beforeEach(() => {
  asleep = new Set();
  working = Promise.resolve();
});

describe('an answer that would come too late', () => {
  it('says 202 when all is durable and the targets wait for a worker, and that they wait', async () => {
    asleep = new Set(['planning.indicator_targets']);
    const answer = await push(payload(2011), A_WHILE_MS);
    expect([answer.httpStatus, answer.body.code]).toEqual([202, 200]);
    expect(answer.body.msg).toMatch(/^Sukses menyimpan \d+ byte tunggu proses ekstraksi$/u);
    expect(answer.body.log).toEqual(expect.arrayContaining(['3374.M1 OK', 'BELUM: 3374.M1.T1,01']));
    expect(answer.body.log).not.toContain('COMMIT TRANS');
    expect(answer.body.batch).toHaveLength(4);
  });

  it('says 503 when not all could be sent, and the same again finishes it', async () => {
    asleep = new Set(['planning.plan_nodes']);
    const late = await push(payload(2012), A_WHILE_MS);
    expect([late.httpStatus, late.body.code, late.retryAfterSeconds]).toEqual([503, 503, 30]);
    expect(late.body.log).toEqual(
      expect.arrayContaining(['3374.RPJMD-33.74-2012 OK', 'BELUM: 3374.M1', 'ROLLBACK TRANS']),
    );
    asleep = new Set();
    const again = await push(payload(2012), ENOUGH_MS);
    expect([again.httpStatus, again.body.counts?.rejected]).toEqual([200, 0]);
    expect(await targetCount('RPJMD-33.74-2012')).toBeGreaterThan(0);
  });

  it('of many documents tells which were not begun', async () => {
    const answer = await push([payload(2013), payload(2014)], 0);
    expect(answer.httpStatus).toBe(503);
    expect(answer.body.log).toEqual(
      expect.arrayContaining(['BELUM: 3374.RPJMD-33.74-2013', 'BELUM: 3374.RPJMD-33.74-2014']),
    );
    expect(answer.body.batch).toEqual([]);
  });
});

it('a full queue is told as such, with when to come again, and nothing of the document is half there', async () => {
  asleep = new Set(['planning.plans']);
  await push(payload(2015), LITTLE_MS);
  const { rows } = await database.pool.query<{ id: number }>(
    `select id from hub.streams where dataset = 'planning.plans'`,
  );
  await database.pool.query(
    `insert into hub.batches (stream_id, source_id, client_id, dataset, contract_version, mode, idempotency_key, content_hash,
       sequence, received_count, trace_id, attempt_limit)
     select stream_id, source_id, client_id, dataset, contract_version, mode, idempotency_key || '-' || n, content_hash,
       sequence + n, received_count, trace_id, attempt_limit
     from (select * from hub.batches where stream_id = $1 order by id desc limit 1) as last, generate_series(1, $2) as n`,
    [rows[0]?.id, STREAM_BACKLOG_MAX],
  );
  const answer = await push(payload(2015), LITTLE_MS);
  expect([answer.httpStatus, answer.body.code, answer.body.error?.code]).toEqual([429, 429, 'QUEUE_FULL']);
  expect(answer.retryAfterSeconds).toBeGreaterThan(0);
  expect(answer.body.log).toEqual(
    expect.arrayContaining(['BELUM: 3374.RPJMD-33.74-2015', expect.stringMatching(/^ERROR: QUEUE_FULL /u)]),
  );
  expect(await targetCount('RPJMD-33.74-2015')).toBe(0);
  await database.pool.query(
    'delete from hub.batch_payloads where batch_id in (select id from hub.batches where stream_id = $1)',
    [rows[0]?.id],
  );
  await database.pool.query(`delete from hub.batches where stream_id = $1 and state <> 'APPLIED'`, [
    rows[0]?.id,
  ]);
});

it('what breaks off halfway leaves with its trace id only, and what was stored is told', async () => {
  const broken: IngestContext = {
    ...ingest,
    registry: new Proxy(ingest.registry, {
      get(registry, name) {
        if (name !== 'get') return Reflect.get(registry, name) as unknown;
        return (dataset: string) => {
          if (dataset === 'planning.indicators') throw new Error('a secret of the hub');
          return registry.get(dataset);
        };
      },
    }),
  };
  const { pool } = database;
  const half = new SipdPushes(broken, new CallerResolver(pool, log), new Sources(pool, new AuditLog()));
  const answer = await half.push(requestOf(payload(2016)), { waitMs: ENOUGH_MS });
  expect([answer.httpStatus, answer.body.error]).toEqual([500, { code: 'INTERNAL', traceId: 'a-trace' }]);
  expect(JSON.stringify(answer.body)).not.toContain('secret');
  expect(answer.fault).toBeInstanceOf(Error);
  expect(answer.body.log).toEqual(expect.arrayContaining(['3374.RPJMD-33.74-2016 OK', '3374.M1 OK']));
});

it('a plan larger than one push is stored whole', async () => {
  const misi = Array.from({ length: 60 }, (_, m) => ({
    ...{ kodemisi: m, uraimisi: `Misi ${m}`, indikator: [] },
    tujuan: Array.from({ length: 10 }, (_, t) => ({
      ...{ kodetujuan: t, uraitujuan: `Tujuan ${t}` },
      indikator: Array.from({ length: 2 }, (_, i) => ({
        ...{ kodeindikator: i, uraiindikator: `Indikator ${i}`, satuan: 'persen', status: 'positif' },
        ...{ target_t1: '1', target_t2: '2', target_t3: '3', target_t4: '4', target_t5: '5' },
      })),
    })),
  }));
  const answer = await push({ ...payload(2017), misi }, ENOUGH_MS);
  expect([answer.httpStatus, answer.body.counts?.applied]).toEqual([200, 1 + 660 + 1200 + 6000]);
  expect(answer.body.batch).toHaveLength(5);
});

function payload(year: number): object {
  const years = { tahunmulai: year, tahunselesai: year + 5, periode_rpjmd: `${year}-${year + 5}` };
  return { ...RPJMD, ...years };
}

function push(body: unknown, waitMs: number): Promise<SipdAnswer> {
  return pushes
    .push(requestOf(body), { waitMs })
    .catch((error: unknown) => Promise.reject(error instanceof Error ? error : new Error(String(error))));
}

function requestOf(body: unknown): Parameters<SipdPushes['push']>[0] {
  return {
    ...{ name: 'push_rpjmd', query: { kodepemda: '3374' }, headers: { authentication: `Bearer ${key}` } },
    ...{
      body: Buffer.from(JSON.stringify(body)),
      traceId: 'a-trace',
      language: 'id',
      startedAt: performance.now(),
    },
  };
}

/** The worker: takes a stream as soon as it is named, unless its dataset sleeps. */
async function work({ streamId }: { readonly streamId: string }): Promise<void> {
  const { rows } = await database.pool.query<{ dataset: string }>(
    'select dataset from hub.streams where id = $1',
    [streamId],
  );
  if (asleep.has(rows[0]?.dataset ?? '')) return;
  working = Promise.all([working, applyStream(ingest, { streamId, traceId: randomUUID() })]);
}

async function targetCount(planCode: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::integer as count from planning.indicator_targets where plan_code = $1',
    [planCode],
  );
  return rows[0]?.count ?? -1;
}
