import { randomUUID } from 'node:crypto';
import { readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  STATE_LOCK_SETTLE_MS,
  STATE_LOCK_SILENT_MAX_MS,
  STATE_LOCK_TOUCH_MS,
  STATE_LOCK_UNWRITTEN_MAX_MS,
} from '#core/limits';
import { ConnectorError } from '../connector.errors.js';
import { makeFolder, notWritable } from './durable-file.js';

/** Keeps a second connector away from the same state folder. Gives the function that lets go of it. */
export async function lockState(
  stateDir: string,
  watchMs: number = STATE_LOCK_TOUCH_MS * 2,
): Promise<() => Promise<void>> {
  await makeFolder(stateDir);
  const path = lockPath(stateDir);
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  if (!(await create(path, mine))) {
    const holder = await lockHolder(stateDir, watchMs);
    if (holder?.isAlive === true) throw inUse(stateDir, holder);
    await replace(path, mine);
    const winner = await readText(path);
    if (winner !== mine) throw inUse(stateDir, holderOf(winner));
  }
  HELD.add(path);
  const touching = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(nothing),
    STATE_LOCK_TOUCH_MS,
  );
  touching.unref();
  return async () => {
    clearInterval(touching);
    HELD.delete(path);
    if ((await readText(path)) === mine) await unlink(path).catch(nothing);
  };
}

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly isAlive: boolean;
}

/** Who has a state folder; undefined when nobody does. With `watchMs` a silent lock of another machine is looked at twice. */
export async function lockHolder(stateDir: string, watchMs = 0): Promise<LockHolder | undefined> {
  const path = lockPath(stateDir);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const { pid, host } = holderOf(await readText(path));
  // A clock that was set back makes it a lock of the future; that says as little as an old one.
  const ageMs = Math.abs(Date.now() - found.mtimeMs);
  if (pid === 0) return { pid, host, isAlive: ageMs < STATE_LOCK_UNWRITTEN_MAX_MS };
  if (host === hostname()) {
    // In a container every start has the same number: it is ours only if this very process took the lock.
    return { pid, host, isAlive: pid === process.pid ? HELD.has(path) : isRunning(pid) };
  }
  if (ageMs < STATE_LOCK_SILENT_MAX_MS) return { pid, host, isAlive: true };
  // The clocks of two machines may be hours apart: a lock that looks silent is watched until its holder must have touched it.
  if (watchMs > 0) await pause(watchMs);
  const now = await stat(path).catch(() => undefined);
  return { pid, host, isAlive: now !== undefined && now.mtimeMs !== found.mtimeMs };
}

const HELD = new Set<string>();

const lockPath = (stateDir: string): string => join(stateDir, 'lock');

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk the name is there and nothing in it: whoever comes next would take it for a lock.
    await unlink(path).catch(nothing);
    throw notWritable(path, cause);
  }
}

/** Takes the place of a lock whose holder is gone. When two do so at once, the later one has it: look after a moment. */
async function replace(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(nothing);
    throw notWritable(path, cause);
  }
  await pause(STATE_LOCK_SETTLE_MS);
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function holderOf(text: string): { readonly pid: number; readonly host: string } {
  try {
    const { pid, host } = JSON.parse(text) as { pid?: unknown; host?: unknown };
    if (typeof pid === 'number' && typeof host === 'string') return { pid, host };
  } catch {
    // Not written yet, or by an older version, which knew only the number.
  }
  const pid = Number(text.trim());
  return { pid: Number.isInteger(pid) ? pid : 0, host: hostname() };
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const nothing = (): void => undefined;

function inUse(stateDir: string, { pid, host }: { readonly pid: number; readonly host: string }): Error {
  const where = host === hostname() ? `pid ${pid}` : `pid ${pid}, ${host}`;
  return new ConnectorError('OUTBOX', 'STATE_IN_USE', {
    id: `${stateDir} sedang dipakai konektor lain (${where}); tunggu sampai selesai, atau hentikan layanannya`,
    en: `${stateDir} is in use by another connector (${where}); wait until it has finished, or stop the service`,
  });
}
