import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RATE_BURST_SECONDS } from '#core/limits';
import { startTestHub, type TestHub } from './start-test-hub.js';

/** One request a second, ten at once: few enough to send them all while hardly a second passes. */
const RATE = 1;
const BURST = RATE * RATE_BURST_SECONDS;

const hubs: TestHub[] = [];
let hub: TestHub;

async function start(env: Readonly<Record<string, string>> = {}): Promise<TestHub> {
  const started = await startTestHub({
    env: { RATE_LIMIT_ANONYMOUS: String(RATE), RATE_LIMIT_KEY: String(RATE), ...env },
  });
  hubs.push(started);
  return started;
}

beforeAll(async () => {
  hub = await start({ TRUSTED_PROXIES: '127.0.0.1' });
});

afterAll(async () => {
  await Promise.all(hubs.map((each) => each.stop()));
});

/** Statuses of so many requests sent at once, as if from this address behind the trusted proxy. */
function statuses(
  count: number,
  { from, key, path = '/graphql?query={__typename}' }: { from: string; key?: string; path?: string },
  { url }: TestHub = hub,
): Promise<readonly number[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const headers = {
        'x-forwarded-for': from,
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      };
      const response = await fetch(url + path, { headers });
      await response.arrayBuffer();
      return response.status;
    }),
  );
}

/** How many of them were let in. A slow machine lets in one more for each second it takes. */
const letIn = (all: readonly number[]): number => all.filter((status) => status !== 429).length;

const notRefused = (answers: readonly (readonly unknown[])[]): readonly string[] =>
  answers.map(String).filter((answer) => answer === '413,PAYLOAD_TOO_LARGE');

async function empty(from: string, key?: string, of: TestHub = hub): Promise<void> {
  const all = await statuses(BURST * 4, { from, ...(key === undefined ? {} : { key }) }, of);
  expect(letIn(all)).toBeGreaterThanOrEqual(BURST);
  expect(letIn(all)).toBeLessThan(BURST * 4);
}

describe('over the rate limit', () => {
  it('answers 429 with Retry-After and a GraphQL error, in the language of the caller', async () => {
    await empty('198.51.100.1');
    // Many at once, because a token may come back between two requests of a busy machine.
    const answers = await Promise.all(
      Array.from({ length: BURST }, () =>
        hub.graphql('{ __typename }', {
          headers: { 'x-forwarded-for': '198.51.100.1', 'accept-language': 'en' },
        }),
      ),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(refused?.body).toEqual({
      errors: [
        {
          message: `Too many requests: the limit is ${RATE} a second. Try again in 1 s.`,
          extensions: {
            code: 'RATE_LIMITED',
            limit: RATE,
            retryAfterSeconds: 1,
            traceId: refused?.headers.get('x-trace-id'),
          },
        },
      ],
    });
  });

  it('answers plain routes and unknown addresses with 429, too, in their own shape', async () => {
    for (const path of ['/', '/no/such/address']) {
      const from = `198.51.100.${2 + path.length}`;
      await empty(from);
      const answers = await Promise.all(
        Array.from({ length: BURST }, () => fetch(hub.url + path, { headers: { 'x-forwarded-for': from } })),
      );
      const bodies = await Promise.all(
        answers.map(async (answer) => ({ answer, text: await answer.text() })),
      );
      const refused = bodies.find(({ answer }) => answer.status === 429);
      expect(refused?.answer.headers.get('retry-after')).toBe('1');
      expect(refused?.answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(JSON.parse(refused?.text ?? '')).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    }
  });

  it('answers a push of several megabytes before it is read, and does not cut it off', async () => {
    const from = '198.51.100.20';
    await empty(from);
    const body = JSON.stringify({ query: '{ __typename }', variables: { filling: 'x'.repeat(8_000_000) } });
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
        return [response.status, JSON.parse(await response.text()).errors[0].extensions.code];
      }),
    );
    // One may have found a token; without a key it is too large.
    expect(answers.filter(([, code]) => code === 'RATE_LIMITED').length).toBeGreaterThanOrEqual(2);
    expect(new Set(answers.map(String))).toEqual(new Set(['429,RATE_LIMITED', ...notRefused(answers)]));
  });

  it('lets health and figures be read without limit', async () => {
    const from = '198.51.100.30';
    await empty(from);
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect(letIn(await statuses(BURST * 2, { from, path }))).toBe(BURST * 2);
  });

  it('lets a caller in again once its time is over', async () => {
    const from = '198.51.100.31';
    await empty(from);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(letIn(await statuses(1, { from }))).toBe(1);
  });
});

describe('who is counted', () => {
  it('counts each address without a key for itself, and all of an IPv6 subscriber as one', async () => {
    await empty('198.51.100.40');
    expect(letIn(await statuses(BURST, { from: '198.51.100.41' }))).toBe(BURST);
    await empty('2001:db8:1:2::1');
    expect(letIn(await statuses(BURST * 2, { from: '2001:db8:1:2:ffff::9' }))).toBeLessThan(BURST * 2);
    expect(letIn(await statuses(BURST, { from: '2001:db8:1:3::1' }))).toBe(BURST);
  });

  it('counts a good key for itself, wherever it comes from, and apart from callers without one', async () => {
    const from = '198.51.100.50';
    await empty(from);
    const key = await hub.createKey('read:*');
    const other = await hub.createKey('read:*');
    // The first request of each shows that it is a good one.
    for (const each of [key, other]) expect(await statuses(1, { from, key: each })).toEqual([200]);
    await empty(from, key);
    expect(letIn(await statuses(BURST * 2, { from: '198.51.100.51', key }))).toBeLessThan(BURST * 2);
    expect(letIn(await statuses(BURST - 1, { from, key: other }))).toBe(BURST - 1);
  });

  it('gives a trusted key a rate of its own', async () => {
    const from = '198.51.100.52';
    const trusted = await hub.createTrustedKey('read:*');
    expect(await statuses(1, { from, key: trusted })).toEqual([200]);
    expect(letIn(await statuses(BURST * 4, { from, key: trusted }))).toBe(BURST * 4);
  });

  it("counts SIPD's senders by the key in their own header, not by their address", async () => {
    const from = '198.51.100.55';
    const key = await hub.createKey('read:*');
    const send = (count: number, authentication: string): Promise<readonly number[]> =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const headers = { 'x-forwarded-for': from, authentication };
          const answer = await fetch(`${hub.url}/sipd/serv/push_rpjmd`, {
            method: 'POST',
            headers,
            body: '{}',
          });
          await answer.arrayBuffer();
          return answer.status;
        }),
      );
    expect(letIn(await send(1, `Bearer [${key}]`))).toBe(1);
    // Strangers at the same address use up what it has; the sender's own share is untouched.
    await empty(from);
    expect(letIn(await send(BURST - 1, `Bearer ${key}`))).toBe(BURST - 1);
    expect(letIn(await send(BURST * 2, `Bearer ${key}`))).toBeLessThan(BURST * 2);
  });

  it('counts tries of wrong keys for their address, whatever they are, and never for the good keys there', async () => {
    const from = '198.51.100.60';
    const good = await hub.createKey('read:*');
    expect(await statuses(1, { from, key: good })).toEqual([200]);
    const tries = await Promise.all(
      Array.from({ length: BURST * 4 }, (_, index) =>
        statuses(1, { from, key: `lmb_guess_${String(index).padStart(32, '0')}` }),
      ),
    );
    expect(new Set(tries.flat())).toEqual(new Set([401, 429]));
    expect(letIn(tries.flat())).toBeLessThan(BURST * 4);
    expect(await statuses(BURST - 1, { from, key: good })).toEqual(Array(BURST - 1).fill(200));
    expect(letIn(await statuses(BURST, { from }))).toBe(BURST);
  });

  it('believes X-Forwarded-For from a trusted proxy only, and there the address that the proxy itself saw', async () => {
    // What the client wrote stands left of what the proxy added.
    await empty('203.0.113.1, 198.51.100.70');
    expect(letIn(await statuses(BURST * 2, { from: '203.0.113.2, 198.51.100.70' }))).toBeLessThan(BURST * 2);
    expect(letIn(await statuses(BURST, { from: '203.0.113.1' }))).toBe(BURST);

    const behindAnother = await start({ TRUSTED_PROXIES: '10.0.0.0/8', RATE_LIMIT_KEY: '0' });
    await empty('198.51.100.80', undefined, behindAnother);
    expect(letIn(await statuses(BURST * 2, { from: '198.51.100.81' }, behindAnother))).toBeLessThan(
      BURST * 2,
    );
    // A limit of 0 is none.
    const key = behindAnother.adminKey;
    expect(await statuses(1, { from: '198.51.100.82', key }, behindAnother)).toEqual([200]);
    expect(letIn(await statuses(BURST * 4, { from: '198.51.100.82', key }, behindAnother))).toBe(BURST * 4);
  });
});
