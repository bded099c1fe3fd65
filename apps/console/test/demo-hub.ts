import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilledDatabase } from '#testing';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'dist', 'apps', 'hub', 'main.js');
const SAID_WITHIN_MS = 300_000;

export interface DemoHub {
  readonly url: string;
  /** The path of the link that makes the first administrator. */
  readonly firstAdminPath: string;
  readonly adminKey: string;
  stop(): Promise<void>;
}

/** The built hub in a process of its own, with the demo's data in a database of its own. */
export async function startDemoHub(): Promise<DemoHub> {
  const database = await createFilledDatabase({ name: 'demo', fill: loadDemo });
  const hub = await HubProcess.start(database.url, { DEMO: 'off' });
  const stop = async (): Promise<void> => {
    await hub.stop();
    await database.close();
  };
  try {
    const said = await hub.says(/\/mulai#[\w-]+/u);
    return {
      url: hub.url,
      firstAdminPath: /\/mulai#[\w-]+/u.exec(said)?.[0] ?? '',
      adminKey: ADMIN_KEY,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As `npm start` does it: the connectors of the sample systems push into a hub that runs. */
async function loadDemo(databaseUrl: string): Promise<void> {
  const hub = await HubProcess.start(databaseUrl, { DEMO: 'on' });
  try {
    await hub.says(/Demo selesai/u);
  } finally {
    await hub.stop();
  }
}

const ADMIN_KEY = 'an-admin-key-for-tests-of-the-console-only';

class HubProcess {
  #said = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
  }

  static async start(databaseUrl: string, env: { readonly DEMO: 'on' | 'off' }): Promise<HubProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'lumbung-browser-'));
    const port = await freePort();
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        ...{ DATABASE_URL: databaseUrl, HUB_DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1' },
        ...{ PROVINCE: '33', LOG_LEVEL: 'error', HUB_ROLES: 'api,worker', NODE_OPTIONS: '' },
        ...{ HUB_ADMIN_KEY: ADMIN_KEY, ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new HubProcess(child, `http://127.0.0.1:${port}`, folder);
  }

  /** All it said once it has said something; fails with it when the hub ends or takes too long. */
  says(expected: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (what: string): void => reject(new Error(`the hub ${what}:\n${this.#said.slice(-4_000)}`));
      const timer = setTimeout(() => fail(`did not say ${String(expected)} in time`), SAID_WITHIN_MS);
      const listen = (): void => {
        if (!expected.test(this.#said)) return;
        clearTimeout(timer);
        resolve(this.#said);
      };
      this.child.stdout?.on('data', listen);
      this.child.once('exit', (code) => {
        clearTimeout(timer);
        fail(`ended with ${code}`);
      });
      listen();
    });
  }

  /** Fails when it has ended before it was asked to. */
  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.child;
    const hasEnded = exitCode !== null || signalCode !== null;
    if (!hasEnded) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
    if (hasEnded)
      throw new Error(`the hub ended with ${exitCode ?? signalCode}:\n${this.#said.slice(-4_000)}`);
  }
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
