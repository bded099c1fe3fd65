import type { Queryable } from '#core/database';

/** How far some datasets have come. */
export interface Watermark {
  /** Changes with every record of them that is written, superseded or removed. */
  readonly place: string;
  /** False while a transaction runs that may yet commit a change with a place below those that are there. */
  readonly isSettled: boolean;
}

/**
 * The last change of each dataset, two look-ups in indexes. Changes bear the number of their transaction, and numbers are given out
 * before transactions commit: only where none from before the last change is still running does every later change raise the place.
 */
export async function readWatermark(db: Queryable, datasets: readonly string[]): Promise<Watermark> {
  const ordered = [...new Set(datasets)].sort();
  const last = ordered.flatMap((dataset) => [
    `coalesce((select max(change_seq) from ${dataset}), 0)`,
    `coalesce((select max(superseded_seq) from ${dataset}_history), 0)`,
  ]);
  const { rows } = await db.query<Watermark>(
    `select array_to_string(seqs, ',') as place,
       (select max(seq) from unnest(seqs) as seq) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "isSettled"
     from (select array[${last.join(', ')}]::bigint[] as seqs) as last`,
  );
  const [watermark] = rows;
  if (watermark === undefined) throw new Error('a select without from gave no row');
  return watermark;
}
