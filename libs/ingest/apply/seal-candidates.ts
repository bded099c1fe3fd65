import { keyOf, sealRecord, type DatasetDefinition, type Problem } from '#dataset';
import type { PushMode } from '../accept/push.js';
import { problemOf, type Candidate } from './checked-batch.js';
import type { Sealed } from './plan-batch.js';

/**
 * Gives each record its key, text and hash, and refuses the second of two records of one key: which of them is right cannot
 * be told, so the first stands and the sender is told of the other.
 */
export function sealCandidates(
  definition: DatasetDefinition,
  candidates: readonly Candidate[],
  mode: PushMode,
): {
  readonly sealed: readonly Sealed[];
  readonly refused: readonly (Sealed & { readonly problem: Problem })[];
} {
  const sealed: Sealed[] = [];
  const refused: (Sealed & { problem: Problem })[] = [];
  const firstOf = new Map<string, number>();
  for (const candidate of candidates) {
    const record = seal(definition, candidate, mode);
    const first = firstOf.get(record.key);
    if (first !== undefined) refused.push({ ...record, problem: duplicate(definition, record.key, first) });
    else {
      firstOf.set(record.key, candidate.index);
      sealed.push(record);
    }
  }
  return { sealed, refused };
}

function seal(definition: DatasetDefinition, candidate: Candidate, mode: PushMode): Sealed {
  const { record, extras } = candidate;
  // A deletion has a key and nothing to keep.
  if (mode === 'DELETE') return { candidate, key: keyOf(definition, record), hash: '', text: '' };
  const { key, hash, text } = sealRecord(definition, record, extras);
  return { candidate, key, hash, text };
}

function duplicate(definition: DatasetDefinition, key: string, first: number): Problem {
  return problemOf(definition.key[0] ?? '', 'DUPLICATE_KEY_IN_BATCH', key.slice(0, KEY_SHOWN_MAX), {
    id: `kunci ini sudah ada pada rekaman ke-${first} kiriman ini; yang itu yang dipakai`,
    en: `record ${first} of this push has the same key; that one stands`,
  });
}

// As long as any other value shown with a problem.
const KEY_SHOWN_MAX = 200;
