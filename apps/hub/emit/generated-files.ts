import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A file below schemas/generated/, with `/` in its path. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Makes the folder hold these files and no others; gives how many were written. */
export function writeGenerated(folder: string, files: readonly GeneratedFile[]): number {
  const changed = files.filter(({ path, text }) => readIn(folder, path) !== text);
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of strangers(folder, files)) rmSync(join(folder, path));
  return changed.length;
}

/** Paths that are missing, differ, or should not be there. */
export function checkGenerated(folder: string, files: readonly GeneratedFile[]): readonly string[] {
  const stale = files.filter(({ path, text }) => readIn(folder, path) !== text).map(({ path }) => path);
  return [...stale, ...strangers(folder, files)].sort();
}

/** The operations of the console, written beside these by scripts/emit-console.mjs. */
const OPERATIONS_FILE = 'operations.json';

function readIn(folder: string, path: string): string | undefined {
  const full = join(folder, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function strangers(folder: string, files: readonly GeneratedFile[]): readonly string[] {
  if (!existsSync(folder)) return [];
  const known = new Set(files.map(({ path }) => path));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !known.has(path) && path !== OPERATIONS_FILE);
}
