import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ARCHIVE_NAMES_MAX } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import { syncFolder } from '../../outbox/durable-file.js';

/** Moves a file into a folder, never onto one that is there. Gives the name it has now. */
export async function archiveFile(path: string, name: string, folder: string, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const candidate of archiveNames(name, now)) {
    const target = join(folder, candidate);
    if (!(await place(path, target))) continue;
    await syncFolder(folder);
    await unlink(path);
    await syncFolder(dirname(path));
    return candidate;
  }
  throw noFreeName(folder, name);
}

/** `harga.csv`, then `harga.20261123T214038Z.csv`, then that with a number. */
export function* archiveNames(name: string, now: Date): Generator<string> {
  yield name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  yield `${stem}.${stamp}${ending}`;
  for (let number = 2; number <= ARCHIVE_NAMES_MAX; number += 1) yield `${stem}.${stamp}-${number}${ending}`;
}

export function noFreeName(folder: string, name: string): Error {
  return sourceError('ARCHIVE_FULL', {
    id: `${folder}: tidak ada nama bebas lagi untuk ${name}`,
    en: `${folder}: no name is free any more for ${name}`,
  });
}

/** Puts the content at a new name too; false when something is there. */
async function place(path: string, target: string): Promise<boolean> {
  try {
    // A second name for the same content is made whole or not at all.
    await link(path, target);
    return true;
  } catch (cause) {
    if (isTaken(cause)) return false;
    if (!CANNOT_LINK.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
  }
  return copy(path, target);
}

/** Another disk, or a file system without second names (FAT, some network shares). */
const CANNOT_LINK = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

async function copy(path: string, target: string): Promise<boolean> {
  try {
    await copyFile(path, target, constants.COPYFILE_EXCL);
  } catch (cause) {
    if (isTaken(cause)) return false;
    throw cause;
  }
  const file = await open(target, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  const [from, to] = [await stat(path), await stat(target)];
  if (from.size === to.size) return true;
  await unlink(target);
  throw sourceError('FILE_CHANGED', {
    id: `${path} berubah saat dipindahkan; dibaca lagi pada jalan berikutnya`,
    en: `${path} changed while it was moved; it is read again on the next run`,
  });
}

function isTaken(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'EEXIST';
}
