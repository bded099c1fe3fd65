import type { Tx } from '#core/database';
import type { DatasetDefinition } from '#dataset';
import type { RegisteredDataset } from '#dataset-runtime';
import type { ExistingRecord } from './plan-batch.js';
import { columnIn } from './table-layout.js';

/** An existing record, with where it lies when that matters. */
export interface LocatedRecord extends ExistingRecord {
  readonly organization: string | null;
  readonly region: string | null;
}

/**
 * What the table holds under these keys. I7: reads before anything is written, so that the transaction gets its id, and
 * with it its place in the change feed, after every change it has seen.
 */
export async function existingRecords(
  tx: Tx,
  { definition, layout }: RegisteredDataset,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LocatedRecord>> {
  const existing = new Map<string, LocatedRecord>();
  if (keys.length === 0) return existing;
  const { rows } = await tx.query<{
    key: string;
    hash: string;
    source_id: number;
    organization: string | null;
    region: string | null;
  }>({
    name: `ingest-existing-${layout.qualified}`,
    text: `select key, encode(hash, 'hex') as hash, source_id, ${scopeColumn(definition, layout, 'organization')},
        ${scopeColumn(definition, layout, 'region')}
      from ${layout.qualified} where key = any($1::text[])`,
    values: [keys],
  });
  for (const { key, hash, source_id: sourceId, organization, region } of rows)
    existing.set(key, { hash, sourceId, organization, region });
  return existing;
}

function scopeColumn(
  { scope }: DatasetDefinition,
  layout: RegisteredDataset['layout'],
  kind: 'organization' | 'region',
): string {
  const field = scope?.[kind];
  return `${field === undefined ? 'null::text' : columnIn(layout, field).quoted} as ${kind}`;
}
