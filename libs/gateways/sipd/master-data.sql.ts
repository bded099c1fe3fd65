import type { Queryable } from '#core/database';
import { ORGANIZATION_LEVELS_MAX, SIPD_ORGANIZATIONS_MAX } from '#core/limits';
import type { Region } from './translate/frame.js';
import type { Organization } from './translate/organizations.js';

// Master data are public, so no access rule narrows what is read here.

export async function findRegion(database: Queryable, code: string): Promise<Region | undefined> {
  const { rows } = await database.query<Region>({
    name: 'sipd-region',
    text: 'select code, name, level from reference.regions where code = $1 order by code limit 1',
    values: [code],
  });
  return rows[0];
}

/** The organizations of a government: whose topmost organization is of its region. Their own may be another, as that of a hospital. */
export async function organizationsOf(
  database: Queryable,
  regionCode: string,
): Promise<readonly Organization[]> {
  const { rows } = await database.query<Organization>({
    name: 'sipd-organizations',
    text: `with recursive organization as (
        select code, name, 1 as level from reference.organizations where parent_code is null and region_code = $1
        union all
        select below.code, below.name, organization.level + 1
        from organization join reference.organizations as below on below.parent_code = organization.code
        where organization.level < ${ORGANIZATION_LEVELS_MAX}
      )
      select code, name from organization order by code limit ${SIPD_ORGANIZATIONS_MAX}`,
    values: [regionCode],
  });
  return rows;
}

export interface KnownProgram {
  readonly code: string;
  readonly predecessorCode: string | null;
}

/** Those of the codes that the national list has, at either level of government. */
export async function knownPrograms(
  database: Queryable,
  codes: readonly string[],
): Promise<readonly KnownProgram[]> {
  if (codes.length === 0) return [];
  const { rows } = await database.query<KnownProgram>({
    name: 'sipd-programs',
    text: `select distinct on (code) code, predecessor_code as "predecessorCode" from reference.program_codes
      where code = any($1::text[]) order by code, government_level limit $2`,
    values: [codes, codes.length],
  });
  return rows;
}
