import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { WebSocket } from 'ws';
import { sourceHub } from './hub-program.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const OPERATIONS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../schemas/generated/operations.json'), 'utf8'),
) as Readonly<Record<string, string>>;

const TEXT = 'query ($first: Int!) { organizations(first: $first) { totalCount } }';
const ID = idOf(TEXT);
const FOLLOW = `subscription ($after: String) {
  recordsChanged(dataset: "reference.commodities", after: $after) { op key }
}`;
const FOLLOW_ID = idOf(FOLLOW);

let hub: TestHub;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-documents-'));
  const path = join(folder, 'documents.json');
  writeFileSync(path, JSON.stringify({ [ID]: TEXT, [FOLLOW_ID]: FOLLOW }));
  const env = { TRUSTED_DOCUMENTS: path, ANONYMOUS_DOCUMENTS: 'trusted' };
  hub = await startTestHub({ env, program: sourceHub });
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

describe('the documents of the console', () => {
  it('are all on the list, under the hash of their text, and fit the schema', () => {
    const { schema } = hub.running.app.get(GraphQLSchemaHost, { strict: false });
    const entries = Object.entries(OPERATIONS);
    expect(entries.length).toBeGreaterThan(5);
    for (const [id, text] of entries) {
      expect(idOf(text)).toBe(id);
      expect(validate(schema, parse(text))).toEqual([]);
    }
  });

  it('are answered without a key where nothing else is', async () => {
    for (const text of Object.values(OPERATIONS)) {
      const { body } = await hub.graphql(text);
      // Without their variables some are refused, but never for what they are.
      expect(body.errors?.[0].extensions.code).not.toBe('DOCUMENT_NOT_TRUSTED');
    }
  });
});

describe('a document by its name', () => {
  it('is run with POST and with GET, with variables', async () => {
    const variables = { first: 1 };
    expect(await post({ documentId: ID, variables })).toMatchObject({
      status: 200,
      body: { data: { organizations: { totalCount: 0 } } },
    });
    const address = new URL(`${hub.url}/graphql`);
    address.searchParams.set('documentId', ID);
    address.searchParams.set('variables', JSON.stringify(variables));
    const got = await fetch(address);
    expect([got.status, await got.json()]).toMatchObject([
      200,
      { data: { organizations: { totalCount: 0 } } },
    ]);
  });

  it('may be named as Apollo and urql name it', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: ID.slice('sha256:'.length) } };
    expect((await post({ extensions, variables: { first: 1 } })).body).toHaveProperty('data');
  });

  it('that nobody knows is told apart from one that is written wrong', async () => {
    const unknown = await post({ documentId: idOf('{ __typename }') });
    expect([unknown.status, unknown.body.errors[0].extensions.code]).toEqual([
      400,
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    for (const body of [{ documentId: 1 }, { documentId: ID, query: '{ __typename }' }]) {
      const { status, body: answer } = await post(body);
      expect([status, answer.errors[0].extensions.code]).toEqual([400, 'MALFORMED_REQUEST']);
    }
  });
});

describe('a document by its name on a socket', () => {
  it('is run without its text, as member and as Apollo and urql name it', async () => {
    const answer = { type: 'next', payload: { data: { organizations: { totalCount: 0 } } } };
    const variables = { first: 1 };
    const extensions = { persistedQuery: { version: 1, sha256Hash: ID.slice('sha256:'.length) } };
    expect(await operate({ documentId: ID, variables })).toMatchObject(answer);
    expect(await operate({ query: '', extensions, variables })).toMatchObject(answer);
    expect(await operate({ documentId: ID, query: TEXT, variables })).toMatchObject(answer);
  });

  it('may be a subscription', async () => {
    const refused = await operate({ documentId: FOLLOW_ID, variables: { after: 'kemarin' } });
    expect(codeIn(refused)).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['that nobody knows', { documentId: idOf('{ __typename }') }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['that is no text', { documentId: 1 }, 'MALFORMED_REQUEST'],
    ['beside another text', { documentId: ID, query: '{ __typename }' }, 'MALFORMED_REQUEST'],
    ['that is missing, as the text is', { variables: {} }, 'MALFORMED_REQUEST'],
  ])('%s is refused as over HTTP, and the socket goes on', async (_what, payload, code) => {
    expect(codeIn(await operate(payload))).toBe(code);
  });

  it('that is not on the list is refused without a key, and answered with one', async () => {
    const query = '{ organizations(first: 1) { totalCount } }';
    for (const text of [query, `${FOLLOW} `])
      expect(codeIn(await operate({ query: text }))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await operate({ query }, await hub.createKey('read:*'))).toMatchObject({ type: 'next' });
  });
});

describe('where only listed documents are answered', () => {
  const OTHER = '{ organizations(first: 1) { totalCount } }';

  it('another one is refused without a key, also one that differs by a space', async () => {
    for (const query of [OTHER, `${TEXT} `, '{ __schema { queryType { name } } }']) {
      const { status, body } = await post({ query, variables: { first: 1 } });
      expect([status, body.errors[0].extensions.code]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
      expect(body).not.toHaveProperty('data');
    }
    expect((await post({ query: TEXT, variables: { first: 1 } })).status).toBe(200);
  });

  it('a key may send its own', async () => {
    const key = await hub.createKey('read:*');
    expect((await hub.graphql(OTHER, { key })).body.data.organizations.totalCount).toBe(0);
  });
});

it('a list whose hash is not that of its text stops the start', async () => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, JSON.stringify({ [ID]: `${TEXT} ` }));
  await expect(startTestHub({ env: { TRUSTED_DOCUMENTS: path } })).rejects.toThrow(
    'is not the SHA-256 of its text',
  );
});

async function post(
  body: object,
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<{ readonly status: number; readonly body: any }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** The first answer to one operation on a connection of its own. */
function operate(payload: object, key?: string): Promise<unknown> {
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const init = key === undefined ? {} : { payload: { authorization: `Bearer ${key}` } };
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', ...init })));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { readonly type: string };
      if (message.type === 'connection_ack')
        return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      socket.close();
      return resolve(message);
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
  });
}

function codeIn(message: unknown): unknown {
  return (message as { readonly payload: readonly { readonly extensions: { readonly code: string } }[] })
    .payload[0]?.extensions.code;
}

function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
