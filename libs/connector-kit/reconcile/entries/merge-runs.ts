import { compareFrames, joined, readEntry, type SourceEntry } from './entry.js';
import type { EntryWriter } from './entry-writer.js';
import { FrameReader } from './frame-reader.js';

/** Merges sorted files into one; entries of one key become one, those of earlier files counting as earlier rows. */
export async function mergeRuns(paths: readonly string[], writer: EntryWriter): Promise<void> {
  const readers: FrameReader[] = [];
  try {
    for (const path of paths) readers.push(await FrameReader.open(path));
    const heap = new ReaderHeap();
    for (const [run, reader] of readers.entries()) if (await reader.next()) heap.push({ run, reader });
    let pending: SourceEntry | undefined;
    for (let top = heap.top; top !== undefined; top = heap.top) {
      const entry = readEntry(top.reader.buffer, top.reader.offset);
      if (pending !== undefined && pending.key === entry.key) pending = joined(pending, entry);
      else {
        if (pending !== undefined) writer.add(pending);
        pending = entry;
        if (writer.isFull) await writer.flush();
      }
      if (top.reader.tryNext() || (await top.reader.next())) heap.sink();
      else heap.pop();
    }
    if (pending !== undefined) {
      if (writer.isFull) await writer.flush();
      writer.add(pending);
    }
  } finally {
    for (const reader of readers) await reader.close();
  }
}

interface Run {
  readonly run: number;
  readonly reader: FrameReader;
}

/** The run whose next entry comes first is on top; of equal keys the earlier run. */
class ReaderHeap {
  private readonly runs: Run[] = [];

  get top(): Run | undefined {
    return this.runs[0];
  }

  push(run: Run): void {
    this.runs.push(run);
    for (let at = this.runs.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** The top has gone on to its next entry. */
  sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= this.runs.length) return;
      const least = left + 1 < this.runs.length && this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(least, at)) return;
      this.swap(at, least);
      at = least;
    }
  }

  /** The top has come to its end. */
  pop(): void {
    const last = this.runs.pop();
    if (last === undefined || this.runs.length === 0) return;
    this.runs[0] = last;
    this.sink();
  }

  private isBefore(at: number, other: number): boolean {
    const a = this.runs[at];
    const b = this.runs[other];
    if (a === undefined || b === undefined) return false;
    const order = compareFrames(a.reader.buffer, a.reader.offset, b.reader.buffer, b.reader.offset);
    return order === 0 ? a.run < b.run : order < 0;
  }

  private swap(at: number, other: number): void {
    const [a, b] = [this.runs[at], this.runs[other]];
    if (a === undefined || b === undefined) return;
    this.runs[at] = b;
    this.runs[other] = a;
  }
}
