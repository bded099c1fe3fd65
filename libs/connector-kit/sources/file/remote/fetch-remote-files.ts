import { open, rm, stat, utimes } from 'node:fs/promises';
import type { LocalText } from '#dataset';
import {
  FILE_STABLE_MS,
  FILES_PER_STREAM_MAX,
  REMOTE_ATTEMPTS_MAX,
  REMOTE_RETRY_FIRST_MS,
} from '#core/limits';
import { ConnectorError, sourceError } from '../../../connector.errors.js';
import { lockState } from '../../../outbox/state-lock.js';
import type { Clock } from '../../web/clock.js';
import { type FoundFile, isTemporary, noFile, patternMatcher, tooMany } from '../find-files.js';
import { FetchedFiles } from './fetched-files.js';
import { ADDRESS_UNREACHABLE, openRemoteFolder, remoteFault } from './open-remote-folder.js';
import type { RemoteAddress } from './remote-address.js';
import type { RemoteFile, RemoteFolder, RemoteKeys } from './remote-folder.js';

export interface Fetching {
  readonly address: RemoteAddress;
  readonly keys: RemoteKeys;
  /** Where the copies lie. */
  readonly folder: string;
  readonly fileBytesMax: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export interface Fetched {
  readonly files: readonly FetchedCopy[];
  /** Files that could not be had, by name. */
  readonly failed: readonly { readonly name: string; readonly cause: ConnectorError }[];
  readonly waiting: number;
  readonly notices: readonly LocalText[];
}

/** A copy on this machine that is whole. */
export interface FetchedCopy extends FoundFile {
  readonly remote: RemoteFile;
}

/** Copies the files of a drop folder that stand still to this machine. What was fetched before is not fetched again. */
export async function fetchRemoteFiles(fetching: Fetching): Promise<Fetched> {
  const { address, keys, signal } = fetching;
  // `preview` may run beside `sync`, and two downloads into one copy make none.
  const unlock = await lockState(fetching.folder);
  const link = new Link(address, keys, signal);
  try {
    const fetched = await FetchedFiles.open(fetching.folder);
    const found = await withRetries(() => listed(link, address), link, fetching);
    await fetched.keepOnly(new Set(found.map(({ name }) => name)));
    const { still, moving } = await standingStill(found, link, fetched, fetching);
    const files: FetchedCopy[] = [];
    const failed: { name: string; cause: ConnectorError }[] = [];
    for (const remote of still) {
      const name = `${address.name}/${remote.name}`;
      try {
        await fetchOne(remote, name, link, fetched, fetching);
        files.push({ path: fetched.pathOf(remote.name), name, remote });
      } catch (cause) {
        if (!(cause instanceof ConnectorError)) throw cause;
        failed.push({ name, cause });
      }
    }
    const notices = moving.map((name) => ({
      id: `${address.name}/${name} masih ditulis; diambil pada jalan berikutnya`,
      en: `${address.name}/${name} is still being written; it is fetched on the next run`,
    }));
    return { files, failed, waiting: moving.length, notices };
  } finally {
    await link.close();
    await unlock();
  }
}

/** A connection that is made again when it broke. */
class Link {
  private open: RemoteFolder | undefined;

  constructor(
    private readonly address: RemoteAddress,
    private readonly keys: RemoteKeys,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', this.abort, { once: true });
  }

  async folder(): Promise<RemoteFolder> {
    this.signal.throwIfAborted();
    this.open ??= await openRemoteFolder(this.address, this.keys);
    return this.open;
  }

  async drop(): Promise<void> {
    const { open } = this;
    this.open = undefined;
    await open?.close();
  }

  async close(): Promise<void> {
    this.signal.removeEventListener('abort', this.abort);
    await this.drop();
  }

  private readonly abort = (): void => void this.drop();
}

async function listed(link: Link, address: RemoteAddress): Promise<readonly RemoteFile[]> {
  const all = await (await link.folder()).list();
  const matches = patternMatcher(address.pattern);
  // A name with a way in it leads somewhere else than where it was listed.
  const found = all.filter(({ name }) => !isTemporary(name) && !/[/\\\0]/.test(name) && matches(name));
  if (found.length > FILES_PER_STREAM_MAX) throw tooMany(`${address.name}/${address.pattern}`);
  if (found.length === 0 && !/[*?]/.test(address.pattern)) throw noFile(`${address.name}/${address.pattern}`);
  return [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files whose size and time are the same some time later; those that are here already need no second look. */
async function standingStill(
  found: readonly RemoteFile[],
  link: Link,
  fetched: FetchedFiles,
  { address, clock, signal }: Fetching,
): Promise<{ readonly still: readonly RemoteFile[]; readonly moving: readonly string[] }> {
  if (found.every((file) => fetched.of(file) !== undefined)) return { still: found, moving: [] };
  await clock.pause(FILE_STABLE_MS, signal);
  const later = new Map((await listed(link, address)).map((file) => [file.name, file]));
  const still: RemoteFile[] = [];
  const moving: string[] = [];
  for (const file of found) {
    const now = later.get(file.name);
    if (now?.sizeBytes === file.sizeBytes && now.version === file.version) still.push(file);
    else moving.push(file.name);
  }
  return { still, moving };
}

async function fetchOne(
  remote: RemoteFile,
  name: string,
  link: Link,
  fetched: FetchedFiles,
  fetching: Fetching,
): Promise<void> {
  const { address, fileBytesMax } = fetching;
  if (fetched.of(remote)?.isWhole === true) return;
  if (remote.sizeBytes > fileBytesMax) throw tooLarge(name, fileBytesMax);
  const path = fetched.pathOf(remote.name);
  if (fetched.of(remote) === undefined) await rm(path, { force: true });
  await fetched.remember(remote, false);
  await withRetries(() => download(link, remote, path), link, { ...fetching, address: { ...address, name } });
  const sizeBytes = await sizeOf(path);
  if (sizeBytes !== remote.sizeBytes) {
    await rm(path);
    throw changed(name);
  }
  // It stood still at the server; that the copy is new says nothing.
  const before = new Date(Date.now() - 2 * FILE_STABLE_MS);
  await utimes(path, before, before);
  await fetched.remember(remote, true);
}

/** From where an earlier attempt was cut. */
async function download(link: Link, remote: RemoteFile, path: string): Promise<void> {
  const from = await sizeOf(path);
  if (from > 0 && from >= remote.sizeBytes) return;
  const content = (await link.folder()).read(remote.name, from);
  // One byte more than announced is enough to know that it is another file by now.
  let left = remote.sizeBytes - from + 1;
  const file = await open(path, 'a', 0o600);
  try {
    // Each piece is in the file before the next is asked for: a stream into a stream would lose what it holds when the line is cut.
    for await (const piece of content) {
      const taken = piece.subarray(0, left);
      await file.writeFile(taken);
      left -= taken.length;
      if (left <= 0) break;
    }
  } finally {
    await file.close();
  }
  const got = await sizeOf(path);
  if (got < remote.sizeBytes) throw new Error(`${got} / ${remote.sizeBytes} byte`);
}

/** Repeats what a broken connection cut off, over a new one. */
async function withRetries<T>(
  work: () => Promise<T>,
  link: Link,
  { address, clock, signal }: Pick<Fetching, 'address' | 'clock' | 'signal'>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (cause) {
      signal.throwIfAborted();
      const fault = remoteFault(address, cause);
      if (fault.code !== ADDRESS_UNREACHABLE || attempt >= REMOTE_ATTEMPTS_MAX) throw fault;
      await link.drop();
      await clock.pause(REMOTE_RETRY_FIRST_MS * 2 ** (attempt - 1), signal);
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

function tooLarge(name: string, bytesMax: number): Error {
  const MiB = Math.floor(bytesMax / 1024 / 1024);
  return sourceError('FILE_TOO_LARGE', {
    id: `${name}: lebih dari ${MiB} MiB; naikkan maxFileMiB bila memang sebesar itu`,
    en: `${name}: more than ${MiB} MiB; raise maxFileMiB if it really is that large`,
  });
}

function changed(name: string): Error {
  return sourceError('FILE_CHANGED', {
    id: `${name} berubah saat diambil; diambil lagi pada jalan berikutnya`,
    en: `${name} changed while it was fetched; it is fetched again on the next run`,
  });
}
