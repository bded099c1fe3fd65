import { open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ConnectorError } from '../connector.errors.js';
import { makeFolder } from './durable-file.js';

/** Keeps a second connector away from the same state folder. Gives the function that lets go of it. */
export async function lockState(stateDir: string): Promise<() => Promise<void>> {
  await makeFolder(stateDir);
  const path = join(stateDir, 'lock');
  for (let attempt = 1; ; attempt += 1) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return () => unlink(path).catch(() => undefined);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      const holder = Number((await readFile(path, 'utf8').catch(() => '')).trim());
      if (attempt > 2 || isRunning(holder)) throw inUse(stateDir, holder);
      // Whoever made it was killed.
      await unlink(path).catch(() => undefined);
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return pid === process.pid;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(stateDir: string, pid: number): Error {
  return new ConnectorError('OUTBOX', 'STATE_IN_USE', {
    id: `${stateDir} sedang dipakai konektor lain (pid ${pid}); tunggu sampai selesai`,
    en: `${stateDir} is in use by another connector (pid ${pid}); wait until it has finished`,
  });
}
