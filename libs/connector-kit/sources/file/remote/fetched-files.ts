import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../../outbox/durable-file.js';
import type { RemoteFile } from './remote-folder.js';

/** A copy of a remote file: whole, or the beginning of one. */
export interface FetchedFile {
  readonly sizeBytes: number;
  readonly version: string;
  readonly isWhole: boolean;
}

/** What has been fetched of a file server's folder, so that nothing is fetched twice and a broken download goes on. */
export class FetchedFiles {
  private constructor(
    private readonly folder: string,
    private files: Readonly<Record<string, FetchedFile>>,
  ) {}

  static async open(folder: string): Promise<FetchedFiles> {
    let files: unknown;
    try {
      files = JSON.parse(await readFile(indexPath(folder), 'utf8'));
    } catch {
      files = {};
    }
    return new FetchedFiles(folder, files as Readonly<Record<string, FetchedFile>>);
  }

  /** Where the copy of a file lies. A server's names are never used as names here: they may be anything. */
  pathOf(name: string): string {
    return join(this.folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.copy`);
  }

  /** What there is of this very version. */
  of({ name, sizeBytes, version }: RemoteFile): FetchedFile | undefined {
    const known = this.files[name];
    return known?.sizeBytes === sizeBytes && known.version === version ? known : undefined;
  }

  async remember({ name, sizeBytes, version }: RemoteFile, isWhole: boolean): Promise<void> {
    this.files = { ...this.files, [name]: { sizeBytes, version, isWhole } };
    await this.write();
  }

  /** Deletes the copies of files that are gone. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const gone = Object.keys(this.files).filter((name) => !names.has(name));
    if (gone.length === 0) return;
    this.files = Object.fromEntries(Object.entries(this.files).filter(([name]) => names.has(name)));
    await this.write();
    for (const name of gone) await rm(this.pathOf(name), { force: true });
  }

  private write(): Promise<void> {
    return replaceFile(indexPath(this.folder), `${JSON.stringify(this.files, null, 1)}\n`);
  }
}

function indexPath(folder: string): string {
  return join(folder, 'index.json');
}
