import type { Queryable } from '#core/database';

/** Names of organizations by code, as they are now. */
export async function readOrganizationNames(
  tx: Queryable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select organization.code, organization.name
     from reference.organizations as organization
     where organization.code = any($1::text[])
     order by organization.code
     limit $2`,
    [codes, codes.length],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
