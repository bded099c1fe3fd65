import { requireAtMost } from '#core/errors';
import { RECORD_KEYS_MAX } from '#core/limits';
import type { Rejection } from '../batches/batch.sql.js';
import { digestedSource, type OfSource } from '../digests/digested-source.js';
import type { IngestContext } from '../ingest-context.js';
import { latestRejections } from './latest-rejections.sql.js';

export interface RejectionsOfKeysRequest extends OfSource {
  readonly keys: readonly string[];
}

/** Tells a source why the hub does not have a record as it was sent last. */
export async function rejectionsOfKeys(
  ingest: IngestContext,
  request: RejectionsOfKeysRequest,
): Promise<readonly Rejection[]> {
  const { dataset, keys } = request;
  ingest.registry.get(dataset);
  const sourceId = await digestedSource(ingest, request);
  requireAtMost('keys', keys, RECORD_KEYS_MAX);
  return latestRejections(ingest.pool, { dataset, sourceId, keys });
}
