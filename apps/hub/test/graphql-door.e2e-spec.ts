import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { request as httpRequest } from 'node:http';
import { REQUIREMENT } from '#access';
import { sourceHub } from './hub-program.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const MIB = 1024 * 1024;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ program: sourceHub });
});

afterAll(async () => {
  await hub.stop();
});

describe('keys', () => {
  const whoMayList = '{ clients { name } }';

  it('no key reads what is public, and is asked for one elsewhere', async () => {
    expect((await hub.graphql('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
    const answer = await hub.graphql(whoMayList);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('a wrong key is refused with 401 even where none is needed', async () => {
    const answer = await hub.graphql('{ __typename }', { key: `lmb_Abcdefgh_${'x'.repeat(32)}` });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({
      errors: [
        { message: expect.any(String), extensions: { code: 'INVALID_KEY', traceId: expect.any(String) } },
      ],
    });
  });

  it('an expired and a revoked key say so', async () => {
    const expiring = await hub.createKey();
    const revoked = await hub.createKey();
    await hub.graphql('mutation ($prefix: String!) { revokeClient(prefix: $prefix) { revokedAt } }', {
      key: hub.adminKey,
      variables: { prefix: revoked.slice(0, 12) },
    });
    await hub.database.pool.query(
      `update hub.clients set expires_at = now() - interval '1 minute' where key_prefix = $1`,
      [expiring.slice(0, 12)],
    );
    for (const [key, code] of [
      [expiring, 'KEY_EXPIRED'],
      [revoked, 'KEY_REVOKED'],
    ] as const) {
      const answer = await hub.graphql('{ __typename }', { key });
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([401, code]);
      expect(answer.body.errors[0].message).toContain(key.slice(0, 12));
    }
  });

  it('a key without the scope is forbidden, in the language asked for', async () => {
    const key = await hub.createKey('read:*', 'push:*');
    const answer = await hub.graphql(whoMayList, { key, headers: { 'accept-language': 'en-GB,id;q=0.5' } });
    expect(answer.body).toMatchObject({
      data: null,
      errors: [
        {
          message: 'This request may not do that: admin. It takes an API key with that right.',
          extensions: { code: 'FORBIDDEN', need: 'admin' },
        },
      ],
    });
    expect((await hub.graphql(whoMayList, { key })).body.errors[0].message).toContain(
      'Permintaan ini tidak berhak',
    );
  });

  it('an admin makes a source and a key for it, and every step is on the record', async () => {
    const source = { code: 'dinas-e2e', name: 'Dinas E2E', kind: 'agency', allowsExtras: true };
    const created = await hub.graphql(
      'mutation ($input: CreateSourceInput!) { createSource(input: $input) { code kind allowsExtras organizationCode } }',
      { key: hub.adminKey, variables: { input: source } },
    );
    expect(created.body.data.createSource).toMatchObject({
      code: 'dinas-e2e',
      kind: 'agency',
      allowsExtras: true,
    });
    const client = await hub.graphql(
      `mutation { createClient(input: { name: "k", sourceCode: "dinas-e2e", scopes: ["push:*@org=1.03"], expiresAt: "2999-01-01T00:00:00Z" })
        { key client { prefix scopes sourceCode expiresAt } } }`,
      { key: hub.adminKey },
    );
    expect(client.body.data.createClient).toMatchObject({
      key: expect.stringMatching(/^lmb_\w{8}_\w{32}$/),
      client: {
        scopes: ['push:*@org=1.03'],
        sourceCode: 'dinas-e2e',
        expiresAt: '2999-01-01T07:00:00+07:00',
      },
    });
    const audit = await hub.graphql('{ auditEntries(first: 2) { action target actor detail traceId } }', {
      key: hub.adminKey,
    });
    expect(audit.body.data.auditEntries).toMatchObject([
      {
        action: 'CLIENT_CREATED',
        actor: 'admin of HUB_ADMIN_KEY',
        traceId: client.headers.get('x-trace-id'),
      },
      { action: 'SOURCE_CREATED', target: 'source:dinas-e2e' },
    ]);
    expect(JSON.stringify(audit.body)).not.toContain(client.body.data.createClient.key);
  });
});

describe('bad requests', () => {
  it.each([
    ['not JSON', '{"query": ', 400, 'MALFORMED_REQUEST'],
    ['a list', '[{"query":"{ __typename }"}]', 400, 'MALFORMED_REQUEST'],
    ['nothing', '', 400, 'MALFORMED_REQUEST'],
    ['no query', '{"variables":{}}', 400, 'MALFORMED_REQUEST'],
    ['broken GraphQL', '{"query":"{ __typename"}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ nothingLikeIt }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation', '{"query":"{ __typename }","operationName":"x"}', 400, 'MALFORMED_REQUEST'],
    [
      'two operations, none named',
      '{"query":"query a { __typename } query b { __typename }"}',
      400,
      'MALFORMED_REQUEST',
    ],
    [
      'wrong variables',
      '{"query":"query ($n: Int!) { sources(first: $n) { code } }","variables":{"n":"x"}}',
      400,
      'BAD_USER_INPUT',
    ],
    ['deep nesting', JSON.stringify({ query: nested(40) }), 400, 'QUERY_TOO_DEEP'],
    ['very deep nesting', JSON.stringify({ query: nested(20_000) }), 400, 'GRAPHQL_PARSE_FAILED'],
    ['too many aliases', JSON.stringify({ query: `{ ${aliases(101)} }` }), 400, 'QUERY_TOO_LARGE'],
    [
      'too many fields',
      JSON.stringify({ query: `{ ${'__typename '.repeat(2_001)} }` }),
      400,
      'QUERY_TOO_LARGE',
    ],
    ['a fragment that multiplies', JSON.stringify({ query: bomb(12) }), 400, 'QUERY_TOO_LARGE'],
  ])('%s', async (_, body, status, code) => {
    const answer = await send(body);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
    expect(answer.body).not.toHaveProperty('data');
    requireNoInternals(answer.text);
  });

  it.each([
    ['100 aliases', `{ ${aliases(100)} }`],
    ['2,000 fields', `{ ${fields(100, 20)} }`],
    // A `type` inside a `type`: introspection nests without reading data.
    ['20 levels of introspection', `{ __type(name: "Query") { ${ofTypes(19)} } }`],
  ])('%s still pass', async (_, query) => {
    expect((await send(JSON.stringify({ query }))).body.errors).toBeUndefined();
  });

  it('one level of introspection more does not, and 16 of data do not', async () => {
    for (const query of [`{ __type(name: "Query") { ${ofTypes(20)} } }`, nested(15)]) {
      const { body } = await send(JSON.stringify({ query }));
      expect(body.errors[0].extensions.code).toBe('QUERY_TOO_DEEP');
    }
    // Fifteen pass this limit; the field that is not there is named instead.
    const { body } = await send(JSON.stringify({ query: nested(14) }));
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('9 MiB and a byte is too large, whatever the key', async () => {
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(9 * MIB) });
    const answer = await send(body, { authorization: `Bearer ${hub.adminKey}` });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('a large body needs a key', async () => {
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(MIB) });
    expect((await send(body)).status).toBe(413);
    expect((await send(body, { authorization: `Bearer ${hub.adminKey}` })).status).toBe(200);
  });

  it('another content type, another answer type, another method', async () => {
    const body = '{"query":"{ __typename }"}';
    expect((await send(body, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(body, { 'content-type': 'application/json; charset=utf-16' })).status).toBe(415);
    expect((await send(body, { accept: 'image/png' })).status).toBe(406);
    const mutation = encodeURIComponent('mutation { revokeClient(prefix: "x") { name } }');
    const overGet = await fetch(`${hub.url}/graphql?query=${mutation}`, {
      headers: { authorization: `Bearer ${hub.adminKey}` },
    });
    expect(overGet.status).toBe(405);
    expect((await fetch(`${hub.url}/graphql`, { method: 'DELETE' })).status).toBe(405);
  });

  it('a body that ends early does not hurt the next request', async () => {
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '1000' },
      });
      request.on('error', () => resolve());
      request.write('{"query":');
      setTimeout(() => request.destroy(new Error('on purpose')), 50);
    });
    expect((await hub.graphql('{ __typename }')).status).toBe(200);
  });
});

describe('answers', () => {
  it('carry the trace id of the caller, or one of our own', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const traced = await hub.graphql('{ __typename }', {
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    });
    expect(traced.headers.get('x-trace-id')).toBe(traceId);
    const broken = await hub.graphql('{ __typename }', { headers: { traceparent: 'x' } });
    expect(broken.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('of a fault inside hold a trace id and nothing else; the log holds the rest', async () => {
    await hub.database.pool.query('alter table hub.sources rename to sources_away');
    try {
      const answers = [];
      for (let time = 0; time < 3; time++)
        answers.push(await hub.graphql('{ sources { code } }', { key: hub.adminKey }));
      for (const { body, headers } of answers) {
        const traceId = headers.get('x-trace-id') ?? '';
        expect(body.errors[0]).toMatchObject({
          extensions: { code: 'INTERNAL', traceId },
          path: ['sources'],
        });
        expect(Object.keys(body.errors[0].extensions)).toEqual(['code', 'traceId']);
        requireNoInternals(JSON.stringify(body));
        expect(hub.log.filter((line) => line.includes(traceId) && line.includes('hub.sources'))).toHaveLength(
          1,
        );
      }
    } finally {
      await hub.database.pool.query('alter table hub.sources_away rename to sources');
    }
  });

  it('are the same interpreted and compiled', async () => {
    const query = `query ($first: Int!, $more: Boolean!) {
      some: sources(first: $first) { code kind createdAt @include(if: $more) ...rest }
      clients { name @skip(if: $more) scopes revokedAt expiresAt }
    } fragment rest on Source { organizationCode __typename }`;
    for (const variables of [
      { first: 10, more: true },
      { first: 10, more: false },
      { first: 501, more: true },
    ]) {
      const text = `${query} # ${JSON.stringify(variables)}`;
      const bodies = [];
      for (let time = 0; time < 3; time++) {
        bodies.push(withoutTrace((await hub.graphql(text, { key: hub.adminKey, variables })).body));
      }
      expect(bodies[1]).toEqual(bodies[0]);
      expect(bodies[2]).toEqual(bodies[0]);
    }
  });

  it('never print a key into the log', () => {
    const all = hub.log.join('');
    expect(all).not.toContain(hub.adminKey);
    expect(all).not.toMatch(/lmb_[A-Za-z0-9]{8}_[A-Za-z0-9]/);
  });
});

describe('extensions.cost', () => {
  it('counts computed queries, so that aliases cannot multiply them', async () => {
    const asking = (times: number): string =>
      `{ ${Array.from({ length: times }, (_, at) => `c${at}: cetar(period: "2026") { scoredCount }`).join(' ')} }`;
    const two = await hub.graphql(asking(2));
    expect(two.body.extensions.cost).toEqual({ estimated: 2_000, limit: 20_000, remaining: 18_000 });
    const tooMany = await hub.graphql(asking(21));
    expect(tooMany.body.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY');
  });

  const ESTIMATED = { limit: 20_000, remaining: 20_000 };

  it('is in every answer, whoever gives it', async () => {
    const costOf = async (query: string, options = {}): Promise<unknown> =>
      (await hub.graphql(query, options)).body.extensions.cost;
    const list = 'organizations(first: 40) { nodes { code } }';
    const alone = await costOf(`{ ${list} }`);
    expect(alone).toEqual({ estimated: 40, limit: 20_000, remaining: 19_960 });
    // Beside a field of another kind, a dataset is read by a resolver; the second time the document is compiled.
    for (let time = 0; time < 3; time += 1)
      expect(await costOf(`{ __schema { queryType { name } } ${list} }`)).toEqual(alone);
    expect(await costOf('{ __typename }')).toEqual({ ...ESTIMATED, estimated: 0 });
    expect(await costOf('{ clients { name } }', { key: hub.adminKey })).toEqual({
      estimated: 0,
      limit: 50_000,
      remaining: 50_000,
    });
    // Also when a field was refused.
    expect(await costOf(`{ clients { name } ${list} }`)).toEqual(alone);
  });

  it('has one limit for all fields of an operation, also where each is read by itself', async () => {
    const dear = (name: string): string =>
      `${name}: organizations(first: 400) { nodes { budgetLines(first: 20) { nodes { amount } } } }`;
    const beside = '__schema { queryType { name } }';
    expect((await hub.graphql(`{ ${beside} ${dear('a')} ${dear('b')} }`)).body.errors).toBeUndefined();
    const { body } = await hub.graphql(`{ ${beside} ${dear('a')} ${dear('b')} ${dear('c')} }`);
    expect(body.errors).toMatchObject([
      { path: ['c'], extensions: { code: 'QUERY_TOO_COSTLY', limit: 20_000 } },
    ]);
  });
});

describe('how much a caller may ask', () => {
  const FULL = 'organizations(first: 500) { nodes { budgetLines(first: 50) { nodes { amount } } } }';
  const costing = { compiled: `{ ${FULL} }`, resolved: `{ __schema { queryType { name } } ${FULL} }` };

  it.each(Object.entries(costing))('grows with a key, and with a trusted one (%s)', async (_, query) => {
    const trusted = await hub.createTrustedKey('read:*');
    const keyed = await hub.createKey('read:*');
    // The dearest first: its plan must not open the way for those who may ask less.
    const answered = await hub.graphql(query, { key: trusted });
    expect(answered.body.errors).toBeUndefined();
    expect(answered.body.extensions.cost).toMatchObject({ estimated: 25_500, limit: 200_000 });
    expect((await hub.graphql(query, { key: keyed })).body.extensions.cost).toMatchObject({
      estimated: 25_500,
      limit: 50_000,
      remaining: 24_500,
    });
    const { body } = await hub.graphql(query);
    expect(body.errors[0].extensions).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      estimated: 25_500,
      limit: 20_000,
    });
  });
});

describe('resolvers', () => {
  it('each say whom they are for: one that does not lets nobody in, and should not be there', () => {
    const resolvers = rootResolvers(hub.running.app.get(ModulesContainer));
    expect(resolvers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['AccessResolver.sources', 'AccessResolver.createClient']),
    );
    const silent = resolvers.filter(({ requirement }) => requirement === undefined);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

function rootResolvers(
  modules: ModulesContainer,
): { readonly name: string; readonly requirement: unknown }[] {
  const classes = [...modules.values()].flatMap((module) =>
    [...module.providers.values()].map(({ metatype }) => metatype),
  );
  return [...new Set(classes)].flatMap((type) => {
    if (typeof type !== 'function' || !Reflect.hasMetadata('graphql:resolver_type', type)) return [];
    const methods = Object.entries(Object.getOwnPropertyDescriptors(type.prototype as object));
    return methods.flatMap(([method, { value }]) => {
      if (!ROOT_TYPES.has(Reflect.getMetadata('graphql:resolver_type', value as object))) return [];
      const requirement: unknown =
        Reflect.getMetadata(REQUIREMENT, value as object) ?? Reflect.getMetadata(REQUIREMENT, type);
      return [{ name: `${type.name}.${method}`, requirement }];
    });
  });
}

const ROOT_TYPES = new Set<unknown>(['Query', 'Mutation', 'Subscription']);

async function send(
  body: string,
  headers: Readonly<Record<string, string>> = {},
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<{ readonly status: number; readonly text: string; readonly body: any }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...headers,
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

function requireNoInternals(text: string): void {
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:|at \w+ \(|select |relation/);
}

function withoutTrace(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll(/"traceId":"[0-9a-f]+"/g, '"traceId":""'));
}

function nested(levels: number): string {
  return `{ ${'a { '.repeat(levels)}b${' }'.repeat(levels)} }`;
}

function ofTypes(levels: number): string {
  return `${'ofType { '.repeat(levels - 1)}name${' }'.repeat(levels - 1)}`;
}

function aliases(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ');
}

/** So many aliased types with so many fields each, themselves included. */
function fields(types: number, each: number): string {
  const names = ['name', 'kind', 'description', '__typename'];
  const inner = Array.from({ length: each - 1 }, (_, at) => names[at % names.length]).join(' ');
  return Array.from({ length: types }, (_, at) => `t${at}: __type(name: "Query") { ${inner} }`).join(' ');
}

/** Each fragment uses the next one twice: 2^levels fields in a text of a few lines. */
function bomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment f${level} on Query { ...f${level + 1} ...f${level + 1} }`,
  );
  return `{ ...f0 } ${fragments.join(' ')} fragment f${levels} on Query { __typename }`;
}
