import type { Queryable } from '#core/database';
import { scopeCondition } from '../record-scope.js';
import type { DigestedRecords, KeyRange } from './digest-ranges.sql.js';

export interface RecordHash {
  readonly key: string;
  /** As `sealRecord` of #dataset gives it. */
  readonly hash: string;
}

/** Keys and hashes of one source's records in a range, in the order of the keys' bytes. */
export async function hashesInRange(
  database: Queryable,
  { layout, sourceId, scope }: DigestedRecords,
  {
    range,
    after,
    first,
  }: { readonly range: KeyRange; readonly after: string | null; readonly first: number },
): Promise<readonly RecordHash[]> {
  const inScope = scopeCondition(layout, scope, { alias: 'record', first: 6 });
  const upper = range.to === null ? '$3::text is null' : 'record.key < $3::text';
  const { rows } = await database.query<RecordHash>(
    `select record.key, encode(record.hash, 'hex') as hash from ${layout.qualified} as record
     where record.source_id = $1 and record.key >= $2::text and ${upper} and record.key > $4::text and ${inScope.sql}
     order by record.key limit $5`,
    // No key is empty, so that the empty text is before all of them.
    [sourceId, range.from ?? '', range.to, after ?? '', first, ...inScope.values],
  );
  return rows;
}

/** Those of the keys that one source has. */
export async function hashesOfKeys(
  database: Queryable,
  { layout, sourceId, scope }: DigestedRecords,
  keys: readonly string[],
): Promise<readonly RecordHash[]> {
  if (keys.length === 0) return [];
  const inScope = scopeCondition(layout, scope, { alias: 'record', first: 4 });
  const { rows } = await database.query<RecordHash>(
    `select record.key, encode(record.hash, 'hex') as hash from ${layout.qualified} as record
     where record.source_id = $1 and record.key = any($2::text[]) and ${inScope.sql} order by record.key limit $3`,
    [sourceId, keys, keys.length, ...inScope.values],
  );
  return rows;
}
