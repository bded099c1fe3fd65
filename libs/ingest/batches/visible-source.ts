import { AccessError, isSteward, type Caller } from '#access';
import { RequestError } from '#core/errors';
import type { IngestContext } from '../ingest-context.js';
import { sourceIdByCode } from './source-id.sql.js';

/** Whose batches and rejections of a dataset a caller sees: its own source's; a steward those of one source or of all (null). */
export async function visibleSource(
  { pool, registry }: IngestContext,
  {
    caller,
    dataset,
    source,
  }: { readonly caller: Caller; readonly dataset: string; readonly source: string | null },
): Promise<number | null> {
  registry.get(dataset);
  if (isSteward(caller, dataset)) return source === null ? null : sourceIdByCode(pool, source);
  if (caller.sourceId === null)
    throw new AccessError('FORBIDDEN', { need: 'a key that belongs to a source' });
  if (source !== null && (await sourceIdByCode(pool, source)) !== caller.sourceId)
    throw new RequestError('NOT_FOUND', { what: `source ${source}` });
  return caller.sourceId;
}
