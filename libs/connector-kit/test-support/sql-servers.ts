import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { createEmptyDatabase, mariadbForTests } from '#testing';
import type { SqlSettings } from './sql-source.js';

/** A database to read in a test, and the way to change it. */
export interface SqlServer {
  readonly name: string;
  source(query: string, more?: Partial<SqlSettings>): SqlSettings;
  run(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The databases that answer here; says aloud which does not. */
export async function sqlServers(): Promise<readonly SqlServer[]> {
  const mariadb = await mariadbServer();
  if (mariadb === null)
    process.stderr.write('SKIPPED: SQL source on MariaDB: none answers root on 127.0.0.1:3306\n');
  return [...(mariadb === null ? [] : [mariadb]), await postgresServer(), await sqliteFile()];
}

export async function mariadbServer(): Promise<SqlServer | null> {
  const server = await mariadbForTests();
  if (server === null) return null;
  return {
    name: 'mariadb',
    source: (query, more) => ({ driver: 'mariadb', url: server.url, query, ...more }),
    run: (...statements) => server.run(...statements),
    close: () => server.close(),
  };
}

export async function postgresServer(): Promise<SqlServer> {
  const database = await createEmptyDatabase();
  return {
    name: 'postgres',
    source: (query, more) => ({ driver: 'postgres', url: database.url, query, ...more }),
    async run(...statements) {
      for (const statement of statements) await database.pool.query(statement);
    },
    close: () => database.close(),
  };
}

export async function sqliteFile(): Promise<SqlServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-sqlite-test-'));
  const path = join(folder, 'aplikasi.db');
  return {
    name: 'sqlite',
    source: (query, more) => ({ driver: 'sqlite', url: path, query, ...more }),
    async run(...statements) {
      const database = new sqlite.Database(path);
      try {
        for (const statement of statements) database.exec(statement);
      } finally {
        database.close();
      }
      // As if the application had written a minute ago.
      const minuteAgo = new Date(Date.now() - 60_000);
      await utimes(path, minuteAgo, minuteAgo);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
