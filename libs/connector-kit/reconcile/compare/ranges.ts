import { digestOf } from '#dataset';
import { RECONCILE_FANOUT } from '#core/limits';
import { keyOfBytes, type SourceEntry } from '../entries/entry.js';
import type { SortedEntries } from '../entries/sorted-entries.js';
import type { KeyRange, RangeDigest } from './hub-records.js';

/** A part of the source's entries, from one place in their order to before another, and the keys it covers at the hub. */
export interface SourceRange extends KeyRange, RangeDigest {
  readonly first: number;
  readonly end: number;
}

/** Where a record has come to since it was read: its hash now, or null when it is gone. */
export type MovedRecords = ReadonlyMap<string, string | null>;

/** The hash by which an entry takes part in digests: none when it cannot be sent. */
export function hashNow(entry: SourceEntry, moved: MovedRecords): string | undefined {
  const now = moved.size === 0 ? undefined : moved.get(entry.key);
  return now === null ? undefined : (now ?? entry.hashes.at(-1));
}

/**
 * Cuts a range into parts of so many entries, with the digest of each. Together they cover the range without gaps, so that
 * a key that only the hub has falls into one of them.
 */
export async function cutRange(
  entries: SortedEntries,
  range: KeyRange & { readonly first: number; readonly end: number },
  { size, moved }: { readonly size: number; readonly moved: MovedRecords },
): Promise<readonly SourceRange[]> {
  const parts: SourceRange[] = [];
  let part = new OpenPart(range.first, range.from);
  for await (const list of entries.lists(range.first, range.end)) {
    for (const entry of list) {
      if (part.length === size) {
        parts.push(part.close(keyOfBytes(entry.key)));
        part = new OpenPart(part.end, keyOfBytes(entry.key));
      }
      part.add(hashNow(entry, moved));
    }
  }
  parts.push(part.close(range.to));
  return parts;
}

/** The size of the parts that a differing range is split into: whole leaves, so that the shortest are not shorter than need be. */
export function partSize({ first, end }: Pick<SourceRange, 'first' | 'end'>, leaf: number): number {
  return Math.ceil((end - first) / RECONCILE_FANOUT / leaf) * leaf;
}

class OpenPart {
  length = 0;
  private readonly hashes: string[] = [];

  constructor(
    private readonly first: number,
    private readonly from: string | null,
  ) {}

  get end(): number {
    return this.first + this.length;
  }

  add(hash: string | undefined): void {
    this.length += 1;
    if (hash !== undefined) this.hashes.push(hash);
  }

  close(to: string | null): SourceRange {
    const { first, end, from, hashes } = this;
    return { first, end, from, to, count: hashes.length, digest: digestOf(hashes) };
  }
}
