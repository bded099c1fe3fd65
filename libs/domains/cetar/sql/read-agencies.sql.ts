import type { Queryable } from '#core/database';
import { CETAR_AGENCIES_MAX } from '#core/limits';

export interface Agency {
  readonly code: string;
  readonly name: string;
}

/** Whom citizens audit: the province's own agencies and secretariats, not units below them, nor the regencies. */
export async function readAgencies(database: Queryable, provinceCode: string): Promise<readonly Agency[]> {
  const { rows } = await database.query<Agency>(
    `select o.code, o.name
       from reference.organizations o
       left join reference.organizations parent on parent.code = o.parent_code
      where o.kind in ('agency', 'secretariat') and o.region_code = $1
        and coalesce(parent.kind not in ('agency', 'secretariat'), true)
      order by o.code limit $2`,
    [provinceCode, CETAR_AGENCIES_MAX],
  );
  return rows;
}
