import type { Queryable } from '#core/database';
import { PRICE_COMMODITIES_MAX } from '#core/limits';

export interface CommodityRow {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly unit: string;
}

/** The commodities of these codes, or all. */
export async function readCommodities(
  database: Queryable,
  codes: readonly string[] | null,
): Promise<readonly CommodityRow[]> {
  const { rows } = await database.query<CommodityRow>(
    `select code, name, "group", unit from reference.commodities
     where $1::text[] is null or code = any($1) order by code limit $2`,
    [codes, PRICE_COMMODITIES_MAX],
  );
  return rows;
}
