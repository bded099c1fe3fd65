import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RECONCILE_RUN_BYTES, RECONCILE_RUNS_MERGED_MAX } from '#core/limits';
import { makeFolder } from '../../outbox/durable-file.js';
import { compareFrames, FRAME_BYTES_MAX, joined, readEntry, type SourceEntry, writeEntry } from './entry.js';
import { EntryWriter } from './entry-writer.js';
import { mergeRuns } from './merge-runs.js';
import { SortedEntries } from './sorted-entries.js';

export interface SorterLimits {
  readonly runBytes: number;
  readonly runsMergedMax: number;
}

/**
 * Sorts any number of entries by key with a fixed amount of memory: fills a buffer, sorts it, writes it out as a run, and
 * merges the runs in the end. The folder is the sorter's own, and is emptied when it begins.
 */
export class EntrySorter {
  private readonly buffer: Buffer;
  private readonly offsets: Uint32Array;
  private length = 0;
  private held = 0;
  private runs: string[] = [];
  private files = 0;

  private constructor(
    private readonly folder: string,
    private readonly limits: SorterLimits,
  ) {
    this.buffer = Buffer.allocUnsafe(limits.runBytes);
    // No frame is shorter than this: a key of one byte.
    this.offsets = new Uint32Array(Math.ceil(limits.runBytes / FRAME_BYTES_MIN));
  }

  static async create(
    folder: string,
    limits: SorterLimits = { runBytes: RECONCILE_RUN_BYTES, runsMergedMax: RECONCILE_RUNS_MERGED_MAX },
  ): Promise<EntrySorter> {
    await rm(folder, { recursive: true, force: true });
    await makeFolder(folder);
    return new EntrySorter(folder, limits);
  }

  get isFull(): boolean {
    return this.length + FRAME_BYTES_MAX > this.buffer.length;
  }

  /** Call `spill` first when `isFull`. */
  add(entry: SourceEntry): void {
    this.offsets[this.held] = this.length;
    this.length = writeEntry(this.buffer, this.length, entry);
    this.held += 1;
  }

  /** Writes out what is in memory. */
  async spill(): Promise<void> {
    if (this.held === 0) return;
    const path = this.newFile();
    const writer = await EntryWriter.create(path);
    try {
      await this.writeSorted(writer);
    } finally {
      await writer.close();
    }
    this.held = 0;
    this.length = 0;
    this.runs.push(path);
    if (this.runs.length >= this.limits.runsMergedMax) await this.merge();
  }

  async finish(): Promise<SortedEntries> {
    await this.spill();
    const { path, count, counts, index } = await this.merge();
    return new SortedEntries(path, { count, counts, index });
  }

  /** Removes everything from the disk, also what `finish` gave. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private async writeSorted(writer: EntryWriter): Promise<void> {
    const { buffer } = this;
    const order = this.offsets
      .subarray(0, this.held)
      .slice()
      .sort((a, b) => compareFrames(buffer, a, buffer, b) || a - b);
    let pending: SourceEntry | undefined;
    for (const offset of order) {
      const entry = readEntry(buffer, offset);
      if (pending !== undefined && pending.key === entry.key) {
        pending = joined(pending, entry);
        continue;
      }
      if (pending !== undefined) writer.add(pending);
      if (writer.isFull) await writer.flush();
      pending = entry;
    }
    if (pending !== undefined) writer.add(pending);
  }

  private async merge(): Promise<
    { readonly path: string } & Pick<EntryWriter, 'count' | 'counts' | 'index'>
  > {
    const path = this.newFile();
    const writer = await EntryWriter.create(path);
    try {
      await mergeRuns(this.runs, writer);
    } finally {
      await writer.close();
    }
    for (const run of this.runs) await rm(run);
    this.runs = [path];
    return { path, count: writer.count, counts: writer.counts, index: writer.index };
  }

  private newFile(): string {
    this.files += 1;
    return join(this.folder, `${this.files}.entries`);
  }
}

const FRAME_BYTES_MIN = 7;
