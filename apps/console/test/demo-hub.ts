import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '#testing';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const LOADED = /Demo selesai/u;
const LOADED_WITHIN_MS = 150_000;

export interface DemoHub {
  readonly url: string;
  /** The path of the link that makes the first administrator. */
  readonly firstAdminPath: string;
  readonly adminKey: string;
  stop(): Promise<void>;
}

/** The built hub in a process of its own, as `npm start` would run it, with the demo's data in a database of its own. */
export async function startDemoHub(): Promise<DemoHub> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-browser-'));
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'apps', 'hub', 'main.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ DATABASE_URL: database.url, HUB_DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1' },
      ...{ DEMO: 'on', PROVINCE: '33', LOG_LEVEL: 'error', HUB_ROLES: 'api,worker', NODE_OPTIONS: '' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const said = await saying(child, LOADED);
    const firstAdminPath = /\/mulai#[\w-]+/u.exec(said)?.[0] ?? '';
    const adminKey = /lmb_\w{8}_\w+/u.exec(said)?.[0] ?? '';
    return { url: `http://127.0.0.1:${port}`, firstAdminPath, adminKey, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until a program has said something, and hands on all it said; fails with all it said when it ends or takes too long. */
function saying(child: ReturnType<typeof spawn>, expected: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what: string): void => reject(new Error(`the hub ${what}:\n${said.slice(-4_000)}`));
    const timer = setTimeout(() => fail('did not load the demo in time'), LOADED_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!expected.test(said)) return;
      clearTimeout(timer);
      resolve(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
