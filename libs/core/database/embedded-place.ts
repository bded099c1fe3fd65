import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { chown, lchown, mkdir, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseError } from './database.errors.js';
import { findAccount, mayEnter, type Account } from './embedded-account.js';
import { binariesFor, type PostgresBinaries } from './embedded-binaries.js';

/** Where the cluster lives, as whom its server runs, and with which programs. */
export interface PlacedDirectory {
  /** Absolute and free of links, since it is compared with the server's command line. */
  readonly path: string;
  /** Undefined: as the user who runs the hub. */
  readonly account: Account | undefined;
  readonly binaries: PostgresBinaries;
  readonly disposable: boolean;
  remove(): Promise<void>;
}

/**
 * PostgreSQL refuses to run as root, so under root it runs as another account, and that account may be unable to enter the
 * folder of the clone (/root/lumbung, a home of mode 700). The cluster then lives in /var/lib/lumbung, and a link stands in its place.
 */
export async function placeDataDirectory(options: {
  readonly requested: string;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}): Promise<PlacedDirectory> {
  const requested = resolve(options.requested);
  await mkdir(dirname(requested), { recursive: true });
  if (isLink(requested) && !existsSync(requested)) await rm(requested);

  const existing = existsSync(requested) ? statSync(requested) : undefined;
  const account = findAccount(existing);
  const binaries = await binariesFor(account);
  const keep = { account, binaries, disposable: false, remove: () => Promise.resolve() };
  if (existing !== undefined) {
    const path = await realpath(requested);
    if (account !== undefined && !mayEnter(account, dirname(path))) throw unreachable(path, account);
    if (account !== undefined && existing.uid === 0) await giveTo(account, path);
    if (account === undefined && existing.uid !== process.getuid?.()) {
      throw new DatabaseError('DATA_DIR_OF_OTHER_USER', { path });
    }
    return { ...keep, path, ...(isLink(requested) && !options.durable ? disposal(requested, path) : {}) };
  }
  const parent = await realpath(dirname(requested));
  if (account === undefined || mayEnter(account, parent))
    return { ...keep, path: join(parent, basename(requested)) };
  return { ...keep, ...(await relocate(requested, account, options)) };
}

async function relocate(
  requested: string,
  account: Account,
  { durable, log }: { durable: boolean; log: (line: string) => void },
): Promise<Pick<PlacedDirectory, 'path' | 'disposable' | 'remove'>> {
  const home = join(SHARED_FOLDER, randomBytes(6).toString('hex'));
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!mayEnter(account, home)) throw unreachable(home, account);
  const path = join(home, 'postgres');
  await symlink(path, requested);
  if (durable)
    log(`the account ${account.name} may not enter ${dirname(requested)}; the database lives in ${path}`);
  return {
    path,
    disposable: false,
    remove: () => Promise.resolve(),
    ...(durable ? {} : disposal(requested, path)),
  };
}

/** A clone that root copied or restored: its cluster belongs to root, as whom the server may not run. */
async function giveTo({ uid, gid }: Account, path: string): Promise<void> {
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, gid);
  }
  await chown(path, uid, gid);
}

/** Throw-away clusters outside the clone must not pile up when clones come and go. */
function disposal(link: string, path: string): Pick<PlacedDirectory, 'disposable' | 'remove'> {
  return {
    disposable: true,
    async remove() {
      await rm(link, { force: true });
      if (path.startsWith(`${SHARED_FOLDER}/`)) await rm(dirname(path), { recursive: true, force: true });
    },
  };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function unreachable(path: string, account: Account): DatabaseError {
  return new DatabaseError('DATA_DIR_UNREACHABLE', { account: account.name, folder: dirname(path) });
}

// The place the Filesystem Hierarchy Standard gives to state that must survive a restart; temporary folders are swept.
export const SHARED_FOLDER = '/var/lib/lumbung';
