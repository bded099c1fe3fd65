import type { Queryable } from '#core/database';

/** When each dataset last took in a record that was new or different, RFC 3339; absent when it never did. */
export async function lastModified(
  database: Queryable,
  datasets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (datasets.length === 0) return new Map();
  const { rows } = await database.query<{ name: string; at: string }>(
    `select d.name, b.finished_at as at
       from unnest($1::text[]) d(name)
      cross join lateral (
        select finished_at from hub.batches
         where dataset = d.name and state = 'APPLIED' and applied_count > 0 order by id desc limit 1) b
      order by d.name limit $2`,
    [datasets, datasets.length],
  );
  return new Map(rows.map(({ name, at }) => [name, at]));
}

/** What the province is called in the master data, if they are there. */
export async function provinceName(database: Queryable, code: string): Promise<string | undefined> {
  const { rows } = await database.query<{ name: string }>(
    'select name from reference.regions where key = $1 order by key limit 1',
    [code],
  );
  return rows[0]?.name;
}
