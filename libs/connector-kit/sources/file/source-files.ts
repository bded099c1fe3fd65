import { basename, join, relative, resolve } from 'node:path';
import type { LocalText } from '#dataset';
import { REMOTE_FILE_MIB_DEFAULT } from '#core/limits';
import { ConnectorError } from '../../connector.errors.js';
import type { OpenRequest } from '../source-type.js';
import { WALL_CLOCK } from '../web/clock.js';
import { archiveFile } from './archive-file.js';
import type { FileSourceConfig } from './file-source.js';
import { findFiles, type FoundFile } from './find-files.js';
import { archiveRemoteFiles } from './remote/archive-remote-files.js';
import { type FetchedCopy, fetchRemoteFiles, type Fetching } from './remote/fetch-remote-files.js';
import { remoteKeys } from './remote/open-remote-folder.js';
import { isRemote, remoteAddress } from './remote/remote-address.js';

/** The files of a source as they lie on this machine, and the way to put them away. */
export interface SourceFiles {
  readonly found: readonly FoundFile[];
  /** Whether these are all there are; a server that is away says nothing about its files. */
  readonly isAll: boolean;
  readonly failed: readonly { readonly name: string; readonly cause: ConnectorError }[];
  readonly waiting: number;
  readonly notices: readonly LocalText[];
  /** Moves files to the archive; gives the names of those that are gone from where they were. */
  archive(files: readonly FoundFile[]): Promise<Archived>;
}

export interface Archived {
  readonly moved: readonly string[];
  readonly notices: readonly LocalText[];
}

type Request = Pick<OpenRequest<FileSourceConfig>, 'config' | 'folder' | 'workFolder' | 'signal'>;

export async function sourceFiles(request: Request): Promise<SourceFiles> {
  const { config } = request;
  try {
    return isRemote(config.path) ? await remoteFiles(request) : await localFiles(request);
  } catch (cause) {
    // Where files are put away once they are read, none is how it should be.
    const isPutAway =
      config.archive !== undefined && cause instanceof ConnectorError && cause.code === 'FILE_MISSING';
    if (!isPutAway) throw cause;
    const notices = [{ id: 'tidak ada berkas baru', en: 'there is no new file' }];
    return { ...NO_FILES, isAll: true, notices };
  }
}

const NONE_MOVED: Archived = { moved: [], notices: [] };

const NO_FILES: Omit<SourceFiles, 'isAll'> = {
  found: [],
  failed: [],
  waiting: 0,
  notices: [],
  archive: () => Promise.resolve(NONE_MOVED),
};

async function localFiles({ config, folder }: Request): Promise<SourceFiles> {
  const target = config.archive === undefined ? undefined : resolve(folder, config.archive);
  const all = await findFiles(config.path, folder);
  // What was put away is not read again, also where the pattern reaches into the archive.
  const found = target === undefined ? all : all.filter(({ path }) => !isInside(path, target));
  return {
    found,
    isAll: true,
    failed: [],
    waiting: 0,
    notices: [],
    archive: async (files) => {
      if (target === undefined) return NONE_MOVED;
      const moved: string[] = [];
      const notices: LocalText[] = [];
      for (const { path, name } of files) {
        try {
          await archiveFile(path, basename(path), target, new Date());
          moved.push(name);
        } catch (cause) {
          notices.push(notMoved(name, cause));
        }
      }
      return { moved, notices: [...movedNotice(moved.length, config.archive ?? ''), ...notices] };
    },
  };
}

async function remoteFiles({ config, folder, workFolder, signal }: Request): Promise<SourceFiles> {
  const address = remoteAddress(config.path);
  if (address === undefined) throw new Error(`unchecked address ${config.path}`);
  const fetching: Fetching = {
    address,
    keys: await remoteKeys(config, folder),
    folder: join(workFolder, 'fetched'),
    fileBytesMax: (config.maxFileMiB ?? REMOTE_FILE_MIB_DEFAULT) * 1024 * 1024,
    clock: WALL_CLOCK,
    signal,
  };
  const fetched = await fetchRemoteFiles(fetching).catch((cause: unknown) => {
    // What an earlier run left in the outbox goes out all the same: the fault is told when it comes to reading.
    if (!isSourceFault(cause) || cause.code === 'FILE_MISSING') throw cause;
    return cause;
  });
  if (fetched instanceof ConnectorError) {
    return { ...NO_FILES, isAll: false, failed: [{ name: address.name, cause: fetched }] };
  }
  const { files, failed, waiting, notices } = fetched;
  const copies = new Map<string, FetchedCopy>(files.map((file) => [file.name, file]));
  return {
    found: files,
    isAll: true,
    failed,
    waiting,
    notices,
    archive: async (wanted) => {
      if (config.archive === undefined || wanted.length === 0) return NONE_MOVED;
      const remote = wanted.flatMap(({ name }) => copies.get(name) ?? []);
      const done = await archiveRemoteFiles(remote, config.archive, fetching);
      const refused = done.failed.map(({ name, cause }) => notMoved(name, cause));
      return { moved: done.moved, notices: [...movedNotice(done.moved.length, config.archive), ...refused] };
    },
  };
}

function isSourceFault(cause: unknown): cause is ConnectorError {
  return cause instanceof ConnectorError && cause.fault === 'SOURCE';
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && resolve(folder, way) === path;
}

function movedNotice(count: number, archive: string): readonly LocalText[] {
  if (count === 0) return [];
  return [{ id: `${count} berkas dipindahkan ke ${archive}`, en: `${count} files moved to ${archive}` }];
}

function notMoved(name: string, cause: unknown): LocalText {
  const reason =
    cause instanceof ConnectorError
      ? cause.text
      : { id: (cause as Error).message, en: (cause as Error).message };
  return {
    id: `${name} tidak dapat dipindahkan ke arsip: ${reason.id}; dicoba lagi pada jalan berikutnya`,
    en: `${name} cannot be moved to the archive: ${reason.en}; tried again on the next run`,
  };
}
