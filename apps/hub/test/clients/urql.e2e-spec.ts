import {
  Client,
  CombinedError,
  fetchExchange,
  subscriptionExchange,
  type TypedDocumentNode,
} from '@urql/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ended, registerAgency, type Agency } from '../agency.js';
import { startTestHub, type TestHub } from '../start-test-hub.js';
import { COMMODITIES, COMMODITY_CHANGES, PUSH_COMMODITIES } from './commodities.graphql.js';
import type { Operation } from './operation.js';

// A client that others wrote, used as its own manual says, with types from the published schema: what an application of a province would do.

const DATASET = 'reference.commodities';

let hub: TestHub;
let agency: Agency;
const sockets: { dispose(): void | Promise<void> }[] = [];

beforeAll(async () => {
  hub = await startTestHub();
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'pasar', scopes: ['push:reference.*'] });
  await push('first', ['Beras', 'Gula', 'Minyak']);
});

afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await hub.stop();
});

describe('urql', () => {
  it('asks without a key, page by page', async () => {
    const client = clientWith();
    const first = await client.query(documentOf(COMMODITIES), { first: 2 }).toPromise();
    expect(first.error).toBeUndefined();
    expect(first.data?.commodities.totalCount).toBe(3);
    expect(first.data?.commodities.nodes.map(({ name }) => name)).toEqual(['Beras', 'Gula']);
    expect(first.extensions).toMatchObject({ cost: { estimated: 22, limit: 20_000 } });
    const after = first.data?.commodities.pageInfo.endCursor ?? null;
    const second = await client.query(documentOf(COMMODITIES), { first: 2, after }).toPromise();
    expect(second.data?.commodities.nodes.map(({ name }) => name)).toEqual(['Minyak']);
    expect(second.data?.commodities.pageInfo.hasNextPage).toBe(false);
  });

  it('asks with GET, too', async () => {
    const client = clientWith({ preferGetMethod: 'force' });
    const answer = await client
      .query(documentOf(COMMODITIES), { first: 5, filter: { name: { eq: 'Gula' } } })
      .toPromise();
    expect(answer.data?.commodities.nodes).toHaveLength(1);
  });

  it('pushes with a key, and the same push again is the same receipt', async () => {
    const sent = await push('second', ['Beras', 'Gula', 'Minyak', 'Telur']);
    const again = await push('second', ['Beras', 'Gula', 'Minyak', 'Telur']);
    expect([sent.replayed, again.replayed]).toEqual([false, true]);
    expect(again.batch.id).toBe(sent.batch.id);
  });

  it('hears of changes over graphql-ws', async () => {
    const heard = new Promise((resolve, reject) => {
      const { unsubscribe } = clientWith()
        .subscription(documentOf(COMMODITY_CHANGES), { dataset: DATASET })
        .subscribe(({ data, error }) => {
          if (error !== undefined) reject(error);
          if (data === undefined) return;
          unsubscribe();
          resolve(data.recordsChanged);
        });
    });
    // The subscription begins when the hub says so nowhere: changes are sent until one is heard.
    let round = 0;
    const sending = setInterval(() => void push(`live ${(round += 1)}`, [`Bawang ${round}`]), 300);
    try {
      expect(await heard).toMatchObject({ op: 'UPSERT', key: '1', record: { unit: 'kg' } });
    } finally {
      clearInterval(sending);
    }
  });

  it('is told why, with a code, when the hub refuses', async () => {
    const { error } = await clientWith().query(documentOf(COMMODITIES), { first: 501 }).toPromise();
    expect(error).toBeInstanceOf(CombinedError);
    expect(error?.graphQLErrors[0]?.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE', limit: 500 });
    const refused = await clientWith({ key: 'lmb_Abcdefgh_wrong' })
      .query(documentOf(COMMODITIES), { first: 1 })
      .toPromise();
    expect(refused.error?.graphQLErrors[0]?.extensions).toMatchObject({ code: 'INVALID_KEY' });
    expect((refused.error?.response as Response).status).toBe(401);
  });
});

function clientWith({
  key,
  preferGetMethod = false,
}: { readonly key?: string; readonly preferGetMethod?: 'force' | false } = {}): Client {
  const url = `${hub.url}/graphql`;
  const socket = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket });
  sockets.push(socket);
  return new Client({
    url,
    preferGetMethod,
    fetchOptions: key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ query, variables: variables as Record<string, unknown> }, sink),
          }),
        }),
      }),
    ],
  });
}

async function push(idempotencyKey: string, names: readonly string[]) {
  const records = names.map((name, at) => ({ code: String(at + 1), name, group: 'Pangan', unit: 'kg' }));
  const { data, error } = await clientWith({ key: agency.key })
    .mutation(documentOf(PUSH_COMMODITIES), {
      input: { dataset: DATASET, contractVersion: 1, idempotencyKey, mode: 'UPSERT', records },
    })
    .toPromise();
  if (data === undefined) throw error ?? new Error('no answer');
  await ended(hub.url, agency.key, [data.pushRecords.batch.id]);
  return data.pushRecords;
}

/** The types of the operation stay with its document. */
function documentOf<Data, Variables extends Record<string, unknown>>({
  text,
}: Operation<Data, Variables>): TypedDocumentNode<Data, Variables> {
  return parse(text);
}
