import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { DatabaseError } from './database.errors.js';
import { placeDataDirectory, type PlacedDirectory } from './embedded-place.js';
import { preparePostmasterFile, readPostmasterFile, stopPostmaster } from './embedded-postmaster.js';
import { launchServer, runInitdb, SUPERUSER } from './embedded-server.js';
import { isRunning, thisProcess, withFileLock, type ProcessIdentity } from './process-identity.js';

export interface EmbeddedPostgresOptions {
  /** The cluster's folder; created when missing. */
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** False trades safety against a power cut for speed: tests and benches only. */
  readonly durable?: boolean;
  /** True refuses (`DATA_DIR_IN_USE`) instead of joining a server that another live process started here. */
  readonly exclusive?: boolean;
}

export interface EmbeddedPostgres {
  /** postgresql://… of the hub's database on this server. */
  readonly url: string;
  /** True when another live process owns the server; `stop` then leaves it running. */
  readonly joined: boolean;
  stop(this: void): Promise<void>;
}

/**
 * A real PostgreSQL beside the hub, with nothing to install. The server lives as long as the process that started it:
 * it stops with `stop()`, and also when that process is killed. A second process in the same folder joins it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined } = options;
  const place = await placeDataDirectory({ requested: options.dataDir, durable, log });
  return withFileLock(`${place.path}.lock`, async () => {
    const owner = await liveOwner(place);
    if (owner !== undefined && options.exclusive === true) {
      throw new DatabaseError('DATA_DIR_IN_USE', { path: place.path, pid: owner.pid });
    }
    if (owner !== undefined) return joinServer(place);
    await stopPostmaster(place.path, log);
    await preparePostmasterFile(place.path);
    await createClusterIfMissing(place, { durable, log });
    const server = await launchServer(place, { durable, log });
    await recordOwner(place);
    const url = await connectionUrl(place.path, server.port);
    await createApplicationDatabase(url);
    return {
      url,
      joined: false,
      async stop() {
        // From here on nobody may join: who comes now waits for the end and starts a server of its own.
        await rm(ownerFile(place.path), { force: true });
        await server.stop();
        if (place.disposable) await place.remove();
      },
    };
  });
}

async function recordOwner({ path, account }: PlacedDirectory): Promise<void> {
  await writeFile(ownerFile(path), JSON.stringify(thisProcess()), { mode: 0o600 });
  // Written by root, but an ordinary user may be the next to start this cluster.
  if (account !== undefined) await chown(ownerFile(path), account.uid, account.gid);
}

async function joinServer(place: PlacedDirectory): Promise<EmbeddedPostgres> {
  const port = (await readPostmasterFile(place.path))?.port;
  if (port === undefined) throw new Error('the server stopped while this process was joining it');
  return { url: await connectionUrl(place.path, port), joined: true, stop: () => Promise.resolve() };
}

/** The live process that started the server which runs in this folder now, if any. */
async function liveOwner(place: PlacedDirectory): Promise<ProcessIdentity | undefined> {
  const postmaster = await readPostmasterFile(place.path);
  if (postmaster === undefined || !postmaster.isRunning) return undefined;
  const owner = await readFile(ownerFile(place.path), 'utf8').catch(() => undefined);
  if (owner === undefined) return undefined;
  const identity = JSON.parse(owner) as ProcessIdentity;
  return isRunning(identity) ? identity : undefined;
}

async function createClusterIfMissing(
  place: PlacedDirectory,
  { durable, log }: { durable: boolean; log: (line: string) => void },
): Promise<void> {
  await removeUnfinishedClusters(place.path);
  if (existsSync(join(place.path, 'PG_VERSION'))) return checkVersion(place);
  if (existsSync(place.path) && (await readdir(place.path)).length > 0) {
    throw new DatabaseError('DATA_DIR_NOT_EMPTY', { path: place.path });
  }

  log('creating the database cluster');
  // initdb works in a folder of another name, so that a kill half way never leaves something that looks like a cluster.
  const unfinished = `${place.path}${UNFINISHED}${randomBytes(4).toString('hex')}`;
  const passwordFile = `${unfinished}.password`;
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.account !== undefined) {
    await chown(unfinished, place.account.uid, place.account.gid);
    await chown(passwordFile, place.account.uid, place.account.gid);
  }
  await runInitdb(place, { directory: unfinished, passwordFile, durable });
  await rename(passwordFile, join(unfinished, PASSWORD_FILE));
  await rm(place.path, { recursive: true, force: true });
  await rename(unfinished, place.path);
}

async function removeUnfinishedClusters(path: string): Promise<void> {
  const prefix = `${basename(path)}${UNFINISHED}`;
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(prefix)) await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}

async function checkVersion({ path, binaries }: PlacedDirectory): Promise<void> {
  const found = (await readFile(join(path, 'PG_VERSION'), 'utf8')).trim();
  const wanted = binaries.majorVersion;
  if (found === wanted) return;
  throw new DatabaseError('DATA_DIR_OTHER_VERSION', { path, found, wanted });
}

async function connectionUrl(path: string, port: number): Promise<string> {
  const password = (await readFile(join(path, PASSWORD_FILE), 'utf8')).trim();
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${APPLICATION_DATABASE}`;
}

async function createApplicationDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      APPLICATION_DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${APPLICATION_DATABASE}`);
  } finally {
    await client.end();
  }
}

const ownerFile = (path: string): string => join(path, 'lumbung-owner.json');

const UNFINISHED = '.unfinished-';
const PASSWORD_FILE = 'lumbung-password';
const APPLICATION_DATABASE = 'lumbung';
