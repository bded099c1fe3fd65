import { keyOf, type DatasetDefinition, type Problem } from '#dataset';
import type { Candidate, Refusal } from './checked-batch.js';
import { keyCheckerOf } from './key-checker.js';

/** The refusal of a record whose fields are in order. */
export function refusalOf(
  definition: DatasetDefinition,
  { index, record, sourceKey }: Candidate,
  problems: readonly Problem[],
): Refusal {
  const hasKey = definition.key.every((name) => record[name] !== null && record[name] !== undefined);
  return { index, key: hasKey ? keyOf(definition, record) : null, sourceKey, problems };
}

/** What can still be told of a record that failed its first check: its key, when the key fields at least are in order. */
export function identify(
  definition: DatasetDefinition,
  { index, value }: { readonly index: number; readonly value: unknown },
): Candidate {
  const outcome = keyCheckerOf(definition)(value);
  if (!outcome.ok) return { index, record: {}, extras: null, sourceKey: null };
  return { index, record: outcome.record, extras: null, sourceKey: outcome.sourceKey };
}
