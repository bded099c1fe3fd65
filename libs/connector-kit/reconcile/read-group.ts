import { join } from 'node:path';
import type { LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { RECONCILE_NAMED_MAX } from '#core/limits';
import { isWindow } from '../sources/open-source.js';
import { bytesOfKey } from './entries/entry.js';
import { EntrySorter } from './entries/entry-sorter.js';
import type { SortedEntries } from './entries/sorted-entries.js';
import type { GroupContext } from './group-context.js';
import { readSource, type SourceItem, type SourceReading } from './read-source.js';
import type { ReconcileFinding } from './reconcile-report.js';

/** The source as it was read: its records in the order of their keys, and what cannot be at the hub as it is. */
export interface GroupReading {
  readonly entries: SortedEntries;
  /** Everything was read, and every row at least told its key. */
  readonly isWhole: boolean;
  /** A source shows only what is new, so that what only the hub has is no difference. */
  readonly isWindow: boolean;
  readonly rows: number;
  readonly skipped: number;
  /** Records that can be at the hub, each key once. */
  readonly records: number;
  readonly repeatedKeys: number;
  readonly held: HeldRecords;
  readonly notices: readonly LocalText[];
  /** Of each stream, to see later whether its source is as it was. */
  readonly states: readonly Json[];
}

export interface HeldRecords {
  readonly refused: number;
  readonly rejected: number;
  /** The first of them. */
  readonly findings: readonly ReconcileFinding[];
}

/** Reads every stream of a group into one sorted list on disk. */
export async function readGroup(context: GroupContext): Promise<GroupReading> {
  const sorter = await EntrySorter.create(join(context.folder, 'entries'));
  const held = new HeldCollector();
  const readings: SourceReading[] = [];
  for (const stream of context.streams) {
    readings.push(
      await readSource(stream, {
        config: context.config,
        signal: context.signal,
        visit: (item) => takeItem(item, sorter, held),
        progress: (part, rows) =>
          context.progress({ dataset: context.group.dataset, step: 'read', part, rows, fraction: undefined }),
      }),
    );
  }
  const entries = await sorter.finish();
  const { records, repeatedKeys } = entries.counts;
  const showsNewest = context.group.streams.some(isWindow);
  return {
    entries,
    isWhole: !showsNewest && readings.every(({ isWhole }) => isWhole) && held.unidentified === 0,
    isWindow: showsNewest,
    rows: sum(readings, ({ rows }) => rows),
    skipped: sum(readings, ({ skipped }) => skipped),
    records,
    repeatedKeys,
    held,
    notices: [
      ...readings.flatMap(({ notices }) => notices),
      ...held.notices(),
      ...(showsNewest ? [ONLY_NEWEST] : []),
    ],
    states: readings.map(({ state }) => state),
  };
}

/** Adds an item to the list; waits only where memory has to be written out. */
function takeItem(item: SourceItem, sorter: EntrySorter, held: HeldCollector): void | Promise<void> {
  const { sealed, at } = item;
  if (sealed.kind === 'held') held.add(sealed, at);
  if (sealed.key === null) return;
  sorter.add({
    key: bytesOfKey(sealed.key),
    hashes: sealed.kind === 'record' ? [sealed.hash] : [],
    isRepeated: false,
    at,
  });
  if (sorter.isFull) return sorter.spill();
}

class HeldCollector implements HeldRecords {
  refused = 0;
  rejected = 0;
  /** Rows that do not tell their key: what only the hub has may be one of them. */
  unidentified = 0;
  readonly findings: ReconcileFinding[] = [];

  add({ by, key, problems }: Extract<SourceItem['sealed'], { kind: 'held' }>, at: string): void {
    this[by] += 1;
    if (key === null) this.unidentified += 1;
    if (this.findings.length < RECONCILE_NAMED_MAX) this.findings.push({ kind: by, key, at, problems });
  }

  notices(): readonly LocalText[] {
    if (this.unidentified === 0) return [];
    return [
      {
        id: `${this.unidentified} baris tidak dapat dikenali kuncinya; rekaman yang hanya ada di hub mungkin salah satunya`,
        en: `${this.unidentified} rows do not tell their key; a record that only the hub has may be one of them`,
      },
    ];
  }
}

const ONLY_NEWEST = {
  id: 'sumber ini hanya menampilkan yang baru; yang hanya ada di hub tidak dihitung sebagai beda',
  en: 'this source shows only what is new; what only the hub has does not count as a difference',
};

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
