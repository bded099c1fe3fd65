import type { Queryable } from '#core/database';
import { PRICE_SERIES_DAYS_MAX } from '#core/limits';
import { JUDGED_PRICES, judgedParameters, marketIsIn } from './judged-prices.sql.js';

/** One day over the markets of a region. A day without any price has no point: silence is not a straight line. */
export interface PricePoint {
  readonly date: string;
  /** Of what counts; null on a day with nothing but imputed values and outliers. */
  readonly average: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly marketCount: number;
  readonly imputedCount: number;
  readonly outlierCount: number;
}

export interface PriceSeriesOf {
  readonly commodityCode: string;
  readonly level: string;
  readonly regionCode: string | null;
  readonly from: string;
  readonly to: string;
}

export async function readPriceSeries(
  database: Queryable,
  { commodityCode, level, regionCode, from, to }: PriceSeriesOf,
): Promise<readonly PricePoint[]> {
  const judged = judgedParameters({ commodityCodes: [commodityCode], levels: [level], from, to });
  const { rows } = await database.query<PricePoint>(
    `with ${JUDGED_PRICES}
     select judged.date, round(avg(judged.price) filter (where counts), 2)::text as average,
       (min(judged.price) filter (where counts))::text as lowest, (max(judged.price) filter (where counts))::text as highest,
       count(*) filter (where counts)::int as "marketCount",
       count(*) filter (where judged.is_imputed)::int as "imputedCount",
       count(*) filter (where judged.is_outlier and not judged.is_imputed)::int as "outlierCount"
     from judged
     join reference.markets as market on market.code = judged.market_code
     cross join lateral (select not judged.is_imputed and not judged.is_outlier as counts) as judgement
     where judged.date >= $6::date and ${marketIsIn('$5')}
     group by judged.date order by judged.date limit $7`,
    [...judged, regionCode, from, PRICE_SERIES_DAYS_MAX],
  );
  return rows;
}
