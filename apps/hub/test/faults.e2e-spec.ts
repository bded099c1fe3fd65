import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#core/database';
import { createTestDatabase, redisUrlForTests, type TestDatabase, until } from '#testing';
import { ask, ended, push, pushBody, registerAgency, send, type Agency } from './agency.js';
import { HubProcesses, type HubProcess } from './hub-process.js';
import { isAwaited, lock } from './table-lock.js';

// Starting processes one after another takes its time on a machine that is busy with other things.
jest.setTimeout(180_000);

const redisUrl = await redisUrlForTests();
const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;

const DATASET = 'reference.commodities';
const SCOPES = ['push:reference.commodities'];

describe('a process that is killed', () => {
  let database: TestDatabase;
  let hubs: HubProcesses;
  let api: HubProcess;
  let agency: Agency;

  beforeAll(async () => {
    database = await createTestDatabase();
    hubs = new HubProcesses({ DATABASE_URL: database.url });
    api = await hubs.start({ HUB_ROLES: 'api' });
    agency = await registerAgency(api.url, hubs.adminKey, { code: 'dinas-a', scopes: SCOPES });
  });

  afterAll(async () => {
    await hubs.stop();
    await database.close();
  });

  it('worker, after writing and before committing: another one takes over, and everything is there once', async () => {
    const victim = await hubs.start({ HUB_ROLES: 'worker' });
    const { batchId: before } = await push(api.url, agency.key, {
      dataset: DATASET,
      idempotencyKey: 'before',
      records: commodities(50, 'before'),
    });
    await ended(api.url, agency.key, [before]);

    // The refused record makes the worker wait for this table, when the others are written already.
    const table = await lock(database.pool, 'hub.rejections');
    const { batchId } = await push(api.url, agency.key, {
      dataset: DATASET,
      idempotencyKey: 'interrupted',
      records: [...commodities(100, 'after'), { code: 'without-a-name' }],
    });
    const { batchId: next } = await push(api.url, agency.key, {
      dataset: DATASET,
      idempotencyKey: 'behind',
      records: commodities(10, 'last'),
    });
    await until(() => isAwaited(database.pool, 'hub.rejections'), 'a worker that has written');
    const heir = await hubs.start({ HUB_ROLES: 'worker' });
    expect(await victim.end('SIGKILL')).toBeNull();
    await table.release();

    const [interrupted, behind] = await ended(api.url, agency.key, [batchId, next]);
    expect(interrupted).toMatchObject({
      state: 'APPLIED',
      receivedCount: 101,
      appliedCount: 100,
      unchangedCount: 0,
      rejectedCount: 1,
      attemptCount: 2,
    });
    expect(behind).toMatchObject({ state: 'APPLIED', appliedCount: 10, attemptCount: 1 });
    const { rows } = await database.pool.query<{ versions: string; count: string }>(
      `select name as versions, count(*) from (
         select key, string_agg(name, ' ' order by recorded_at) as name from (
           select key, name, recorded_at from reference.commodities
           union all select key, name, recorded_at from reference.commodities_history
         ) as version group by key
       ) as life group by 1 order by 1 limit 10`,
    );
    expect(rows).toEqual([
      { versions: 'after', count: '50' },
      { versions: 'before after', count: '40' },
      { versions: 'before after last', count: '10' },
    ]);
    expect(await heir.end('SIGTERM')).toBe(0);
  });

  it('api, after the commit and before the answer: sent again, the push is counted once', async () => {
    const victim = await hubs.start({ HUB_ROLES: 'api' });
    const worker = await hubs.start({ HUB_ROLES: 'worker' });
    // The answer waits for the queue, which waits for this table; the push is committed by then.
    const table = await lock(database.pool, 'bullmq.job');
    const toSend = {
      dataset: DATASET,
      idempotencyKey: 'unanswered',
      records: [{ code: 'x.1', name: 'X', group: 'X', unit: 'kg' }],
    };
    const unanswered = send(victim.url, pushBody(toSend), { key: agency.key }).then(
      ({ text }) => `answered: ${text}`,
      ({ code }: { readonly code: string }) => code,
    );
    await until(() => hasBatch('unanswered'), 'the batch of the push');
    expect(await victim.end('SIGKILL')).toBeNull();
    expect(await unanswered).toBe('ECONNRESET');
    await table.release();

    const again = await push(api.url, agency.key, toSend);
    expect(again.replayed).toBe(true);
    const [batch] = await ended(api.url, agency.key, [again.batchId]);
    expect(batch).toMatchObject({ state: 'APPLIED', receivedCount: 1, appliedCount: 1 });
    expect(await batchCount('unanswered')).toBe(1);
    expect(await worker.end('SIGTERM')).toBe(0);
  });

  it('client, right after sending: sent again, the push is counted once, whether it had come or not', async () => {
    const worker = await hubs.start({ HUB_ROLES: 'worker' });
    const toSend = { dataset: DATASET, idempotencyKey: 'cut', records: commodities(500, 'cut') };
    const body = pushBody(toSend);
    for (const share of [0.5, 1, 1]) await sendAndLeave(api.url, { body, share, key: agency.key });
    const receipts = await Promise.all([1, 2].map(() => push(api.url, agency.key, toSend)));
    expect(new Set(receipts.map(({ batchId }) => batchId)).size).toBe(1);
    const [batch] = await ended(api.url, agency.key, [receipts[0]?.batchId ?? '']);
    expect(batch).toMatchObject({ state: 'APPLIED', receivedCount: 500, rejectedCount: 0 });
    expect(await batchCount('cut')).toBe(1);
    expect(await worker.end('SIGTERM')).toBe(0);
  });

  async function hasBatch(idempotencyKey: string): Promise<boolean> {
    return (await batchCount(idempotencyKey)) > 0;
  }

  async function batchCount(idempotencyKey: string): Promise<number> {
    const { rows } = await database.pool.query<{ count: number }>(
      'select count(*)::int as count from hub.batches where idempotency_key = $1',
      [idempotencyKey],
    );
    return rows[0]?.count ?? 0;
  }
});

describe('a database that is killed and comes back', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let address: MovingAddress;
  let hubs: HubProcesses;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lumbung-faults-'));
    // Under root the server runs as another account.
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    address = await MovingAddress.open();
    address.port = Number(new URL(server.url).port);
    hubs = new HubProcesses({ DATABASE_URL: address.of(server.url) });
  });

  afterAll(async () => {
    await hubs.stop();
    await address.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds the hub waiting: it goes on by itself, and nothing acknowledged is lost', async () => {
    const api = await hubs.start({ HUB_ROLES: 'api' });
    const worker = await hubs.start({ HUB_ROLES: 'worker' });
    const agencies = await Promise.all(
      ['dinas-a', 'dinas-b', 'dinas-c'].map((code) =>
        registerAgency(api.url, hubs.adminKey, { code, scopes: SCOPES }),
      ),
    );
    const acknowledged = new Map<string, { readonly agency: Agency; readonly number: number }>();
    const sending = new AbortController();
    const senders = agencies.map(async (agency) => {
      for (let number = 0; number < PUSHES_MAX && !sending.signal.aborted; number += 1) {
        const toSend = {
          dataset: DATASET,
          idempotencyKey: `push ${number}`,
          records: commodities(100, `push ${number}`, agency.code),
        };
        await until(async () => {
          const answer = await send(api.url, pushBody(toSend), { key: agency.key });
          const receipt = answer.body?.data?.pushRecords;
          if (receipt === undefined || receipt === null) {
            // While the database is away the hub says so, and tells nothing of its insides.
            expect(answer.body.errors[0].extensions.code).toMatch(/^(INTERNAL|TRANSACTION_FAILED)$/);
            expect(answer.text).not.toMatch(/ECONN|postgres|terminat|node_modules/i);
            return false;
          }
          acknowledged.set(receipt.batch.id as string, { agency, number });
          return true;
        }, 'a push after the database came back');
      }
    });

    await until(() => acknowledged.size >= 15, 'some pushes');
    const { pid } = await postmasterOf(folder);
    process.kill(pid, 'SIGKILL');
    await until(
      async () => (await fetch(`${api.url}/health/ready`)).status === 503,
      'a hub that is not ready',
    );
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    const inTheDark = acknowledged.size;
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    address.port = Number(new URL(server.url).port);
    await until(() => acknowledged.size >= inTheDark + 15, 'pushes after the restart');
    sending.abort();
    await Promise.all(senders);
    await until(
      async () => (await fetch(`${worker.url}/health/ready`)).status === 200,
      'a worker that is ready',
    );

    for (const agency of agencies) {
      const own = [...acknowledged].filter(([, push]) => push.agency === agency);
      const batches = await ended(
        api.url,
        agency.key,
        own.map(([id]) => id),
      );
      expect(batches.filter(({ state }) => state !== 'APPLIED')).toEqual([]);
      for (const { receivedCount, appliedCount, unchangedCount, rejectedCount } of batches)
        expect([receivedCount, appliedCount + unchangedCount + rejectedCount]).toEqual([100, 100]);
      const last = Math.max(...own.map(([, { number }]) => number));
      const { body } = await ask(
        api.url,
        `query ($like: String!) { commoditiesAggregate(filter: { code: { like: $like } }, groupBy: [name]) { name count } }`,
        { variables: { like: `${agency.code}.%` } },
      );
      expect(body.data.commoditiesAggregate).toEqual([{ name: `push ${last}`, count: 100 }]);
    }
  });
});

if (redisUrl === null) it.skip('Redis emptied: no Redis answers on its default port', () => {});
else {
  describe('a Redis that is emptied', () => {
    let database: TestDatabase;
    let hubs: HubProcesses;
    let redis: Redis;

    beforeAll(async () => {
      redis = new Redis(redisUrl);
      database = await createTestDatabase();
      hubs = new HubProcesses({ DATABASE_URL: database.url, REDIS_URL: redisUrl });
    });

    afterAll(async () => {
      await hubs.stop();
      await redis.quit();
      await database.close();
    });

    it('loses jobs, not batches: the sweeper asks again', async () => {
      const api = await hubs.start({ HUB_ROLES: 'api' });
      const agencies = [];
      for (const code of ['dinas-a', 'dinas-b'])
        agencies.push(await registerAgency(api.url, hubs.adminKey, { code, scopes: SCOPES }));
      const ids = new Map<string, Agency>();
      for (const agency of agencies) {
        for (const number of [1, 2, 3]) {
          const { batchId } = await push(api.url, agency.key, {
            dataset: DATASET,
            idempotencyKey: `push ${number}`,
            records: commodities(10, `push ${number}`, agency.code),
          });
          ids.set(batchId, agency);
        }
      }
      expect(await keysOfHub()).not.toEqual([]);
      await redis.del(await keysOfHub());
      await hubs.start({ HUB_ROLES: 'worker' });
      for (const [id, agency] of ids)
        expect(await ended(api.url, agency.key, [id])).toMatchObject([
          { state: 'APPLIED', receivedCount: 10, appliedCount: 10, attemptCount: 1 },
        ]);
    });

    /** Other hubs may use the same Redis; what belongs to ours begins with the name of its database. */
    async function keysOfHub(): Promise<string[]> {
      return redis.keys(`lumbung${new URL(database.url).pathname.replaceAll('/', ':')}:*`);
    }
  });
}

if (!hasRedisServer) it.skip('Redis away: there is no redis-server on this machine', () => {});
else {
  describe('a Redis that is away', () => {
    let database: TestDatabase;
    let hubs: HubProcesses;
    let redis: ChildProcess;
    let port: number;

    beforeAll(async () => {
      database = await createTestDatabase();
      port = await freePort();
      redis = await startRedis(port);
      hubs = new HubProcesses({ DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${port}/0` });
    });

    afterAll(async () => {
      await hubs.stop();
      redis.kill('SIGKILL');
      await database.close();
    });

    it('keeps no push from being acknowledged, and all are applied when it is back', async () => {
      const api = await hubs.start({ HUB_ROLES: 'api' });
      const worker = await hubs.start({ HUB_ROLES: 'worker' });
      const agency = await registerAgency(api.url, hubs.adminKey, { code: 'dinas-a', scopes: SCOPES });
      const before = await push(api.url, agency.key, pushNumber(1));
      await ended(api.url, agency.key, [before.batchId]);

      redis.kill('SIGKILL');
      await once(redis, 'exit');
      const during = await push(api.url, agency.key, pushNumber(2));
      expect(during.replayed).toBe(false);
      expect((await push(api.url, agency.key, pushNumber(2))).replayed).toBe(true);
      for (const { url } of [api, worker])
        await until(async () => (await readiness(url)) === 503, 'a hub that misses its queue');

      redis = await startRedis(port);
      for (const { url } of [api, worker])
        await until(async () => (await readiness(url)) === 200, 'a hub that has found its queue again');
      const after = await push(api.url, agency.key, pushNumber(3));
      const batches = await ended(api.url, agency.key, [during.batchId, after.batchId]);
      expect(batches).toMatchObject([
        { state: 'APPLIED', appliedCount: 10 },
        { state: 'APPLIED', appliedCount: 10 },
      ]);
      for (const { log } of [api, worker]) expect(log()).not.toContain('a promise failed unheard');
    });

    async function readiness(url: string): Promise<number> {
      return (await fetch(`${url}/health/ready`)).status;
    }

    function pushNumber(number: number): Parameters<typeof push>[2] {
      const idempotencyKey = `push ${number}`;
      return { dataset: DATASET, idempotencyKey, records: commodities(10, idempotencyKey) };
    }
  });
}

/** An address that stays while the server behind it moves: a restarted embedded server takes another port. */
class MovingAddress {
  port = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (client) => {
      const upstream = connect(this.port, '127.0.0.1');
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
  }

  static async open(): Promise<MovingAddress> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new MovingAddress(server);
  }

  of(url: string): string {
    const moved = new URL(url);
    moved.port = String((this.server.address() as AddressInfo).port);
    return moved.href;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

function commodities(count: number, name: string, prefix = 'c'): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => ({
    code: `${prefix}.${at}`,
    name,
    group: 'contoh',
    unit: 'kg',
  }));
}

/** Sends a share of a request and hangs up without waiting for the answer. */
async function sendAndLeave(
  url: string,
  { body, share, key }: { readonly body: string; readonly share: number; readonly key: string },
): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    'POST /graphql HTTP/1.1',
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${key}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const text = body.slice(0, Math.floor(body.length * share));
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${text}`, () => resolve()));
  socket.destroy();
}

async function postmasterOf(folder: string): Promise<{ readonly pid: number }> {
  const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(pid) };
}

/** Below the ports that outgoing connections take: nothing may come to sit on it while Redis is away. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (!(await isOpen(port))) return port;
  }
}

async function startRedis(port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { cwd: tmpdir(), stdio: 'ignore' });
  await until(() => {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
    return isOpen(port);
  }, 'a Redis that answers');
  return child;
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** More than any machine sends before the test is over. */
const PUSHES_MAX = 10_000;
