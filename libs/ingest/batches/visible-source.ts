import { isSteward, needsSource, type Caller } from '#access';
import type { IngestContext } from '../ingest-context.js';
import { sourceIdByCode } from './source-id.sql.js';
import { unknownSource } from '../not-found.js';

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
  if (caller.sourceId === null) throw needsSource();
  if (source !== null && (await sourceIdByCode(pool, source)) !== caller.sourceId)
    throw unknownSource(source);
  return caller.sourceId;
}
