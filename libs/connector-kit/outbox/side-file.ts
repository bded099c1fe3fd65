import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, notWritable } from './durable-file.js';

/** An NDJSON file beside the log (refusals, rejections) whose length the log remembers: after a kill it is cut to that. */
export class SideFile {
  private handle: FileHandle | undefined;
  private isDirty = false;

  constructor(
    readonly path: string,
    private length: number,
  ) {}

  get bytes(): number {
    return this.length;
  }

  async append(entries: readonly unknown[]): Promise<void> {
    if (entries.length === 0) return;
    const handle = await this.writable();
    const text = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), 'utf8');
    // A full disk takes a part and says nothing but the number.
    const { bytesWritten } = await handle.write(text, 0, text.length, this.length).catch((cause: unknown) => {
      throw notWritable(this.path, cause);
    });
    if (bytesWritten !== text.length) throw notWritable(this.path, 'the disk took only a part');
    this.length += text.length;
    this.isDirty = true;
  }

  /** What the log is about to remember must be on the disk first. */
  async sync(): Promise<void> {
    if (!this.isDirty) return;
    await this.handle?.datasync();
    this.isDirty = false;
  }

  async close(): Promise<void> {
    await this.sync();
    await this.handle?.close();
    this.handle = undefined;
  }

  private async writable(): Promise<FileHandle> {
    if (this.handle !== undefined) return this.handle;
    await makeFolder(dirname(this.path));
    this.handle = await open(this.path, this.length === 0 ? 'w+' : 'r+', 0o600).catch((cause: unknown) => {
      throw notWritable(this.path, cause);
    });
    await this.handle.truncate(this.length);
    return this.handle;
  }
}
