import { isSteward, needsSource, type Caller } from '#access';
import type { IngestContext } from '../ingest-context.js';
import type { BatchReach } from './batch.sql.js';
import { sourceIdByCode } from './source-id.sql.js';
import { visibleSource } from './visible-source.js';

export interface VisibleBatches {
  readonly dataset: string | null;
  readonly sourceId: number | null;
  readonly reach: BatchReach;
}

/** Which batches a caller sees of those asked for: of one dataset, or of every one that it answers for or pushes to. */
export async function visibleBatches(
  ingest: IngestContext,
  {
    caller,
    dataset,
    source,
  }: { readonly caller: Caller; readonly dataset: string | null; readonly source: string | null },
): Promise<VisibleBatches> {
  if (dataset !== null) {
    const sourceId = await visibleSource(ingest, { caller, dataset, source });
    return { dataset, sourceId, reach: EVERYTHING };
  }
  const reach = reachOf(ingest, caller);
  if (source !== null) return { dataset, sourceId: await sourceIdByCode(ingest.pool, source), reach };
  // A source that is steward of nothing: by its own index.
  const isOwnOnly = reach.datasets !== null && reach.datasets.length === 0;
  return { dataset, sourceId: isOwnOnly ? reach.ownSourceId : null, reach };
}

/** The datasets a caller is steward of (null: all of them) and its own source. */
export function reachOf({ registry }: IngestContext, caller: Caller): BatchReach {
  const names = registry.all.map(({ definition }) => definition.name);
  const stewarded = names.filter((name) => isSteward(caller, name));
  const ownSourceId = caller.sourceId;
  if (stewarded.length === 0 && ownSourceId === null) throw needsSource();
  return { ownSourceId, datasets: stewarded.length === names.length ? null : stewarded };
}

const EVERYTHING: BatchReach = { ownSourceId: null, datasets: null };
