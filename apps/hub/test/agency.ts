import { request } from 'node:http';
import { until } from '#testing';

/** A source with a key, as an agency holds it. */
export interface Agency {
  readonly code: string;
  readonly key: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface PushToSend {
  readonly dataset: string;
  /** JSON text goes out to the letter; anything else is written as JSON. */
  readonly records: string | readonly unknown[];
  readonly idempotencyKey: string;
  readonly contractVersion?: number;
  readonly mode?: 'UPSERT' | 'DELETE';
  readonly snapshotId?: string;
}

export interface BatchCounts {
  readonly id: string;
  readonly state: string;
  readonly receivedCount: number;
  readonly appliedCount: number;
  readonly unchangedCount: number;
  readonly rejectedCount: number;
  readonly attemptCount: number;
}

/** Sends a request on a connection of its own, so that nothing is kept alive between tests or processes. */
export function send(
  url: string,
  body: string,
  { key, headers }: { readonly key?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          connection: 'close',
          ...authorization,
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const isJson = /json/.test(response.headers['content-type'] ?? '');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            body: isJson ? JSON.parse(text) : null,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export function ask(
  url: string,
  query: string,
  {
    variables,
    ...options
  }: {
    readonly variables?: unknown;
    readonly key?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Answer> {
  return send(url, JSON.stringify({ query, variables }), options);
}

/** Registers a source and gives it a key. */
export async function registerAgency(
  url: string,
  adminKey: string,
  { code, scopes, allowsExtras = false }: AgencyToRegister,
): Promise<Agency> {
  const answer = await ask(url, REGISTER, {
    key: adminKey,
    variables: {
      source: { code, name: `Sistem contoh ${code}`, kind: 'agency', allowsExtras },
      client: { name: code, sourceCode: code, scopes },
    },
  });
  const key: unknown = answer.body?.data?.createClient?.key;
  if (typeof key !== 'string') throw new Error(`no key for ${code}: ${answer.text}`);
  return { code, key };
}

export interface AgencyToRegister {
  readonly code: string;
  readonly scopes: readonly string[];
  readonly allowsExtras?: boolean;
}

/** The body of a push, with its records to the letter. */
export function pushBody({ records, contractVersion = 1, ...push }: PushToSend): string {
  const text = typeof records === 'string' ? records : JSON.stringify(records);
  const variables = JSON.stringify({ input: { ...push, contractVersion, records: ['…'] } });
  return `{"query":${JSON.stringify(PUSH)},"variables":${variables.replace('["…"]', () => text)}}`;
}

/** Pushes and expects a receipt. */
export async function push(
  url: string,
  key: string,
  toSend: PushToSend,
): Promise<{ readonly batchId: string; readonly replayed: boolean }> {
  const answer = await send(url, pushBody(toSend), { key });
  const receipt = answer.body?.data?.pushRecords;
  if (receipt === undefined || receipt === null) throw new Error(`the push was refused: ${answer.text}`);
  return { batchId: receipt.batch.id as string, replayed: receipt.replayed as boolean };
}

/** The batches once all of them came to an end. */
export async function ended(
  url: string,
  key: string,
  batchIds: readonly string[],
): Promise<readonly BatchCounts[]> {
  const batches: BatchCounts[] = [];
  for (const id of batchIds) {
    let batch: BatchCounts | undefined;
    await until(async () => {
      batch = (await ask(url, BATCH, { key, variables: { id } })).body.data.batch as BatchCounts;
      return batch.state === 'APPLIED' || batch.state === 'FAILED';
    }, `the end of batch ${id}`);
    if (batch !== undefined) batches.push(batch);
  }
  return batches;
}

const REGISTER = `mutation ($source: CreateSourceInput!, $client: CreateClientInput!) {
  createSource(input: $source) { code }
  createClient(input: $client) { key }
}`;
const PUSH = `mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { batch { id state receivedCount } replayed } }`;
const BATCH = `query ($id: ID!) {
  batch(id: $id) { id state receivedCount appliedCount unchangedCount rejectedCount attemptCount }
}`;
