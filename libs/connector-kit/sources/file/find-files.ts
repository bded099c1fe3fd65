import { readdir, stat } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { FILES_PER_STREAM_MAX } from '#core/limits';
import { sourceError } from '../../connector.errors.js';

export interface FoundFile {
  readonly path: string;
  /** As messages and state call it: below the connector file relative to it, elsewhere in full. */
  readonly name: string;
}

/**
 * The files a pattern names, in the order of their names. `*` and `?` stand for parts of one name, `**` for any folders.
 * Temporary files of office programs (`~$…`, `.~lock…`) and hidden files are left out.
 */
export async function findFiles(pattern: string, folder: string): Promise<readonly FoundFile[]> {
  const absolute = resolve(folder, pattern);
  if (!/[*?]/.test(pattern)) {
    const found = await stat(absolute).catch(() => undefined);
    if (found?.isFile() !== true) throw noFile(pattern);
    return [{ path: absolute, name: nameOf(absolute, folder) }];
  }
  const matches = patternMatcher(absolute);
  const files: FoundFile[] = [];
  for (const path of await filesUnder(fixedFolder(absolute), absolute.includes('**'), absolute)) {
    if (!matches(path)) continue;
    files.push({ path, name: nameOf(path, folder) });
    if (files.length > FILES_PER_STREAM_MAX) throw tooMany(pattern);
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf(path: string, folder: string): string {
  const name = relative(folder, path);
  return (name.startsWith('..') ? path : name).split(sep).join(posix.sep);
}

/** The part of a pattern before its first wildcard. */
function fixedFolder(pattern: string): string {
  const wildcard = pattern.search(/[*?]/);
  return dirname(`${pattern.slice(0, wildcard)}x`);
}

async function filesUnder(folder: string, isDeep: boolean, pattern: string): Promise<readonly string[]> {
  const depth = isDeep ? Number.POSITIVE_INFINITY : pattern.split(sep).length - folder.split(sep).length;
  const paths: string[] = [];
  const walk = async (at: string, left: number): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (isTemporary(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory() && left > 1) await walk(path, left - 1);
      else if (entry.isFile() || entry.isSymbolicLink()) paths.push(path);
      if (paths.length > FILES_PER_STREAM_MAX * 10) throw tooMany(pattern);
    }
  };
  await walk(folder, depth);
  return paths;
}

/** Hidden files, and what office programs lay beside a file that is open. */
export function isTemporary(name: string): boolean {
  return /^(?:\.|~\$)/.test(name);
}

export function patternMatcher(pattern: string): (path: string) => boolean {
  const source = pattern
    .split(/(\*\*[\\/]|\*|\?)/)
    .map((part) => {
      if (/^\*\*[\\/]$/.test(part)) return '(?:.*[\\\\/])?';
      if (part === '*') return '[^\\\\/]*';
      if (part === '?') return '[^\\\\/]';
      return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}

export function noFile(pattern: string): Error {
  return sourceError('FILE_MISSING', {
    id: `tidak ada berkas ${pattern}`,
    en: `there is no file ${pattern}`,
  });
}

export function tooMany(pattern: string): Error {
  return sourceError('TOO_MANY_FILES', {
    id: `${pattern} menunjuk lebih dari ${FILES_PER_STREAM_MAX} berkas; persempit polanya`,
    en: `${pattern} names more than ${FILES_PER_STREAM_MAX} files; narrow the pattern`,
  });
}
