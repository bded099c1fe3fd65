import { posix } from 'node:path';
import type { ConnectorError } from '../../../connector.errors.js';
import { archiveNames, noFreeName } from '../archive-file.js';
import type { FetchedCopy, Fetching } from './fetch-remote-files.js';
import { openRemoteFolder, remoteFault } from './open-remote-folder.js';
import type { RemoteFolder } from './remote-folder.js';

export interface RemoteArchived {
  readonly moved: readonly string[];
  readonly failed: readonly { readonly name: string; readonly cause: ConnectorError }[];
}

/** Moves files of a drop folder into a folder of the same server, if they are still what was read. */
export async function archiveRemoteFiles(
  files: readonly FetchedCopy[],
  archive: string,
  { address, keys, clock, signal }: Pick<Fetching, 'address' | 'keys' | 'clock' | 'signal'>,
): Promise<RemoteArchived> {
  const moved: string[] = [];
  const failed: { name: string; cause: ConnectorError }[] = [];
  let folder: RemoteFolder | undefined;
  try {
    folder = await openRemoteFolder(address, keys);
    const target = folder.pathOf(archive);
    await folder.makeFolder(target);
    const now = new Map((await folder.list()).map((file) => [file.name, file]));
    for (const { name, remote } of files) {
      signal.throwIfAborted();
      const found = now.get(remote.name);
      // Another file by now: it is read in the next run.
      if (found?.sizeBytes !== remote.sizeBytes || found.version !== remote.version) continue;
      try {
        await moveTo(folder, remote.name, target, new Date(clock.now()));
        moved.push(name);
      } catch (cause) {
        failed.push({ name, cause: remoteFault({ ...address, name }, cause) });
      }
    }
  } catch (cause) {
    failed.push({ name: address.name, cause: remoteFault(address, cause) });
  } finally {
    await folder?.close();
  }
  return { moved, failed };
}

async function moveTo(folder: RemoteFolder, name: string, target: string, now: Date): Promise<void> {
  for (const candidate of archiveNames(name, now)) {
    const path = posix.join(target, candidate);
    if (await folder.exists(path)) continue;
    await folder.move(name, path);
    return;
  }
  throw noFreeName(target, name);
}
