import type { Queryable } from '#core/database';

/** About how many records each table holds, by its qualified name; from the server's statistics, so it costs nothing to ask. */
export async function readTableSizes(
  database: Queryable,
  tables: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.query<{ name: string; size: number }>(
    `select namespace.nspname || '.' || class.relname as name,
       greatest(class.reltuples, pg_stat_get_live_tuples(class.oid), 0)::int as size
     from pg_class as class join pg_namespace as namespace on namespace.oid = class.relnamespace
     where class.relkind in ('r', 'p') and namespace.nspname || '.' || class.relname = any($1::text[])
     order by name limit $2`,
    [tables, tables.length],
  );
  return new Map(rows.map(({ name, size }) => [name, size]));
}
