import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { settled, until } from '#testing';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const DATASET = 'reference.commodities';
const FOLLOW = `subscription ($dataset: String!, $filter: JSON, $after: String) {
  recordsChanged(dataset: $dataset, filter: $filter, after: $after) { dataset op key record masked cursor }
}`;

/** The code of a commodity whose changes only show who follows. */
const MARK = 'tanda';

let hub: TestHub;
let agency: Agency;
let pushes = 0;
const open: { dispose(): void | Promise<void> }[] = [];

beforeAll(async () => {
  hub = await startTestHub({ env: { LIVE_STREAMS_ANONYMOUS: '4' } });
  agency = await registerAgency(hub.url, hub.adminKey, {
    code: 'pasar',
    scopes: ['push:reference.*', 'push:planning.*'],
  });
});

afterEach(async () => {
  for (const client of open.splice(0)) await client.dispose();
  await until(
    async () => (await metrics()).includes('lumbung_live_streams{door="socket"} 0'),
    'every socket is gone',
  );
});

afterAll(async () => {
  await hub.stop();
});

describe('recordsChanged', () => {
  it('brings what changes from now on, in order, and only what the filter asks', async () => {
    const all = follow(FOLLOW, { dataset: DATASET });
    const some = follow(FOLLOW, { dataset: DATASET, filter: { group: { eq: 'Gula' } } });
    await untilFollowing([all, some]);
    await write([record('1', 'Beras'), record('2', 'Gula pasir', 'Gula')]);
    await write([record('2', 'Bukan gula', 'Lain')]);
    expect((await all.heard(3)).map(shown)).toEqual([
      'UPSERT 1 Beras',
      'UPSERT 2 Gula pasir',
      'UPSERT 2 Bukan gula',
    ]);
    expect((await some.heard(2)).map(shown)).toEqual(['UPSERT 2 Gula pasir', 'REMOVE 2']);
  });

  it('goes on from a cursor, and gives a full copy first to whoever asks', async () => {
    const copy = follow(FOLLOW, { dataset: DATASET, after: 'start' });
    const before = [...(await copy.heard(2))];
    await write([record('3', 'Minyak')]);
    const [last] = (await copy.heard(3)).slice(-1);
    expect(shown(last)).toBe('UPSERT 3 Minyak');
    const again = follow(FOLLOW, { dataset: DATASET, after: before.at(-1)?.data.recordsChanged.cursor });
    expect(shown((await again.heard(1))[0])).toBe('UPSERT 3 Minyak');
  });

  it.each([
    ['an unknown dataset', { dataset: 'reference.x' }, 'UNKNOWN_DATASET'],
    ['a dataset that is not public', { dataset: 'budgets.disbursements' }, 'FORBIDDEN'],
    [
      'a filter that cannot be applied',
      { dataset: DATASET, filter: { nothing: { eq: 1 } } },
      'INVALID_FILTER',
    ],
    ['a cursor that is none', { dataset: DATASET, after: 'kemarin' }, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, variables, code) => {
    expect(await follow(FOLLOW, variables).refused()).toMatchObject({
      extensions: { code, traceId: expect.any(String) },
    });
  });

  it('says what is wrong with a document, and does not take mutations', async () => {
    expect(await follow('subscription { nothing }').refused()).toMatchObject({
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(await follow('mutation { revokeClient(prefix: "x") { id } }').refused()).toMatchObject({
      extensions: { code: 'MALFORMED_REQUEST' },
    });
  });

  it('answers queries on the same socket', async () => {
    const [answer] = await follow('{ commodities(filter: { code: { eq: "1" } }) { nodes { name } } }').heard(
      1,
    );
    expect(answer?.data).toEqual({ commodities: { nodes: [{ name: 'Beras' }] } });
  });

  it('says that a cursor must be fetched anew when the log behind it is gone', async () => {
    const [first] = await follow(FOLLOW, { dataset: DATASET, after: 'start' }).heard(1);
    await write([record('4', 'Cabai')]);
    await hub.database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq) values ($1, pg_current_xact_id()::text::bigint)`,
      [DATASET],
    );
    const refused = await follow(FOLLOW, {
      dataset: DATASET,
      after: first?.data.recordsChanged.cursor,
    }).refused();
    await hub.database.pool.query('delete from hub.change_floors');
    expect(refused).toMatchObject({ extensions: { code: 'MUST_REFETCH', reason: 'expired' } });
  });
});

describe('batchChanged', () => {
  it('tells what becomes of a push until it is applied, to its own source only', async () => {
    const { batchId } = await push(hub.url, agency.key, {
      dataset: DATASET,
      idempotencyKey: 'watched',
      records: [record('9', 'Telur'), { code: '8' }],
    });
    const document = `subscription ($id: ID!) { batchChanged(id: $id) { id state appliedCount rejectedCount rejections { nodes { index } } } }`;
    const watching = follow(document, { id: batchId }, agency.key);
    await watching.ended;
    expect(watching.results.at(-1)?.data.batchChanged).toEqual({
      id: batchId,
      state: 'APPLIED',
      appliedCount: 1,
      rejectedCount: 1,
      rejections: { nodes: [{ index: 1 }] },
    });
    expect(await follow(document, { id: batchId }).refused()).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    const other = await hub.createKey('push:reference.*');
    expect(await follow(document, { id: batchId }, other).refused()).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('alignmentChanged', () => {
  it('tells that what a plan is made of changed, and refuses a plan that does not exist', async () => {
    const document = `subscription ($planCode: String!) { alignmentChanged(planCode: $planCode) { planCode datasets at } }`;
    expect(await follow(document, { planCode: 'RPJMD-99-1999' }).refused()).toMatchObject({
      extensions: { code: 'UNKNOWN_PLAN' },
    });
    await write([{ code: '33', name: 'Jawa Tengah', level: 'province' }], 'reference.regions');
    await write([plan('Rencana contoh')], 'planning.plans');
    const watching = follow(document, { planCode: 'RPJMD-33-2025' });
    // A subscription says nothing when it begins, so the plan is changed until it is heard.
    await until(async () => {
      await write([plan(`Rencana contoh ${pushes}`)], 'planning.plans');
      return watching.results.length > 0;
    }, 'the plan changed');
    expect(watching.results[0]?.data.alignmentChanged).toMatchObject({
      planCode: 'RPJMD-33-2025',
      datasets: ['planning.plans'],
    });
  });
});

describe('a connection', () => {
  it('with a wrong key is closed with 4401, and never taken for nobody', async () => {
    for (const params of [
      { authorization: 'Bearer lmb_00000000_00000000000000000000000000000000' },
      { Authorization: 7 },
    ])
      expect(await closingOf(params)).toEqual([4401, 'INVALID_KEY']);
  });

  it('takes its key from the header, too', async () => {
    const key = await hub.createKey('read:budgets.*');
    const client = clientWith({ webSocketImpl: withHeader(key) });
    const watching = followWith(client, FOLLOW, { dataset: 'budgets.disbursements', after: 'start' });
    // Long enough for a refusal.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(watching.error).toBeUndefined();
  });

  it('is closed at once when its key is revoked, and asked to come back when its rights change', async () => {
    const prefixOf = (key: string): string => key.split('_').slice(0, 2).join('_');
    const [revoked, widened] = [
      await hub.createKey('read:reference.*'),
      await hub.createKey('read:reference.*'),
    ];
    const [one, other] = [
      closingOf({ authorization: `Bearer ${revoked}` }),
      closingOf({ authorization: `Bearer ${widened}` }),
    ];
    await until(
      async () => (await metrics()).includes('lumbung_live_streams{door="socket"} 2'),
      'both are open',
    );
    await hub.graphql(`mutation { revokeClient(prefix: "${prefixOf(revoked)}") { id } }`, {
      key: hub.adminKey,
    });
    expect(await one).toEqual([4401, 'KEY_REVOKED']);
    await hub.graphql(
      `mutation { grant(prefix: "${prefixOf(widened)}", scopes: ["read:budgets.*"]) { id } }`,
      { key: hub.adminKey },
    );
    expect(await other).toEqual([4205, 'RIGHTS_CHANGED']);
  });

  it('is limited in number for each caller, and in what runs on it', async () => {
    const clients = [1, 2, 3, 4].map(() => clientWith());
    await Promise.all(
      clients.map((client) => followWith(client, FOLLOW, { dataset: DATASET, after: 'start' }).heard(1)),
    );
    expect(await closingOf({})).toEqual([4429, 'TOO_MANY_STREAMS']);
    const [first] = clients;
    if (first === undefined) throw new Error('a client is open');
    const many = Array.from({ length: 49 }, () =>
      followWith(first, FOLLOW, { dataset: DATASET, after: 'start' }),
    );
    await Promise.all(many.map((one) => one.heard(1)));
    expect(await followWith(first, FOLLOW, { dataset: DATASET }).refused()).toMatchObject({
      extensions: { code: 'TOO_MANY_OPERATIONS', limit: 50 },
    });
  });

  it('that breaks the protocol is closed, and the hub goes on', async () => {
    for (const message of [
      'x',
      '{"type":"nothing"}',
      `{"type":"ping","payload":{"x":"${'x'.repeat(300_000)}"}}`,
    ]) {
      const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.on('error', () => undefined);
      const closed = new Promise<number>((resolve) => socket.on('close', resolve));
      await new Promise((resolve) => socket.on('open', resolve));
      socket.send(message);
      expect([4400, 1009]).toContain(await closed);
    }
    const other = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const refusedProtocol = new Promise((resolve) => other.on('close', resolve).on('error', () => undefined));
    await refusedProtocol;
    expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
  });

  it('to another path, or a broken one, is answered as any request is', async () => {
    for (const path of ['/nothing', '/changes/reference.commodities']) {
      const answer = await rawUpgrade(path);
      expect(answer).toMatch(path === '/nothing' ? /^HTTP\/1\.1 404 / : /^HTTP\/1\.1 200 /);
    }
  });
});

describe('when the process stops', () => {
  it('sockets are closed with 1001, so that clients come back elsewhere', async () => {
    const other = await startTestHub();
    const closing = closingOf({}, other.url);
    await until(
      async () =>
        (await (await fetch(`${other.url}/metrics`)).text()).includes(
          'lumbung_live_streams{door="socket"} 1',
        ),
      'it is open',
    );
    await other.stop();
    expect(await closing).toEqual([1001, 'SHUTTING_DOWN']);
  });
});

interface Result {
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

interface Following {
  /** But for the mark of `untilFollowing`. */
  readonly results: readonly Result[];
  readonly isFollowing: boolean;
  readonly error: unknown;
  readonly ended: Promise<void>;
  heard(count: number): Promise<readonly Result[]>;
  refused(): Promise<unknown>;
}

function clientWith(
  options: { readonly key?: string; readonly webSocketImpl?: unknown; readonly url?: string } = {},
): Client {
  const client = createClient({
    url: `${(options.url ?? hub.url).replace('http', 'ws')}/graphql`,
    webSocketImpl: options.webSocketImpl ?? WebSocket,
    lazy: true,
    retryAttempts: 0,
    ...(options.key === undefined ? {} : { connectionParams: { authorization: `Bearer ${options.key}` } }),
  });
  open.push(client);
  return client;
}

function follow(query: string, variables: Record<string, unknown> = {}, key?: string): Following {
  return followWith(clientWith(key === undefined ? {} : { key }), query, variables);
}

function followWith(client: Client, query: string, variables: Record<string, unknown> = {}): Following {
  const results: Result[] = [];
  let isFollowing = false;
  let error: unknown;
  let end = (): void => undefined;
  const isOver = new Promise<void>((resolve) => (end = resolve));
  client.subscribe(
    { query, variables },
    {
      next: (result) => {
        const isMark = (result as Result).data?.recordsChanged?.key === MARK;
        if (isMark) isFollowing = true;
        else results.push(result as Result);
      },
      error: (thrown) => {
        error = Array.isArray(thrown) ? thrown[0] : thrown;
        end();
      },
      complete: end,
    },
  );
  return {
    results,
    get isFollowing() {
      return isFollowing;
    },
    get error() {
      return error;
    },
    ended: isOver,
    async heard(count) {
      await until(
        () => results.length >= count || error !== undefined,
        `${count} results of ${JSON.stringify(results)}`,
      );
      if (error !== undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
      return results;
    },
    async refused() {
      await isOver;
      return error;
    },
  };
}

/** The code and reason with which the hub closes a connection. */
async function closingOf(
  payload: Record<string, unknown>,
  url = hub.url,
): Promise<readonly [number, string]> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<readonly [number, string]>((resolve) =>
    socket.on('close', (code, reason) => resolve([code, reason.toString()])),
  );
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
  return closed;
}

function withHeader(key: string): unknown {
  return class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { authorization: `Bearer ${key}` } });
    }
  };
}

/** The answer to a request for an upgrade, as text. */
function rawUpgrade(path: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('close', () => resolve(text));
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
  });
}

/** A subscription says nothing when it begins, so one record is changed until everybody hears of it. */
async function untilFollowing(all: readonly Following[]): Promise<void> {
  await until(async () => {
    await write([record(MARK, `Tanda ${pushes}`, 'Gula')]);
    return all.every(({ isFollowing }) => isFollowing);
  }, 'all follow');
}

async function metrics(): Promise<string> {
  return (await fetch(`${hub.url}/metrics`)).text();
}

function shown(result: Result | undefined): string {
  const { op, key, record } = result?.data.recordsChanged ?? {};
  return `${op} ${key}${record === null ? '' : ` ${record.name}`}`;
}

function record(code: string, name: string, group = 'Beras'): object {
  return { code, name, group, unit: 'kg' };
}

function plan(title: string): object {
  return {
    code: 'RPJMD-33-2025',
    kind: 'RPJMD',
    title,
    regionCode: '33',
    startYear: 2025,
    endYear: 2029,
    revision: 0,
    validFrom: '2025-01-01',
  };
}

async function write(records: readonly unknown[], dataset = DATASET): Promise<void> {
  pushes += 1;
  const { batchId } = await push(hub.url, agency.key, { dataset, idempotencyKey: `push ${pushes}`, records });
  const [batch] = await ended(hub.url, agency.key, [batchId]);
  if (batch?.appliedCount === records.length) return settled(hub.database.pool);
  const { body } = await hub.graphql(
    `{ batch(id: "${batchId}") { rejections { nodes { problems { field code } } } } }`,
    { key: agency.key },
  );
  throw new Error(`not applied: ${JSON.stringify(body)}`);
}
