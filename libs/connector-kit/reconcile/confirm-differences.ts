import type { Difference } from './compare/difference.js';
import { bytesOfKey } from './entries/entry.js';
import type { GroupContext } from './group-context.js';
import { type KeysNow, readKeysNow } from './keys-now.js';
import type { GroupReading } from './read-group.js';
import { isAsItWas } from './read-source.js';

export interface ConfirmedDifferences {
  readonly differences: readonly Difference[];
  readonly moving: readonly Difference[];
}

/**
 * Between reading the source and asking the hub either may have changed. What differs is looked at once more on both sides:
 * what is as it was is a difference, what is not is moving and will be judged by the next run.
 */
export async function confirmDifferences(
  context: GroupContext,
  reading: GroupReading,
  found: readonly Difference[],
): Promise<ConfirmedDifferences> {
  if (found.length === 0) return { differences: [], moving: [] };
  const now = (await hasMoved(context, reading))
    ? await readKeysNow(context, { keys: new Set(found.map(({ key }) => bytesOfKey(key))) }, 'compare')
    : undefined;
  const atHub = new Map(
    (await context.hub.hashesOfKeys(found.map(({ key }) => key))).map(({ key, hash }) => [key, hash]),
  );
  const differences: Difference[] = [];
  const moving: Difference[] = [];
  for (const one of found) {
    const isStill = (atHub.get(one.key) ?? null) === one.hubHash && isStillInSource(one, now);
    (isStill ? differences : moving).push(one);
  }
  return { differences, moving };
}

async function hasMoved(context: GroupContext, reading: GroupReading): Promise<boolean> {
  for (const [place, stream] of context.streams.entries()) {
    if (!(await isAsItWas(stream, reading.states[place] ?? null, context))) return true;
  }
  return false;
}

function isStillInSource({ key, sourceHash }: Difference, now: KeysNow | undefined): boolean {
  if (now === undefined) return true;
  const bytes = bytesOfKey(key);
  return !now.held.has(bytes) && (now.hashes.get(bytes)?.at(-1) ?? null) === sourceHash;
}
