import { type FileHandle, open } from 'node:fs/promises';
import { RECONCILE_LEAF_RECORDS } from '#core/limits';
import { FRAME_BYTES_MAX, type SourceEntry, writeEntry } from './entry.js';

const BUFFER_BYTES = 256 * 1024;

/** Writes entries to a file one behind the other, and knows where every 128th begins. */
export class EntryWriter {
  private readonly buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private length = 0;
  private position = 0;
  count = 0;
  readonly counts = { records: 0, repeatedKeys: 0 };
  /** Offsets of the entries 0, 128, 256, … */
  readonly index: number[] = [];

  private constructor(private readonly file: FileHandle) {}

  static async create(path: string): Promise<EntryWriter> {
    return new EntryWriter(await open(path, 'w', 0o600));
  }

  get isFull(): boolean {
    return this.length + FRAME_BYTES_MAX > this.buffer.length;
  }

  /** Call `flush` first when `isFull`. */
  add(entry: SourceEntry): void {
    if (this.count % RECONCILE_LEAF_RECORDS === 0) this.index.push(this.position + this.length);
    this.length = writeEntry(this.buffer, this.length, entry);
    this.count += 1;
    if (entry.hashes.length > 0) this.counts.records += 1;
    if (entry.isRepeated) this.counts.repeatedKeys += 1;
  }

  async flush(): Promise<void> {
    await this.file.write(this.buffer, 0, this.length, this.position);
    this.position += this.length;
    this.length = 0;
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.file.close();
    }
  }
}
