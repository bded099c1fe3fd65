import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, startEmbeddedPostgres } from '#core/database';
import type { Pool } from 'pg';
import { freePort } from './free-port.js';

const ADMIN_KEY = 'bench-admin-key-that-lives-as-long-as-one-run';
/** A hub that is not ready by then will not be. */
const READY_TIMEOUT_MS = 60_000;
/** The demo takes a minute of a busy machine. */
const SAYING_TIMEOUT_MS = 300_000;

/** A database of its own with durable settings, and a hub process on it: what an agency would push to. */
export interface BenchHub {
  readonly url: string;
  readonly databaseUrl: string;
  readonly adminKey: string;
  readonly pool: Pool;
  readonly process: ChildProcess;
  /** Milliseconds from spawn to the first ready answer. */
  readonly readyMs: number;
  close(): Promise<void>;
}

export interface BenchDatabase {
  readonly url: string;
  readonly pool: Pool;
  close(): Promise<void>;
}

export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lumbung-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  const pool = createPool({
    url: server.url,
    max: 4,
    applicationName: 'lumbung-bench',
    statementTimeoutMs: 0,
  });
  return {
    url: server.url,
    pool,
    async close() {
      await pool.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** `saying`: the hub is only ready once it has also said this. */
export async function startBenchHub(
  database: BenchDatabase,
  env: Readonly<Record<string, string>> = {},
  saying?: RegExp,
): Promise<BenchHub> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const hub = spawn(process.execPath, [fileURLToPath(new URL('../apps/hub/main.js', import.meta.url))], {
    env: {
      ...inherited(),
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: database.url,
      DEMO: 'off',
      HUB_ADMIN_KEY: ADMIN_KEY,
      LOG_LEVEL: 'warn',
      // What the hub can do is measured here, not what one caller is allowed.
      RATE_LIMIT_ANONYMOUS: '0',
      RATE_LIMIT_KEY: '0',
      ...env,
    },
    stdio: ['ignore', saying === undefined ? 'ignore' : 'pipe', 'inherit'],
  });
  const said = saying === undefined ? undefined : untilSaid(saying, hub);
  await Promise.all([untilReady(url, hub), said]).catch((error: unknown) => {
    // Nobody would stop it, and it would slow down whatever is measured next.
    hub.kill('SIGKILL');
    throw error;
  });
  const readyMs = performance.now() - startedAt;
  return {
    url,
    databaseUrl: database.url,
    adminKey: ADMIN_KEY,
    pool: database.pool,
    process: hub,
    readyMs,
    async close() {
      hub.kill('SIGTERM');
      if (hub.exitCode === null) await once(hub, 'exit');
    },
  };
}

/** The raw route of the read benchmark, as a process of its own. */
export async function startRawRoute(
  databaseUrl: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const raw = fork(fileURLToPath(new URL('./ceilings/raw-route.js', import.meta.url)), [databaseUrl]);
  const [message] = (await once(raw, 'message')) as [{ address: string }];
  return {
    url: message.address,
    async close() {
      raw.kill('SIGTERM');
      if (raw.exitCode === null) await once(raw, 'exit');
    },
  };
}

/** The most memory a process has had resident, in MiB, as Linux keeps it; undefined where there is no /proc. */
export async function peakMemoryMiB(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return peak === undefined ? undefined : Number(peak) / 1024;
}

async function untilReady(url: string, hub: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode} before it was ready`);
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the hub was not ready after ${READY_TIMEOUT_MS} ms`);
}

function untilSaid(expected: RegExp, hub: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what: string): void => reject(new Error(`the hub ${what}:\n${said.slice(-2_000)}`));
    const timer = setTimeout(() => fail(`did not say ${String(expected)}`), SAYING_TIMEOUT_MS);
    hub.once('exit', (code) => fail(`ended with ${code}`));
    hub.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!expected.test(said)) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The hub gets a clean environment, but for what Node and the system need. */
function inherited(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|LANG)$/.test(name)),
  ) as Record<string, string>;
}
