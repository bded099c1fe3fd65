import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConnectorError } from '../connector.errors.js';

/** Replaces a file so that a reader sees the old or the new content whole, also after a power cut. */
export async function replaceFile(path: string, content: string): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    throw notWritable(path, cause);
  }
  await syncFolder(dirname(path));
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw notWritable(path, cause);
  });
}

/** A disk that is full or closed, in one sentence, whatever was being written. */
export function notWritable(path: string, cause: unknown): ConnectorError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ConnectorError(
    'OUTBOX',
    'OUTBOX_NOT_WRITABLE',
    {
      id: `${path} tidak dapat ditulis (${reason}); kosongkan disk atau periksa haknya lalu jalankan lagi, tidak ada yang hilang`,
      en: `${path} cannot be written (${reason}); free the disk or check its rights and run again, nothing is lost`,
    },
    { cause },
  );
}

/** A new or removed name is durable once its folder is. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file systems journal names by themselves.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const name of names) await unlink(join(folder, name)).catch(ignoreMissing);
  await syncFolder(folder);
}

function ignoreMissing(cause: unknown): void {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
}
