import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  SERVER_LAST_WORDS_MAX_BYTES,
  SERVER_PORT_ATTEMPTS_MAX,
  SERVER_READY_POLL_MS,
  SERVER_READY_REPORT_MS,
  SERVER_READY_WAIT_MS,
} from '#core/limits';
import { DatabaseError } from './database.errors.js';
import type { PlacedDirectory } from './embedded-place.js';
import { readPostmasterFile, signalIfAlive, STOP_STEPS } from './embedded-postmaster.js';
import { serverSettings } from './embedded-settings.js';

export interface RunningServer {
  readonly port: number;
  stop(this: void): Promise<void>;
}

/** Starts the server on a free port and waits until it takes connections, recovery after a crash included. */
export async function launchServer(
  place: PlacedDirectory,
  { durable, log }: { durable: boolean; log: (line: string) => void },
): Promise<RunningServer> {
  for (let attempt = 1; attempt <= SERVER_PORT_ATTEMPTS_MAX; attempt++) {
    const port = await findFreePort();
    const server = spawnServer(place, serverSettings({ port, durable }));
    if (await becomesReady(place.path, server.child, log)) return { port, stop: server.stop };
    const lastWords = await lastLines(place.path);
    // Somebody took the port between our look and the server's: only then is another try worth it.
    if (!/could not (bind|create any TCP)/u.test(lastWords)) throw failed(lastWords);
  }
  throw failed('no free port');
}

/** `--locale=C` and the built-in C.UTF-8 give the same bytewise order of text on every system, with Unicode-aware case. */
export async function runInitdb(
  place: PlacedDirectory,
  options: { readonly directory: string; readonly passwordFile: string; readonly durable: boolean },
): Promise<void> {
  const parameters = [
    `--pgdata=${options.directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${options.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  const child = spawn(place.binaries.initdb, parameters, {
    ...identityOf(place),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  if ((await exitOf(child)) !== 0) throw failed(output.slice(-SERVER_LAST_WORDS_MAX_BYTES));
}

/**
 * The server gets a session of its own, so that Ctrl-C reaches only the hub, which first finishes its work. A small watchman
 * beside it waits on a pipe from this process: when the pipe breaks without a word (kill -9 included), it stops the server.
 */
function spawnServer(
  place: PlacedDirectory,
  settings: readonly string[],
): { child: ChildProcess; stop(this: void): Promise<void> } {
  const log = openSync(join(place.path, STARTUP_LOG), 'w', 0o600);
  if (place.account !== undefined) fchownSync(log, place.account.uid, place.account.gid);
  const child = spawn(
    '/bin/sh',
    ['-c', WATCHED_START, 'sh', place.binaries.postgres, '-D', place.path, ...settings],
    {
      ...identityOf(place),
      detached: true,
      stdio: ['ignore', log, log, 'pipe'],
    },
  );
  closeSync(log);
  const exited = exitOf(child);
  const leash = child.stdio[3] as Writable & { unref(): void };
  leash.on('error', () => undefined);
  leash.unref();
  child.unref();
  void exited.then(() => leash.end('released\n'));

  return {
    child,
    async stop() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      for (const { signal, waitMs } of STOP_STEPS) {
        signalIfAlive(child.pid, signal);
        if (await finishesWithin(exited, waitMs)) return;
      }
      throw failed('the server does not stop');
    },
  };
}

// The double fork hands the watchman to init: the server must not find a child that it did not start itself.
const WATCHED_START = `
( ( read -r released <&3 || kill -INT $$ ) </dev/null >/dev/null 2>&1 & )
exec 3<&-
exec "$@"`;

async function becomesReady(
  dataDir: string,
  child: ChildProcess,
  log: (line: string) => void,
): Promise<boolean> {
  const startedAt = Date.now();
  let reportedAt = startedAt;
  while (Date.now() - startedAt < SERVER_READY_WAIT_MS) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const file = await readPostmasterFile(dataDir);
    if (file?.pid === child.pid && file.isReady) return true;
    if (Date.now() - reportedAt > SERVER_READY_REPORT_MS) {
      reportedAt = Date.now();
      log(`the database is still starting (${Math.round((reportedAt - startedAt) / 1000)} s)`);
    }
    await sleep(SERVER_READY_POLL_MS);
  }
  return false;
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has no port');
  return address.port;
}

/** What the server said last, before and after its log collector took over. */
async function lastLines(dataDir: string): Promise<string> {
  const logs = (await readdir(join(dataDir, 'log')).catch(() => [])).map((name) => join('log', name));
  const texts = await Promise.all([STARTUP_LOG, ...logs].map((name) => tail(join(dataDir, name))));
  return texts.join('').slice(-SERVER_LAST_WORDS_MAX_BYTES);
}

async function tail(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return '';
  try {
    const { size } = await file.stat();
    const length = Math.min(size, SERVER_LAST_WORDS_MAX_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

function identityOf({ account }: PlacedDirectory): {
  cwd: string;
  env: Record<string, string>;
  uid?: number;
  gid?: number;
} {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return account === undefined ? { cwd: '/', env } : { cwd: '/', env, uid: account.uid, gid: account.gid };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve(null);
    });
    child.once('exit', resolve);
  });
}

async function finishesWithin(exited: Promise<unknown>, waitMs: number): Promise<boolean> {
  const timeout = new AbortController();
  const late = sleep(waitMs, false, { signal: timeout.signal }).catch(() => false);
  const finished = await Promise.race([exited.then(() => true), late]);
  timeout.abort();
  return finished;
}

function failed(lastWords: string): DatabaseError {
  return new DatabaseError('EMBEDDED_POSTGRES_FAILED', {
    lastWordsId: lastWords,
    lastWordsEn: lastWords,
  });
}

export const SUPERUSER = 'lumbung';
const STARTUP_LOG = 'lumbung-startup.log';
