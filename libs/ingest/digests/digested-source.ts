import { isSteward, type Caller } from '#access';
import { pushAuthority } from '../accept/accept-push.js';
import { sourceIdByCode } from '../batches/source-id.sql.js';
import type { IngestContext } from '../ingest-context.js';
import { unknownSource } from '../not-found.js';

export interface OfSource {
  readonly caller: Caller;
  readonly dataset: string;
  /** Code of another source, for stewards; null is the caller's own. */
  readonly source: string | null;
}

/** The source whose records a caller may compare with its own. */
export async function digestedSource(
  ingest: IngestContext,
  { caller, dataset, source }: OfSource,
): Promise<number> {
  if (source !== null && isSteward(caller, dataset)) return sourceIdByCode(ingest.pool, source);
  const { sourceId } = pushAuthority(caller, dataset);
  if (source !== null && (await sourceIdByCode(ingest.pool, source)) !== sourceId)
    throw unknownSource(source);
  return sourceId;
}
