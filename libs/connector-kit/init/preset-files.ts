import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRESETS = fileURLToPath(new URL('../presets/', import.meta.url));

/** Every file below `presets/`, by its path there. In the bundle this module is one that holds them (scripts/bundle.mjs). */
export async function presetFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(PRESETS, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [relative(PRESETS, path).replaceAll('\\', '/'), await readFile(path)] as const,
      ),
    ),
  );
}
