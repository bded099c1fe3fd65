import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MIGRATION_LOCK_POLL_MS, MIGRATION_LOCK_WAIT_MS, MIGRATIONS_MAX } from '#core/limits';
import { openDataSource, HUB_SCHEMA, MIGRATIONS_TABLE } from './data-source.js';
import { DatabaseError } from './database.errors.js';
import { migrations } from './migrations/index.js';
import type { Queryable } from './pool.js';

/** Brings the database to this build's shape and names what it did. Any number of processes may call it at once. */
export async function migrateDatabase(url: string): Promise<readonly string[]> {
  return holdingTheMigrationLock(url, async (client) => {
    await client.query(`create schema if not exists ${HUB_SCHEMA}`);
    const dataSource = await openDataSource({ url, entities: [], max: 1 });
    try {
      const done = await dataSource.runMigrations();
      return done.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  });
}

/** Names of the migrations that this build knows and the database has not seen; empty when the hub may serve. */
export async function pendingMigrations(database: string | Queryable): Promise<readonly string[]> {
  if (typeof database !== 'string') return pendingIn(database);
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return await pendingIn(client);
  } finally {
    await client.end();
  }
}

async function pendingIn(database: Queryable): Promise<readonly string[]> {
  const table = `${HUB_SCHEMA}.${MIGRATIONS_TABLE}`;
  const exists = await database.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    table,
  ]);
  const known = migrations.map((migration) => migration.name);
  if (exists.rows[0]?.found !== true) return known;
  const { rows } = await database.query<{ name: string }>(`select name from ${table} order by id limit $1`, [
    MIGRATIONS_MAX,
  ]);
  const applied = new Set(rows.map(({ name }) => name));
  return known.filter((name) => !applied.has(name));
}

/**
 * Tries again and again instead of waiting inside PostgreSQL: a session that waits keeps a snapshot open, and
 * a migration that builds an index concurrently waits for all snapshots to end.
 */
async function holdingTheMigrationLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'lumbung-migrate',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const deadline = Date.now() + MIGRATION_LOCK_WAIT_MS;
    while (!(await tryLock(client))) {
      if (Date.now() > deadline) throw new DatabaseError('MIGRATION_LOCK_TIMEOUT');
      await sleep(MIGRATION_LOCK_POLL_MS);
    }
    return await work(client);
  } finally {
    // Ends the session, and with it the lock, also after an error.
    await client.end();
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    LOCK_KEY,
  ]);
  return rows[0]?.locked === true;
}

// Any fixed number; it only has to differ from other advisory locks of the hub. Read as text: "LUMB" and "MIGR".
const LOCK_KEY = '5500387467062757202';
