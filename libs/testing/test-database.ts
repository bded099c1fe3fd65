import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createPool, migrateDatabase, type Pool } from '#core/database';

export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** What several test files begin with and takes long to make. */
export interface SharedContent {
  /** Lower-case letters and underscores. */
  readonly name: string;
  /** Fills a database that has every migration, and leaves no connection to it behind. */
  readonly fill: (url: string) => Promise<void>;
}

/**
 * A database of its own for one test file, with every migration applied: a copy of a template that is built once and kept
 * while the migrations stay the same. Call it in `beforeAll`, and `close` in `afterAll`.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return createWith(copyTemplate);
}

/** The same with more in it, which the first file of a run that asks for it makes, and the others wait for and copy. */
export function createFilledDatabase(content: SharedContent): Promise<TestDatabase> {
  return createWith(async (client, name) => {
    // Not the lock of the template: others go on while this is filled.
    await client.query('select pg_advisory_lock($1)', [CONTENT_LOCK_KEY]);
    const filled = await ensureContent(client, content);
    await client.query(`create database ${name} template ${filled}`);
  });
}

/** A database without any migration, for tests of the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createWith(createBytewise);
}

async function createWith(create: (client: pg.Client, name: string) => Promise<void>): Promise<TestDatabase> {
  const name = `lumbung_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer((client) => create(client, name));
  const url = urlOf(name);
  const pool = createPool({ url, max: 5, applicationName: 'lumbung-test', statementTimeoutMs: 60_000 });
  return {
    url,
    pool,
    async close() {
      await pool.end();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function copyTemplate(client: pg.Client, name: string): Promise<void> {
  // One at a time: a template can neither be built twice nor copied while it is being built.
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK_KEY]);
  const template = await ensureTemplate(client);
  await client.query(`create database ${name} template ${template}`);
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK_KEY]);
}

/** Content is made anew in each run, since it may depend on the day and on what was built. */
async function ensureContent(client: pg.Client, { name, fill }: SharedContent): Promise<string> {
  const filled = `${CONTENT_PREFIX}${process.env['LUMBUNG_TEST_RUN'] ?? process.pid}_${name}`;
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1) order by datname limit 100',
    [CONTENT_PREFIX],
  );
  if (rows.some(({ name: found }) => found === filled)) return filled;

  for (const { name: found } of rows) {
    const run = Number(found.slice(CONTENT_PREFIX.length).split('_')[0]);
    if (!isAlive(run)) await client.query(`drop database if exists ${found} with (force)`);
  }
  const unfinished = `${filled}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await copyTemplate(client, unfinished);
  await fill(urlOf(unfinished));
  await client.query(`alter database ${unfinished} rename to ${filled}`);
  return filled;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function ensureTemplate(client: pg.Client): Promise<string> {
  const template = `${TEMPLATE_PREFIX}${hashOfMigrations()}`;
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1) order by datname limit 100',
    [TEMPLATE_PREFIX],
  );
  if (rows.some(({ name }) => name === template)) return template;

  // Templates of other migrations, and one whose building was interrupted, only take room.
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  const unfinished = `${TEMPLATE_PREFIX}unfinished`;
  await createBytewise(client, unfinished);
  await migrateDatabase(urlOf(unfinished));
  await client.query(`alter database ${unfinished} rename to ${template}`);
  return template;
}

/** Text in the order of its bytes, as in the embedded server, whatever the defaults of the server at hand. */
async function createBytewise(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const isBuiltin = (rows[0]?.version ?? 0) >= BUILTIN_PROVIDER_SINCE;
  const locale = isBuiltin
    ? `locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'`
    : `lc_collate 'C' lc_ctype 'C.UTF-8'`;
  await client.query(`create database ${name} template template0 encoding 'UTF8' ${locale}`);
}

function hashOfMigrations(): string {
  const folder = join(import.meta.dirname, '..', 'core', 'database', 'migrations');
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function testServerUrl(): string {
  const url = process.env['LUMBUNG_TEST_DATABASE_URL'] ?? process.env['LUMBUNG_TEST_SERVER_URL'];
  if (url === undefined) throw new Error('no test server: run through jest, whose global setup starts one');
  return url;
}

const TEMPLATE_PREFIX = 'lumbung_template_';
const TEMPLATE_LOCK_KEY = '7307199695521505';
const CONTENT_PREFIX = 'lumbung_content_';
const CONTENT_LOCK_KEY = '7307199695521506';
const BUILTIN_PROVIDER_SINCE = 170_000;
