import { ORGANIZATION_LEVELS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

/** Where an organization stands. */
export interface OrganizationPlace {
  readonly name: string;
  /** Those above it and itself, topmost first. */
  readonly organizationPath: readonly string[];
}

/** The place of each organization that is known. */
export async function readOrganizationPlaces(
  tx: Queryable,
  { codes, asOf }: { readonly codes: readonly string[]; readonly asOf: string | null },
): Promise<ReadonlyMap<string, OrganizationPlace>> {
  if (codes.length === 0) return new Map();
  const { rows } = await tx.query<OrganizationPlace & { readonly code: string }>(
    organizationPlacesSql(asOf),
    [...[codes, codes.length], ...(asOf === null ? [] : [asOf])],
  );
  return new Map(rows.map(({ code, name, organizationPath }) => [code, { name, organizationPath }]));
}

export function organizationPlacesSql(asOf: string | null): string {
  const organizations = tableAsOf({
    table: 'reference.organizations',
    columns: ['code', 'parent_code', 'name'],
    asOf: asOf === null ? null : '$3::timestamptz',
  });
  return `with recursive place as (
       select own.code, own.name, own.parent_code, array[own.code] as path
       from ${organizations} as own
       where own.code = any($1::text[])
       union all
       select place.code, place.name, above.parent_code, above.code || place.path
       from place
       join ${organizations} as above on above.code = place.parent_code
       where cardinality(place.path) < ${ORGANIZATION_LEVELS_MAX}
     )
     select distinct on (code) code, name, path as "organizationPath"
     from place
     order by code, cardinality(path) desc
     limit $2`;
}
