import { RECONCILE_LEAF_RECORDS } from '#core/limits';
import { readEntry, type SourceEntry } from './entry.js';
import type { EntryWriter } from './entry-writer.js';
import { FrameReader } from './frame-reader.js';

/** Entries in the order of their keys, each key once, on disk. */
export class SortedEntries {
  constructor(
    private readonly path: string,
    private readonly writer: Pick<EntryWriter, 'count' | 'counts' | 'index'>,
  ) {}

  get count(): number {
    return this.writer.count;
  }

  /** Keys that can be at the hub, and keys that several rows have. */
  get counts(): EntryWriter['counts'] {
    return this.writer.counts;
  }

  /** The entries from one place in the order to before another, in lists of at most 128. */
  async *lists(from: number, to: number): AsyncGenerator<readonly SourceEntry[]> {
    if (from >= to) return;
    const block = Math.floor(from / RECONCILE_LEAF_RECORDS);
    const reader = await FrameReader.open(this.path, this.writer.index[block] ?? 0);
    try {
      let place = block * RECONCILE_LEAF_RECORDS;
      let list: SourceEntry[] = [];
      for (; place < to && (reader.tryNext() || (await reader.next())); place += 1) {
        if (place < from) continue;
        list.push(readEntry(reader.buffer, reader.offset));
        if (list.length < RECONCILE_LEAF_RECORDS) continue;
        yield list;
        list = [];
      }
      if (list.length > 0) yield list;
    } finally {
      await reader.close();
    }
  }
}
