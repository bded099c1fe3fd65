import { bytesOfKey, keyOfBytes, type SourceEntry } from '../entries/entry.js';
import type { SortedEntries } from '../entries/sorted-entries.js';
import type { Difference } from './difference.js';
import type { HubRecords, RecordHash } from './hub-records.js';
import { hashNow, type MovedRecords, type SourceRange } from './ranges.js';

/** Walks source and hub through a range side by side, record by record, in the order of the keys. */
export async function* nameDifferences(
  {
    entries,
    hub,
    moved,
    page,
  }: {
    readonly entries: SortedEntries;
    readonly hub: HubRecords;
    readonly moved: MovedRecords;
    /** Records the hub names at once. */
    readonly page: number;
  },
  range: SourceRange,
): AsyncGenerator<Difference> {
  const source = itemsOf(entries.lists(range.first, range.end));
  const held = itemsOf(pagesOf(hub, range, page));
  let own = await source.next();
  let theirs = await held.next();
  while (own !== undefined || theirs !== undefined) {
    const ownKey = own?.key;
    const theirKey = theirs === undefined ? undefined : bytesOfKey(theirs.key);
    if (own !== undefined && (theirKey === undefined || own.key < theirKey)) {
      yield* onlyInSource(own, moved);
      own = await source.next();
    } else if (theirs !== undefined && (own === undefined || theirKey !== ownKey)) {
      yield* onlyAtHub(theirs, moved);
      theirs = await held.next();
    } else if (own !== undefined && theirs !== undefined) {
      yield* inBoth(own, theirs, moved);
      own = await source.next();
      theirs = await held.next();
    }
  }
}

function* onlyInSource(entry: SourceEntry, moved: MovedRecords): Generator<Difference> {
  const sourceHash = hashNow(entry, moved);
  if (sourceHash === undefined) return;
  yield { kind: 'missing-at-hub', key: keyOfBytes(entry.key), at: entry.at, sourceHash, hubHash: null };
}

function* onlyAtHub({ key, hash }: RecordHash, moved: MovedRecords): Generator<Difference> {
  const sourceHash = moved.get(bytesOfKey(key)) ?? null;
  if (sourceHash === hash) return;
  const kind = sourceHash === null ? 'missing-at-source' : 'different';
  yield { kind, key, at: null, sourceHash, hubHash: hash };
}

function* inBoth(entry: SourceEntry, { key, hash }: RecordHash, moved: MovedRecords): Generator<Difference> {
  const sourceHash = hashNow(entry, moved);
  if (sourceHash === undefined) {
    // Gone since it was read; but a row that cannot be sent leaves the hub with the version before, on purpose.
    if (moved.get(entry.key) === null)
      yield { kind: 'missing-at-source', key, at: null, sourceHash: null, hubHash: hash };
    return;
  }
  if (sourceHash === hash || (!moved.has(entry.key) && entry.hashes.includes(hash))) return;
  yield { kind: 'different', key, at: entry.at, sourceHash, hubHash: hash };
}

async function* pagesOf(
  hub: HubRecords,
  range: SourceRange,
  first: number,
): AsyncGenerator<readonly RecordHash[]> {
  for (let after: string | null = null; ;) {
    const page: readonly RecordHash[] = await hub.hashesInRange(range, after, first);
    yield page;
    if (page.length < first) return;
    after = page.at(-1)?.key ?? null;
  }
}

/** One item after the other out of lists; a promise is waited for only where a list ends. */
function itemsOf<T>(lists: AsyncGenerator<readonly T[]>): {
  readonly next: () => Promise<T | undefined> | T | undefined;
} {
  let list: readonly T[] = [];
  let place = 0;
  const nextList = async (): Promise<T | undefined> => {
    for (;;) {
      const step = await lists.next();
      if (step.done === true) return undefined;
      list = step.value;
      place = 1;
      if (list.length > 0) return list[0];
    }
  };
  return {
    next: () => {
      if (place >= list.length) return nextList();
      place += 1;
      return list[place - 1];
    },
  };
}
