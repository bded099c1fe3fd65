import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One file of the built console, in the forms in which it can be sent. */
export interface ConsoleFile {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  /** Its name carries a hash of its content, so it never changes. */
  readonly isHashed: boolean;
  readonly encodings: readonly Encoding[];
}

export type Encoding = 'br' | 'gzip';

/**
 * What scripts/build-console.mjs wrote into dist/console, by its own list: a path that is not on the list is no file, so an
 * address never becomes a path on the disk.
 */
export class ConsoleFiles {
  private readonly byPath: ReadonlyMap<string, ConsoleFile>;
  private readonly contents = new Map<string, Promise<Buffer>>();

  constructor(private readonly folder: string) {
    const list = join(folder, 'files.json');
    const files = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as readonly ConsoleFile[]) : [];
    this.byPath = new Map(files.map((file) => [file.path, file]));
  }

  get(path: string): ConsoleFile | undefined {
    return this.byPath.get(path);
  }

  /** Read once and kept: all of them together are a few megabytes. */
  read({ path }: ConsoleFile, encoding: Encoding | undefined): Promise<Buffer> {
    const name = `${path}${encoding === undefined ? '' : SUFFIX[encoding]}`;
    const known = this.contents.get(name);
    if (known !== undefined) return known;
    const content = readFile(join(this.folder, name));
    this.contents.set(name, content);
    // A fault of the disk is no answer to keep.
    content.catch(() => this.contents.delete(name));
    return content;
  }
}

const SUFFIX = { br: '.br', gzip: '.gz' } as const;

/** The first of the forms at hand that the browser takes; undefined sends the file as it is. */
export function encodingFor(
  { encodings }: ConsoleFile,
  acceptEncoding: string | undefined,
): Encoding | undefined {
  const refused = /;\s*q=0(?:\.0*)?\s*$/u;
  const accepted = new Set(
    (acceptEncoding ?? '')
      .split(',')
      .filter((part) => !refused.test(part))
      .map((part) => part.split(';')[0]?.trim().toLowerCase()),
  );
  return encodings.find((encoding) => accepted.has(encoding));
}

/** dist/console of the repository or image this code runs in, whether it runs from source or from dist. */
export function consoleFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return join(from, 'dist', 'console');
  const parent = dirname(from);
  if (parent === from) throw new Error('the console is served from inside a repository or an image only');
  return consoleFolder(parent);
}
