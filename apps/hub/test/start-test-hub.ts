import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { RunningHub } from '../start-hub.js';
import { builtHub, type HubProgram } from './hub-program.js';

export interface TestHub {
  readonly url: string;
  readonly adminKey: string;
  readonly database: TestDatabase;
  readonly running: RunningHub;
  /** What the hub logged, one JSON line each. */
  readonly log: readonly string[];
  /** Sends a GraphQL request as a program would. */
  graphql(query: string, options?: GraphqlOptions): Promise<GraphqlAnswer>;
  /** A key with these scopes. */
  createKey(...scopes: readonly string[]): Promise<string>;
  /** The same, with the higher limits of a trusted one. */
  createTrustedKey(...scopes: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface GraphqlOptions {
  readonly variables?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface TestHubOptions {
  /** What an operator would set. */
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: () => Promise<HubProgram>;
}

/** The whole hub on a database and a port of its own. */
export async function startTestHub({ env = {}, program = builtHub }: TestHubOptions = {}): Promise<TestHub> {
  const { loadHubConfig, createLogger, startHub } = await program();
  const database = await createTestDatabase();
  const adminKey = randomBytes(24).toString('hex');
  const config = loadHubConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    DEMO: 'off',
    // Set for the run of the same tests on the other queue.
    REDIS_URL: process.env['LUMBUNG_TEST_REDIS_URL'],
    HUB_ADMIN_KEY: adminKey,
    ...env,
  });
  const log: string[] = [];
  const logger = createLogger({
    level: 'debug',
    isPretty: false,
    destination: { write: (line) => void log.push(line) },
  });
  const running = await startHub(config, logger).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const graphql = (query: string, options: GraphqlOptions = {}): Promise<GraphqlAnswer> =>
    post(running.url, query, options);
  const createClient = async (client: object): Promise<string> => {
    const variables = { input: { name: 'test client', ...client } };
    const answer = await graphql(CREATE_CLIENT, { key: adminKey, variables });
    return answer.body.data.createClient.key as string;
  };
  return {
    url: running.url,
    adminKey,
    database,
    running,
    log,
    graphql,
    createKey: (...scopes) => createClient({ scopes }),
    createTrustedKey: (...scopes) => createClient({ scopes, isTrusted: true }),
    async stop() {
      await running.stop();
      await database.close();
    },
  };
}

async function post(
  url: string,
  query: string,
  { variables, key, headers }: GraphqlOptions,
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

const CREATE_CLIENT = 'mutation ($input: CreateClientInput!) { createClient(input: $input) { key } }';
