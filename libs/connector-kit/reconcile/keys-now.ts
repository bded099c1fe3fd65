import { bytesOfKey } from './entries/entry.js';
import type { GroupContext } from './group-context.js';
import { readSource, type SourceItem } from './read-source.js';

/** What the source has of some keys when it is read once more. Keys as bytes. */
export interface KeysNow {
  /** Hashes of the key's rows, in the order of reading. */
  readonly hashes: ReadonlyMap<string, readonly string[]>;
  /** Keys of rows that cannot be at the hub as they are. */
  readonly held: ReadonlySet<string>;
  readonly isWhole: boolean;
}

export interface KeysToRead {
  readonly keys: ReadonlySet<string>;
  /** Shown every record of one of the keys. */
  readonly visit?: (
    item: SourceItem & { readonly sealed: { readonly kind: 'record' } },
  ) => void | Promise<void>;
}

/** Reads every source of a group again and looks only at some keys. */
export async function readKeysNow(
  context: GroupContext,
  { keys, visit }: KeysToRead,
  step: 'compare' | 'mend',
): Promise<KeysNow> {
  const hashes = new Map<string, string[]>();
  const held = new Set<string>();
  let unidentified = 0;
  let isWhole = true;
  const take = (item: SourceItem): void | Promise<void> => {
    const { sealed } = item;
    if (sealed.key === null) {
      unidentified += 1;
      return;
    }
    const key = bytesOfKey(sealed.key);
    if (!keys.has(key)) return;
    if (sealed.kind === 'held') {
      held.add(key);
      return;
    }
    const known = hashes.get(key);
    if (known === undefined) hashes.set(key, [sealed.hash]);
    else known.push(sealed.hash);
    return visit?.({ ...item, sealed });
  };
  for (const stream of context.streams) {
    const reading = await readSource(stream, {
      config: context.config,
      signal: context.signal,
      visit: take,
      progress: (part, rows) =>
        context.progress({ dataset: context.group.dataset, step, part, rows, fraction: undefined }),
    });
    isWhole &&= reading.isWhole;
  }
  return { hashes, held, isWhole: isWhole && unidentified === 0 };
}
