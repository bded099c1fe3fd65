import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FILE_LOCK_POLL_MS, FILE_LOCK_UNWRITTEN_MAX_MS, FILE_LOCK_WAIT_MS } from '#core/limits';
import { errorCodeOf } from './error-code.js';

/** A pid alone is reused by the system; together with the moment its process started it is not. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? 'unknown' };
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return startOf(pid) === startedAt;
}

export function commandLineOf(pid: number): string {
  if (process.platform === 'linux') {
    return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  }
  return spawnSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout.trim();
}

/** Runs `work` while holding a lock file; a lock left by a process that is gone is taken over. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + FILE_LOCK_WAIT_MS;
  while (!(await tryCreate(path))) {
    if (await isAbandoned(path)) await rm(path, { force: true });
    else if (Date.now() > deadline) throw new Error(`another process has held ${path} for too long`);
    else await sleep(FILE_LOCK_POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function tryCreate(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(thisProcess()));
    await file.close();
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const text = await readFile(path, 'utf8');
    // Created a moment ago and not yet written: only an old empty file has no owner.
    if (text === '') return Date.now() - (await stat(path)).mtimeMs > FILE_LOCK_UNWRITTEN_MAX_MS;
    return !isRunning(JSON.parse(text) as ProcessIdentity);
  } catch {
    return false;
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const status = readOrEmpty(`/proc/${pid}/stat`);
    // The name in brackets may hold blanks; the fields behind it are counted from there: state is 3, starttime 22.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields.length < 20 || fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}/${fields[19] ?? ''}`;
  }
  const started = spawnSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout.trim();
  return started === '' ? undefined : started;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
