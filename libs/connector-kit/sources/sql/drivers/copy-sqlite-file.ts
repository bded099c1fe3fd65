import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SQLITE_COPY_ATTEMPTS_MAX, SQLITE_COPY_BYTES_MAX, SQLITE_STILL_MS } from '#core/limits';
import { sourceError } from '../../../connector.errors.js';

export interface SqliteCopy {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Copies a SQLite database, with its write-ahead log, at a moment when nobody writes to it. The library that reads SQLite
 * without a native build knows neither the locks of other programs nor their shared memory: read in place, a file in use could
 * give half of a change. The agency's file is opened for nothing but the copy.
 */
export async function copySqliteFile(path: string, workFolder: string): Promise<SqliteCopy> {
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  await removeLeftovers(workFolder);
  const folder = await mkdtemp(join(workFolder, `${COPY_PREFIX}${process.pid}-`));
  const copy = { path: join(folder, 'copy.db'), remove: () => rm(folder, { recursive: true, force: true }) };
  try {
    for (let attempt = 1; ; attempt += 1) {
      if (await copyWhole(path, copy.path)) return copy;
      if (attempt >= SQLITE_COPY_ATTEMPTS_MAX) throw alwaysWritten(path);
      await pause(SQLITE_STILL_MS);
    }
  } catch (cause) {
    await copy.remove();
    throw cause;
  }
}

const COPY_PREFIX = 'sqlite-copy-';

/** Copies of a program that was killed while it read. */
async function removeLeftovers(workFolder: string): Promise<void> {
  for (const name of await readdir(workFolder)) {
    const [, pid] = /^sqlite-copy-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || isAtWork(Number(pid))) continue;
    await rm(join(workFolder, name), { recursive: true, force: true });
  }
}

/** A container gives every program the same number: whoever had ours before is gone. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** False when somebody wrote shortly before, or meanwhile. */
async function copyWhole(from: string, to: string): Promise<boolean> {
  const before = await stateOf(from);
  if (before === undefined) return false;
  // Times of files go in steps of some milliseconds: only one that is a little older tells a later write apart. The clock of
  // a file server may be ahead of ours, so what seems new is looked at again, until it has stood still by our clock.
  if (Date.now() - before.newestMs < SQLITE_STILL_MS) {
    await pause(SQLITE_STILL_MS);
    if ((await stateOf(from))?.sign !== before.sign) return false;
  }
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await rm(`${to}-wal`, { force: true });
  if (before.hasLog) await copyFile(`${from}-wal`, `${to}-wal`, constants.COPYFILE_FICLONE);
  const after = await stateOf(from);
  return after !== undefined && after.sign === before.sign;
}

interface FileState {
  readonly sign: string;
  readonly newestMs: number;
  readonly hasLog: boolean;
}

/** Undefined while a transaction is being written: its journal lies beside the file. */
async function stateOf(path: string): Promise<FileState | undefined> {
  const file = await stat(path).catch((cause: unknown) => {
    throw missing(path, cause);
  });
  if (!file.isFile()) throw missing(path, undefined);
  if (file.size > SQLITE_COPY_BYTES_MAX) throw tooLarge(path);
  if (await isInTransaction(`${path}-journal`)) return undefined;
  const log = await stat(`${path}-wal`).catch(() => undefined);
  return {
    sign: [file.size, file.mtimeMs, log?.size, log?.mtimeMs].join(' '),
    newestMs: Math.max(file.mtimeMs, log?.mtimeMs ?? 0),
    hasLog: log !== undefined && log.size > 0,
  };
}

/** The first bytes of a journal that is in use; one that is kept for the next transaction has zeros there. */
const JOURNAL_MARK = 'd9d505f920a163d7';

async function isInTransaction(journal: string): Promise<boolean> {
  const file = await open(journal, 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex') === JOURNAL_MARK;
  } finally {
    await file.close();
  }
}

function missing(path: string, cause: unknown): Error {
  return sourceError(
    'SQL_DATABASE_UNKNOWN',
    {
      id: `berkas SQLite ${path} tidak ada atau tidak dapat dibaca`,
      en: `there is no SQLite file ${path}, or it cannot be read`,
    },
    cause,
  );
}

function alwaysWritten(path: string): Error {
  return sourceError('SQL_BUSY', {
    id: `${path} terus-menerus ditulis; coba lagi saat aplikasinya lebih sepi, atau tutup aplikasinya bila transaksinya tertinggal`,
    en: `${path} is being written all the time; try again when its application is quieter, or close the application if it left a transaction behind`,
  });
}

function tooLarge(path: string): Error {
  const gib = SQLITE_COPY_BYTES_MAX / 1024 ** 3;
  return sourceError('SQL_TOO_LARGE', {
    id: `${path} lebih dari ${gib} GiB; berkas SQLite disalin dulu sebelum dibaca`,
    en: `${path} has more than ${gib} GiB; a SQLite file is copied before it is read`,
  });
}
