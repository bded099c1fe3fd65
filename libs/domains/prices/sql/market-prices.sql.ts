import type { Queryable } from '#core/database';
import { PRICE_MARKETS_MAX } from '#core/limits';
import { LATEST_WITHIN_DAYS } from '../formulas/outlier-rule.js';
import { JUDGED_PRICES, judgedParameters, marketIsIn, type JudgedPricesOf } from './judged-prices.sql.js';

/** What one market asked for one commodity at one level, as of a day. */
export interface MarketPriceRow {
  readonly commodityCode: string;
  readonly level: string;
  readonly marketCode: string;
  readonly marketName: string;
  readonly regionCode: string;
  readonly unit: string;
  /** The latest price that was observed and is no outlier, of the last days; null when there is none. */
  readonly price: string | null;
  readonly date: string | null;
  /** The one before it, of the same market. */
  readonly previousPrice: string | null;
  readonly previousDate: string | null;
  readonly change: string | null;
  readonly changePercent: string | null;
  /** A newer value that does not count, and why. */
  readonly setAsidePrice: string | null;
  readonly setAsideDate: string | null;
  readonly setAsideBecause: 'imputed' | 'outlier' | null;
}

export interface MarketPricesOf extends Omit<JudgedPricesOf, 'from' | 'to'> {
  readonly date: string;
  readonly regionCode: string | null;
}

/** By commodity, level and market. */
export async function readMarketPrices(
  database: Queryable,
  { commodityCodes, levels, date, regionCode }: MarketPricesOf,
): Promise<readonly MarketPriceRow[]> {
  if (commodityCodes.length === 0) return [];
  const judged = judgedParameters({ commodityCodes, levels, from: date, to: date });
  const { rows } = await database.query<MarketPriceRow>(
    `with ${JUDGED_PRICES}, ${LATEST_PRICES}
     select latest.commodity_code as "commodityCode", latest.level, latest.market_code as "marketCode",
       market.name as "marketName", market.region_code as "regionCode", latest.unit, latest.price::text, latest.date,
       latest.previous_price::text as "previousPrice", latest.previous_date as "previousDate",
       (latest.price - latest.previous_price)::text as change,
       round((latest.price - latest.previous_price) * 100 / latest.previous_price, 2)::text as "changePercent",
       aside.price::text as "setAsidePrice", aside.date as "setAsideDate", aside.because as "setAsideBecause"
     from latest
     left join lateral (
       select latest.aside_price as price, latest.aside_date as date, latest.aside_because as because
       where latest.aside_date > coalesce(latest.date, '-infinity'::date)
     ) as aside on true
     join reference.markets as market on market.code = latest.market_code
     where ${marketIsIn('$5')}
     order by latest.commodity_code, latest.level, latest.market_code limit $6`,
    [...judged, regionCode, PRICE_MARKETS_MAX],
  );
  return rows;
}

/** `latest`: one row for each commodity, level and market. Follows `judged`; $3 is the day asked for. */
export const LATEST_PRICES = `
  ranked as (
    select commodity_code, level, market_code, date, price, unit, is_imputed, is_outlier, not is_imputed and not is_outlier as counts,
      row_number() over (partition by commodity_code, level, market_code, not is_imputed and not is_outlier order by date desc) as place
    from judged
  ),
  latest as materialized (
    select commodity_code, level, market_code, max(unit) as unit,
      max(price) filter (where counts and place = 1 and date > $3::date - ${LATEST_WITHIN_DAYS}) as price,
      max(date) filter (where counts and place = 1 and date > $3::date - ${LATEST_WITHIN_DAYS}) as date,
      max(price) filter (where counts and place = 2) as previous_price,
      max(date) filter (where counts and place = 2) as previous_date,
      max(price) filter (where not counts and place = 1) as aside_price,
      max(date) filter (where not counts and place = 1) as aside_date,
      max(case when is_imputed then 'imputed' else 'outlier' end) filter (where not counts and place = 1) as aside_because
    from ranked where place <= 2
    group by commodity_code, level, market_code
  )`;
