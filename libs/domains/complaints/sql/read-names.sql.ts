import type { Queryable } from '#core/database';
import { STATISTICS_ROWS_MAX } from '#core/limits';

/** Names of categories and regions by code; codes without a record are left out. */
export async function readNames(
  database: Queryable,
  { categories, regions }: { readonly categories: readonly string[]; readonly regions: readonly string[] },
): Promise<{
  readonly categories: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}> {
  const { rows } = await database.query<{ list: string; code: string; name: string }>(
    `select 'category' as list, code, name from complaints.complaint_categories where code = any($1::text[])
     union all
     select 'region' as list, code, name from reference.regions where code = any($2::text[])
     order by 1, 2
     limit ${2 * STATISTICS_ROWS_MAX}`,
    [categories, regions],
  );
  const named = (list: string) =>
    new Map(rows.filter((row) => row.list === list).map(({ code, name }) => [code, name] as const));
  return { categories: named('category'), regions: named('region') };
}
