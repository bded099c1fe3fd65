import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { pushBody, registerAgency, type Agency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const DATASET = 'complaints.complaint_categories';
let hub: TestHub;
let agency: Agency;

beforeAll(async () => {
  hub = await startTestHub();
  agency = await registerAgency(hub.url, hub.adminKey, {
    code: 'dinas-keliru',
    scopes: ['push:complaints.*', 'push:planning.*'],
  });
});

afterAll(async () => {
  await hub.stop();
});

const pushOf = (idempotencyKey: string, name: string): string =>
  pushBody({ dataset: DATASET, idempotencyKey, records: [{ code: 'A', name }] });

function post(path: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}) {
  return request(hub.url)
    .post(path)
    .set({
      'content-type': 'application/json',
      authorization: `Bearer ${agency.key}`,
      'accept-language': 'en',
      ...headers,
    })
    .send(body);
}

describe('a method that an address does not have', () => {
  it.each([
    ['PUT', '/graphql', 'GET, HEAD, POST'],
    ['OPTIONS', '/graphql', 'GET, HEAD, POST'],
    ['POST', '/schemas', 'GET, HEAD'],
    ['DELETE', '/export/reference.regions.csv', 'GET, HEAD'],
    ['POST', '/changes/reference.regions', 'GET, HEAD'],
    ['PUT', '/open311/v2/requests.json', 'GET, HEAD, POST'],
    ['GET', '/sipd/serv/push_rpjmd', 'POST'],
    ['POST', '/', 'GET, HEAD'],
  ])('%s %s is 405 with those that it has', async (method, path, allowed) => {
    const response = await fetch(`${hub.url}${path}`, { method, headers: { 'accept-language': 'en' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
    expect(await response.json()).toMatchObject({
      error: { code: 'METHOD_NOT_ALLOWED', message: `${path} takes ${allowed}, not ${method}.` },
    });
  });

  it('at an address that there is not is 404', async () => {
    const response = await fetch(`${hub.url}/no/such/address`, { method: 'POST' });
    expect(response.status).toBe(404);
  });

  it('a mutation by GET is told to come by POST, in a header too', async () => {
    const query = encodeURIComponent('mutation { revokeClient(prefix: "x") { prefix } }');
    const response = await fetch(`${hub.url}/graphql?query=${query}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('HEAD is answered as GET is, without the body', async () => {
    const response = await fetch(`${hub.url}/graphql?query={__typename}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('a body that cannot be read', () => {
  it('in another encoding than UTF-8 is refused: nothing is stored with its letters replaced', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${agency.key}`,
        'accept-language': 'en',
      },
      body: Buffer.from(pushOf('latin1', 'Café'), 'latin1'),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('not UTF-8'), extensions: { code: 'MALFORMED_REQUEST' } }],
    });
  });

  it('with a byte order mark before it is read, as RFC 8259 lets', async () => {
    const { body } = await post('/graphql', `\uFEFF${pushOf('bom', 'Jalan')}`);
    expect(body.data.pushRecords.replayed).toBe(false);
  });

  it.each([
    ['/graphql', 'gzip', ['errors', 0, 'message']],
    ['/graphql', 'br', ['errors', 0, 'message']],
    ['/sipd/serv/push_rpjmd?kodepemda=3374', 'gzip', ['msg']],
    ['/open311/v2/requests.json', 'gzip', [0, 'description']],
    ['/session', 'deflate', ['error', 'message']],
  ])('at %s compressed with %s is 415 and told to come as it is', async (path, encoding, place) => {
    const { status, body, headers } = await post(path, gzipSync(pushOf('gzip', 'Jalan')), {
      'content-encoding': encoding,
    });
    expect(status).toBe(415);
    expect(headers['accept-encoding']).toBe('identity');
    expect(place.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], body)).toContain(
      `Content-Encoding: ${encoding}`,
    );
  });

  it.each([
    ['that is cut off', '{', 'application/json', 400, /not application\/json, or not whole/],
    ['of another type', '<a/>', 'text/xml', 415, /text\/xml/],
    ['of 2 MB', `"${'x'.repeat(2_000_000)}"`, 'application/json', 413, /too large: > 1048576/],
  ])('%s at a plain address is told what is wrong', async (_, text, type, status, message) => {
    const answer = await post('/session', text, { 'content-type': type });
    expect([answer.status, answer.body.error.message]).toEqual([status, expect.stringMatching(message)]);
  });
});

describe('a request below HTTP', () => {
  it.each([
    ['an address that is no text', 'GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n', 400, '/%ff'],
    [
      'an address that is too long',
      `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
      'POST',
    ],
    ['no HTTP at all', 'halo\r\n\r\n', 400, 'HTTP'],
  ])('%s is answered in the words of the hub', async (_, text, status, word) => {
    const answer = await speak(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const { error } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as {
      readonly error: { readonly code: string; readonly message: string; readonly traceId: string };
    };
    expect(error).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(word),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  /** Sends these bytes and gives all that comes back until the hub closes or has answered. */
  function speak(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const { port, hostname } = new URL(hub.url);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let heard = '';
      socket.on('data', (bytes) => {
        heard += bytes.toString();
        if (heard.includes('"traceId"')) socket.end();
      });
      socket.on('close', () => resolve(heard)).on('error', reject);
    });
  }
});

it('whoever is not known is told how to say who they are', async () => {
  for (const path of ['/graphql?query={__typename}', '/export/reference.regions.csv']) {
    const response = await fetch(`${hub.url}${path}`, { headers: { authorization: 'Bearer salah' } });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  }
});
