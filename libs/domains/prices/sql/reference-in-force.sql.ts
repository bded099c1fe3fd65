import type { Queryable } from '#core/database';
import { PRICE_COMMODITIES_MAX } from '#core/limits';

/** A reference (HAP) or ceiling price (HET) in force on a day, for one zone or the whole country. */
export interface ReferenceRow {
  readonly commodityCode: string;
  readonly level: string;
  readonly kind: 'HAP' | 'HET';
  readonly zone: string;
  readonly validFrom: string;
  readonly lowerPrice: string | null;
  readonly upperPrice: string | null;
  readonly unit: string;
}

export interface ReferencesOf {
  readonly commodityCodes: readonly string[];
  readonly date: string;
  /** Null: only what holds for the whole country. */
  readonly zone: string | null;
}

/** Of one commodity, level and kind the one of its zone before the one of the country, and of those the latest that has begun. */
export async function readReferencesInForce(
  database: Queryable,
  { commodityCodes, date, zone }: ReferencesOf,
): Promise<readonly ReferenceRow[]> {
  if (commodityCodes.length === 0) return [];
  const { rows } = await database.query<ReferenceRow>(
    `select distinct on (commodity_code, level, kind) commodity_code as "commodityCode", level, kind, zone,
       valid_from as "validFrom", lower_price::text as "lowerPrice", upper_price::text as "upperPrice", unit
     from prices.reference_prices
     where commodity_code = any($1::text[]) and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)
       and zone in ('-', coalesce($3, '-'))
     order by commodity_code, level, kind, zone = '-', valid_from desc, id limit $4`,
    [commodityCodes, date, zone, PRICE_COMMODITIES_MAX * KINDS_AND_LEVELS],
  );
  return rows;
}

const KINDS_AND_LEVELS = 6;
