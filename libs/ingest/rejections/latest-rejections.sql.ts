import type { Queryable } from '#core/database';
import type { Rejection } from '../batches/batch.sql.js';

/** The last open rejection under each of the keys. */
export async function latestRejections(
  database: Queryable,
  {
    dataset,
    sourceId,
    keys,
  }: { readonly dataset: string; readonly sourceId: number; readonly keys: readonly string[] },
): Promise<readonly Rejection[]> {
  if (keys.length === 0) return [];
  const { rows } = await database.query<Rejection>(
    `select distinct on (key) id, index, key, source_key as "sourceKey", record_text as "recordText", problems
     from hub.rejections
     where dataset = $1 and source_id = $2 and replayed_batch_id is null and key = any($3::text[])
     order by key, id desc limit $4`,
    [dataset, sourceId, keys, keys.length],
  );
  return rows;
}
