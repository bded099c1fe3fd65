import { requireAtMost, requireBetween } from '#core/errors';
import { RECORD_HASHES_MAX, RECORD_KEYS_MAX } from '#core/limits';
import type { IngestContext } from '../ingest-context.js';
import { parseRecordScope } from '../record-scope.js';
import { digestedSource, type OfSource } from './digested-source.js';
import type { KeyRange } from './digest-ranges.sql.js';
import { hashesInRange, hashesOfKeys, type RecordHash } from './record-hashes.sql.js';

export interface RecordHashesRequest extends OfSource {
  readonly scope: unknown;
  readonly range: KeyRange;
  /** Begins behind this key, to go on where the last answer ended. */
  readonly after: string | null;
  /** Instead of a range. */
  readonly keys: readonly string[] | null;
  readonly first: number;
}

/** Names the records of a range whose digest differs, or tells of single records whether the hub has them as they are. */
export async function recordHashes(
  ingest: IngestContext,
  request: RecordHashesRequest,
): Promise<readonly RecordHash[]> {
  const { definition, layout } = ingest.registry.get(request.dataset);
  const scope = parseRecordScope(definition, request.scope);
  const sourceId = await digestedSource(ingest, request);
  const { keys, first, range, after } = request;
  if (keys !== null) {
    requireAtMost('keys', keys, RECORD_KEYS_MAX);
    return hashesOfKeys(ingest.pool, { layout, sourceId, scope }, keys);
  }
  requireBetween('first', first, { min: 1, max: RECORD_HASHES_MAX });
  return hashesInRange(ingest.pool, { layout, sourceId, scope }, { range, after, first });
}
