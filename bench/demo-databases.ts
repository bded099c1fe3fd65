import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '#core/database';
import { startBenchHub, type BenchDatabase } from './bench-hub.js';
import { growFacts } from './fact-growth.js';

/** The demo's data twice on one server: as the connectors brought them, and with facts of other times and governments beside them. */
export interface DemoDatabases {
  readonly small: BenchDatabase;
  readonly large: BenchDatabase;
  /** Records of the datasets that grew. */
  readonly smallRows: number;
  readonly largeRows: number;
  close(): Promise<void>;
}

const DEMO_LOADED = /Demo selesai/u;

/** Loads the demo through the connectors, as `npm start` does, copies the database, and lets the copy grow to about `rows` records. */
export async function makeDemoDatabases(server: BenchDatabase, rows: number): Promise<DemoDatabases> {
  await server.pool.query('create database small');
  await loadDemo(databaseOn(server, 'small'));
  await server.pool.query('create database large template small');
  const [small, large] = [databaseOn(server, 'small'), databaseOn(server, 'large')];
  const close = async (): Promise<void> => {
    await Promise.all([small.close(), large.close()]);
  };
  try {
    const { before, after } = await growFacts(large.pool, rows);
    await small.pool.query('vacuum analyze');
    return { small, large, smallRows: before, largeRows: after, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadDemo(database: BenchDatabase): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-bench-demo-'));
  try {
    const hub = await startBenchHub(database, { DEMO: 'on', HUB_DATA_DIR: folder }, DEMO_LOADED);
    await hub.close();
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function databaseOn(server: BenchDatabase, name: string): BenchDatabase {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const pool = createPool({ url: url.href, max: 2, applicationName: 'lumbung-bench', statementTimeoutMs: 0 });
  return { url: url.href, pool, close: () => pool.end() };
}
