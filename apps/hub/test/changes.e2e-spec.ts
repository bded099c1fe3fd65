import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { settled, until } from '#testing';
import { EventStream } from './event-stream.js';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const DATASET = 'reference.commodities';

let hub: TestHub;
let agency: Agency;
let pushes = 0;
const streams: EventStream[] = [];

beforeAll(async () => {
  hub = await startTestHub({ env: { LIVE_STREAMS_KEY: '3', LIVE_STREAMS_ANONYMOUS: '8' } });
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'pasar', scopes: ['push:reference.*'] });
});

afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

afterAll(async () => {
  await hub.stop();
});

describe('GET /changes/<dataset>', () => {
  it('answers at once where the log is, and later with what came', async () => {
    const now = await changes();
    expect(now).toMatchObject({ status: 200, body: { dataset: DATASET, changes: [], hasMore: false } });
    await write([record('1', 'Beras medium')]);
    const { body } = await changes({ after: now.body.cursor });
    expect(body.changes).toEqual([
      {
        op: 'UPSERT',
        key: '1',
        id: expect.any(String),
        recordedAt: expect.stringMatching(/\+07:00$/),
        batchId: expect.stringMatching(/^\d+$/),
        record: { code: '1', name: 'Beras medium', group: 'Beras', unit: 'kg' },
        cursor: expect.any(String),
      },
    ]);
    // The id is that of GraphQL.
    const { body: node } = await hub.graphql(
      `{ node(id: "${body.changes[0].id}") { id ... on Commodity { name } } }`,
    );
    expect(node.data.node.name).toBe('Beras medium');
  });

  it('waits for the first change, and answers empty when none comes', async () => {
    const { body: now } = await changes();
    const waiting = changes({ after: now.cursor, wait: '30' });
    await untilFollowed('poll', 1);
    await write([record('2', 'Gula')]);
    expect((await waiting).body.changes.map(({ key }: { key: string }) => key)).toEqual(['2']);
    const nothing = await changes({ after: (await waiting).body.cursor, wait: '1' });
    expect(nothing).toMatchObject({ status: 200, body: { changes: [], hasMore: false } });
  });

  it('gives a full copy page by page, and then the changes', async () => {
    await write([record('3', 'Minyak'), record('4', 'Telur'), record('5', 'Daging')]);
    const keys: string[] = [];
    let after = 'start';
    for (let hasMore = true; hasMore;) {
      const { body } = await changes({ after, limit: '2', wait: '0' });
      keys.push(...body.changes.map(({ key }: { key: string }) => key));
      ({ cursor: after, hasMore } = body);
    }
    expect(keys.toSorted()).toEqual(['1', '2', '3', '4', '5']);
    await write([{ code: '5' }], 'DELETE');
    const { body } = await changes({ after });
    expect(body.changes).toEqual([expect.objectContaining({ op: 'REMOVE', key: '5', record: null })]);
  });

  it('takes the filter of GraphQL', async () => {
    const filter = JSON.stringify({ group: { eq: 'Gula' } });
    const { body: now } = await changes({ filter });
    await write([record('6', 'Beras lagi'), record('7', 'Gula pasir', 'Gula')]);
    const { body } = await changes({ filter, after: now.cursor });
    expect(body.changes.map(({ key }: { key: string }) => key)).toEqual(['7']);
  });

  it.each([
    ['an unknown dataset', { dataset: 'reference.commodity' }, 400, 'UNKNOWN_DATASET'],
    ['a dataset that is not public', { dataset: 'budgets.disbursements' }, 403, 'FORBIDDEN'],
    ['a filter that cannot be applied', { filter: '{"x":{"eq":1}}' }, 400, 'INVALID_FILTER'],
    ['a cursor that is none', { after: 'kemarin' }, 400, 'BAD_USER_INPUT'],
    ['a limit that is too large', { limit: '1001' }, 400, 'BAD_USER_INPUT'],
    ['a parameter that is not known', { since: '1' }, 400, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, query, status, code) => {
    expect(await changes(query)).toMatchObject({ status, body: { error: { code } } });
  });

  it('says 410 and how to begin again when the log behind a cursor is gone', async () => {
    const { body: now } = await changes();
    await write([record('8', 'Cabai')]);
    await hub.database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq) values ($1, pg_current_xact_id()::text::bigint)`,
      [DATASET],
    );
    const gone = await changes({ after: now.cursor });
    await hub.database.pool.query('delete from hub.change_floors');
    expect(gone).toMatchObject({
      status: 410,
      body: {
        error: { code: 'MUST_REFETCH', reason: 'expired', refetch: `/changes/${DATASET}?after=start` },
      },
    });
  });

  it('is followed by a loop of curl', async () => {
    const { body: now } = await changes();
    const script = `
      cursor=${now.cursor}
      for turn in 1 2; do
        answer=$(curl -sS --max-time 60 "${hub.url}/changes/${DATASET}?wait=30&limit=1&after=$cursor")
        echo "$answer" | sed 's/.*"key":"\\([^"]*\\)".*/\\1/'
        cursor=$(echo "$answer" | sed 's/.*"cursor":"\\([^"]*\\)","hasMore.*/\\1/')
      done`;
    const loop = promisify(execFile)('sh', ['-c', script]);
    await untilFollowed('poll', 1);
    await write([record('curl-1', 'Satu'), record('curl-2', 'Dua')]);
    expect((await loop).stdout).toBe('curl-1\ncurl-2\n');
  });
});

describe('server-sent events', () => {
  it('bring each change with its cursor, and go on from it after a cut', async () => {
    const stream = await follow();
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    await write([record('s1', 'Satu'), record('s2', 'Dua')]);
    const [first, second] = await stream.heard(2);
    expect([first?.data.key, second?.data.key]).toEqual(['s1', 's2']);
    expect(first?.id).toBe(first?.data.cursor);
    stream.close();
    await write([record('s3', 'Tiga')]);
    const again = await follow({ lastEventId: first?.id ?? '' });
    await write([record('s4', 'Empat')]);
    expect((await again.heard(3)).map(({ data }) => data.key)).toEqual(['s2', 's3', 's4']);
  });

  it('are read once for everybody with the same view', async () => {
    const all = await Promise.all([follow(), follow(), follow(), follow()]);
    await write([record('many', 'Banyak')]);
    for (const stream of all) expect((await stream.heard(1))[0]?.data.key).toBe('many');
    const texts = await Promise.all(all.map(async (stream) => JSON.stringify((await stream.heard(1))[0])));
    expect(new Set(texts).size).toBe(1);
  });

  it('a transaction that commits late is not skipped', async () => {
    const stream = await follow();
    const late = await hub.database.pool.connect();
    try {
      await late.query('begin');
      await late.query('select pg_current_xact_id()');
      await apply([record('early', 'Lebih dulu')]);
      await late.query(
        `insert into ${DATASET} (code, name, "group", unit, key, source_id, batch_id, hash, recorded_at, change_seq)
         values ('late', 'Terlambat', 'Beras', 'kg', 'late', 1, 1, '\\x00', now(), pg_current_xact_id()::text::bigint)`,
      );
      expect(stream.events).toEqual([]);
      await late.query('commit');
    } finally {
      late.release();
    }
    expect((await stream.heard(2)).map(({ data }) => data.key)).toEqual(['late', 'early']);
  });

  it('end with the reason when the key is revoked or its rights change', async () => {
    const rights = await hub.createKey('read:reference.*');
    const key = await hub.createKey('read:reference.*');
    const [one, other] = [await follow({ key: rights }), await follow({ key, dataset: 'reference.regions' })];
    const prefix = (of: string): string => of.split('_').slice(0, 2).join('_');
    await hub.graphql(`mutation { revokeClient(prefix: "${prefix(key)}") { id } }`, { key: hub.adminKey });
    expect((await other.heard(1))[0]).toMatchObject({ event: 'end', data: { code: 'KEY_REVOKED' } });
    await until(() => other.hasEnded, 'the stream ends');
    await hub.graphql(
      `mutation { grant(prefix: "${prefix(rights)}", scopes: ["read_personal:reference.*"]) { id } }`,
      { key: hub.adminKey },
    );
    expect((await one.heard(1))[0]).toMatchObject({
      event: 'must-refetch',
      data: { code: 'MUST_REFETCH', reason: 'view_changed' },
    });
  });

  it('are limited in number for each caller', async () => {
    const key = await hub.createKey('read:reference.*');
    await Promise.all([follow({ key }), follow({ key }), follow({ key })]);
    const refused = await changes({ after: 'start' }, key);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TOO_MANY_STREAMS', limit: 3 } } });
    streams.splice(0).forEach((stream) => stream.close());
    await until(async () => (await changes({}, key)).status === 200, 'a place is free again');
  });

  it('a reader that takes nothing is cut off, and the others go on', async () => {
    const slow = connect(Number(new URL(hub.url).port), '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write(`GET /changes/${DATASET} HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n`);
    slow.pause();
    const stream = await follow();
    await untilFollowed('sse', 2);
    const name = 'x'.repeat(150);
    for (let batch = 0; batch < 14; batch += 1)
      await write(
        Array.from({ length: 2_500 }, (_, at) => record(`many.${batch % 2}.${at}`, `${name}${batch}`)),
      );
    await untilFollowed('sse', 1);
    expect(await stream.heard(14 * 2_500)).toHaveLength(14 * 2_500);
    slow.destroy();
  });
});

describe('the programs of docs/follow-changes.md', () => {
  it.each([
    ['python3', 'follow.py'],
    [process.execPath, 'follow.mjs'],
  ])('%s %s follows, and stops where it is told to', async (command, file) => {
    const folder = await mkdtemp(join(tmpdir(), 'lumbung-follow-'));
    const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'examples', 'follow-changes', file);
    const program = spawn(command, [path, hub.url, 'reference.markets', join(folder, 'copy.json')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    program.stdout.on('data', (part: Buffer) => (said += part.toString()));
    try {
      await untilFollowed(file.endsWith('.py') ? 'poll' : 'sse', 1);
      await hub.database.pool.query(
        `insert into reference.markets (code, name, region_code, kind, key, source_id, batch_id, hash, recorded_at, change_seq)
         values ($1, 'Pasar contoh', '33.74', 'retail', $1, 1, 1, '\\x00', now(), pg_current_xact_id()::text::bigint)`,
        [`contoh-${file}`],
      );
      await until(() => said.includes(`UPSERT contoh-${file}`), 'the program heard of it');
    } finally {
      program.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('when the process stops', () => {
  it('streams say goodbye and come back elsewhere; a request that waits is answered', async () => {
    const other = await startTestHub();
    const stream = await new EventStream(`${other.url}/changes/${DATASET}`).begun();
    const { body: now } = (await answerOf(`${other.url}/changes/${DATASET}`)) as { body: { cursor: string } };
    const waiting = answerOf(`${other.url}/changes/${DATASET}?wait=50&after=${now.cursor}`);
    await until(
      async () => /lumbung_live_streams\{door="poll"\} 1/.test(await metricsOf(other.url)),
      'it waits',
    );
    await other.stop();
    expect((await stream.heard(1))[0]).toMatchObject({ event: 'end', data: { code: 'SHUTTING_DOWN' } });
    expect(await waiting).toMatchObject({ status: 200, body: { changes: [] } });
  });
});

function record(code: string, name: string, group = 'Beras'): object {
  return { code, name, group, unit: 'kg' };
}

/** Writes what can be followed at once when this returns. */
async function write(records: readonly unknown[], mode: 'UPSERT' | 'DELETE' = 'UPSERT'): Promise<void> {
  await apply(records, mode);
  await settled(hub.database.pool);
}

async function apply(records: readonly unknown[], mode: 'UPSERT' | 'DELETE' = 'UPSERT'): Promise<void> {
  pushes += 1;
  const { batchId } = await push(hub.url, agency.key, {
    dataset: DATASET,
    idempotencyKey: `push ${pushes}`,
    records,
    mode,
  });
  const [batch] = await ended(hub.url, agency.key, [batchId]);
  if (batch?.appliedCount !== records.length) throw new Error(`not applied: ${JSON.stringify(batch)}`);
}

async function follow({
  key,
  lastEventId,
  dataset = DATASET,
}: {
  readonly key?: string;
  readonly lastEventId?: string;
  readonly dataset?: string;
} = {}): Promise<EventStream> {
  const stream = new EventStream(`${hub.url}/changes/${dataset}`, {
    ...(key === undefined ? {} : { key }),
    ...(lastEventId === undefined ? {} : { lastEventId }),
  });
  streams.push(stream);
  return stream.begun();
}

interface Answer {
  readonly status: number;
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

function changes(
  { dataset = DATASET, ...query }: Readonly<Record<string, string>> = {},
  key?: string,
): Promise<Answer> {
  return answerOf(`${hub.url}/changes/${dataset}?${new URLSearchParams(query).toString()}`, key);
}

async function answerOf(url: string, key?: string): Promise<Answer> {
  const headers = new Headers(key === undefined ? {} : { authorization: `Bearer ${key}` });
  const response = await fetch(url, { headers });
  return { status: response.status, body: await response.json() };
}

async function metricsOf(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

/** So many streams of a door are open. */
async function untilFollowed(door: string, count: number): Promise<void> {
  await until(
    async () => (await metricsOf(hub.url)).includes(`lumbung_live_streams{door="${door}"} ${count}`),
    `${count} ${door}`,
  );
}
