import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVER_FAST_STOP_WAIT_MS, SERVER_IMMEDIATE_STOP_WAIT_MS, SERVER_STOP_POLL_MS } from '#core/limits';
import { DatabaseError } from './database.errors.js';
import { errorCodeOf } from './error-code.js';
import { commandLineOf } from './process-identity.js';

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
  /** False when the file is stale, be its pid free or taken by some other program. */
  readonly isRunning: boolean;
}

/** postmaster.pid: pid, data directory, start time, port, socket folder, address, shared memory, status; one a line. */
export async function readPostmasterFile(dataDir: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return {
    pid,
    port: Number(lines[3]),
    isReady: lines[7]?.trim() === 'ready',
    isRunning: isPostmasterOf(pid, dataDir),
  };
}

/** Stops a server that its dead parent left behind. A server that is stopping already is only waited for. */
export async function stopPostmaster(dataDir: string, log: (line: string) => void): Promise<void> {
  const found = await readPostmasterFile(dataDir);
  if (found === undefined || !found.isRunning) return;
  log(`stopping the server (process ${found.pid}) that an earlier run left behind`);
  for (const { signal, waitMs } of STOP_STEPS) {
    signalIfAlive(found.pid, signal);
    if (await isGone(found.pid, dataDir, waitMs)) return;
  }
  throw new DatabaseError('EMBEDDED_POSTGRES_FAILED', {
    lastWordsId: `proses ${found.pid} tidak mau berhenti`,
    lastWordsEn: `process ${found.pid} does not stop`,
  });
}

/**
 * PostgreSQL refuses to start when the pid in a stale file now belongs to any other program of the same user. The file is not
 * removed, because its shared memory line still protects the cluster; only the pid is replaced by one that is certainly free.
 */
export async function preparePostmasterFile(dataDir: string): Promise<void> {
  const found = await readPostmasterFile(dataDir);
  if (found === undefined || found.isRunning || !isAlive(found.pid)) return;
  const path = join(dataDir, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8')).split('\n');
  const free = spawnSync('/bin/sh', ['-c', ':']).pid;
  await writeFile(path, [String(free), ...lines.slice(1)].join('\n'));
}

export function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already, which is what the signal was for.
  }
}

async function isGone(pid: number, dataDir: string, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (Date.now() < deadline) {
    if (!isPostmasterOf(pid, dataDir)) return true;
    await sleep(SERVER_STOP_POLL_MS);
  }
  return false;
}

function isPostmasterOf(pid: number, dataDir: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  const command = commandLineOf(pid);
  return command.includes('/postgres ') && command.includes(`-D ${dataDir} `);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}

// SIGINT is PostgreSQL's fast shutdown (roll back, checkpoint), SIGQUIT its immediate one (recover at the next start).
export const STOP_STEPS = [
  { signal: 'SIGINT', waitMs: SERVER_FAST_STOP_WAIT_MS },
  { signal: 'SIGQUIT', waitMs: SERVER_IMMEDIATE_STOP_WAIT_MS },
] as const;
