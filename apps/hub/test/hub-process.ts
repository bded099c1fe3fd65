import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// The built program as an operator runs it: `npm test` builds before it tests.
const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'dist', 'apps', 'hub', 'main.js');

/** Longer than any start on a machine that is busy with other things. */
const START_WAIT_MS = 60_000;
/** Longer than the hub gives itself to drain. */
const END_WAIT_MS = 40_000;

/** One process of the hub. */
export interface HubProcess {
  readonly url: string;
  /** Everything it wrote to its log so far. */
  log(): string;
  /** Sends a signal and waits for the end: the exit code, or null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts processes of the hub with some settings in common, and ends those that are left. */
export class HubProcesses {
  readonly adminKey = 'an-admin-key-for-tests-of-processes-only';
  private readonly running = new Set<HubProcess>();

  /** `env` is what an operator would set for all of them. */
  constructor(private readonly env: Readonly<Record<string, string>>) {}

  async start(env: Readonly<Record<string, string>> = {}): Promise<HubProcess> {
    const child = spawn(process.execPath, [PROGRAM], {
      env: {
        PATH: process.env['PATH'] ?? '',
        HUB_ADMIN_KEY: this.adminKey,
        PORT: '0',
        // Both roles in one process would load the master data, which these tests bring themselves.
        DEMO: 'off',
        ...this.env,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.on('data', (text: Buffer) => (log += text.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const end = async (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal);
      const code = await within(END_WAIT_MS, ended, () => `the hub did not end:\n${log}`);
      this.running.delete(hub);
      return code;
    };
    const hub = { url: '', log: () => log, end };
    this.running.add(hub);
    hub.url = await within(START_WAIT_MS, addressIn(hub.log, ended), () => `the hub did not start:\n${log}`);
    return hub;
  }

  /** Ends whatever a test left behind. */
  async stop(): Promise<void> {
    await Promise.all([...this.running].map((hub) => hub.end('SIGKILL')));
  }
}

async function addressIn(log: () => string, ended: Promise<unknown>): Promise<string> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (;;) {
    const url = /"url":"([^"]+)"/.exec(log())?.[1];
    if (url !== undefined) return url;
    if (hasEnded) throw new Error(`the hub did not start:\n${log()}`);
    await sleep(20);
  }
}

async function within<T>(ms: number, work: Promise<T>, complaint: () => string): Promise<T> {
  const timer = new AbortController();
  const tooLate = sleep(ms, undefined, { signal: timer.signal }).then(() => {
    throw new Error(complaint());
  });
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    timer.abort();
  }
}
