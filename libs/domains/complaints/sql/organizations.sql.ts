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
  /** Its own code and those of the organizations below it. */
  readonly members: readonly string[];
}

export async function readAgencies(
  database: Queryable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, AgencyRow>> {
  if (codes.length === 0) return new Map();
  const { rows } = await database.query<AgencyRow>(
    `with recursive ${AGENCY_OF_ORGANIZATION}
     select top.code, top.name, top.short_name as "shortName", top.kind, array_agg(agency.code order by agency.code) as members
     from agency
     join reference.organizations as top on top.code = agency.agency_code
     where agency.agency_code = any($1::text[])
     group by top.code, top.name, top.short_name, top.kind
     order by top.code
     limit ${ORGANIZATIONS_BELOW_MAX}`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}
