import type { Queryable } from '#core/database';
import { ORGANIZATION_LEVELS_MAX, ORGANIZATIONS_BELOW_MAX } from '#core/limits';

/** The organization and those below it; empty when there is none of that code. */
export async function readOrganizationAndBelow(
  database: Queryable,
  code: string,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ code: string }>(
    `with recursive below as (
       select code, 1 as level from reference.organizations where code = $1
       union all
       select unit.code, below.level + 1
       from below
       join reference.organizations as unit on unit.parent_code = below.code
       where below.level < ${ORGANIZATION_LEVELS_MAX}
     )
     select distinct code from below order by code limit ${ORGANIZATIONS_BELOW_MAX}`,
    [code],
  );
  return rows.map((row) => row.code);
}

/** `agency (code, agency_code)`: every organization with the topmost one above it, which answers for it. Goes after `with recursive`. */
export const AGENCY_OF_ORGANIZATION = `agency as (
       select code, code as agency_code, 1 as level from reference.organizations where parent_code is null
       union all
       select unit.code, agency.agency_code, agency.level + 1
       from agency
       join reference.organizations as unit on unit.parent_code = agency.code
       where agency.level < ${ORGANIZATION_LEVELS_MAX}
     )`;

export interface AgencyRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
}

export async function readAgencies(
  database: Queryable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, AgencyRow>> {
  if (codes.length === 0) return new Map();
  const { rows } = await database.query<AgencyRow>(
    `select code, name, short_name as "shortName", kind
     from reference.organizations
     where code = any($1::text[])
     order by code
     limit ${ORGANIZATIONS_BELOW_MAX}`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}
