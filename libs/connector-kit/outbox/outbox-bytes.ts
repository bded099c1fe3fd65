import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a stream's outbox takes on disk: nothing when everything it held is settled. Only looks, also while it is in use. */
export async function outboxBytes(streamFolder: string): Promise<number> {
  const folder = join(streamFolder, 'outbox');
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        // Settled and removed in between.
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
