import type { Queryable } from '#core/database';
import { PRICE_COMMODITIES_MAX } from '#core/limits';
import { JUDGED_PRICES, judgedParameters, marketIsIn } from './judged-prices.sql.js';
import { LATEST_PRICES, type MarketPricesOf } from './market-prices.sql.js';

/** One commodity at one level over the markets of a region. Sums and counts stand beside the averages they make. */
export interface BoardRow {
  readonly commodityCode: string;
  readonly commodityName: string;
  readonly group: string;
  readonly unit: string;
  readonly level: string;
  /** Markets with a price that counts. */
  readonly marketCount: number;
  readonly sum: string | null;
  readonly average: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  /** Over the markets that have a price before their latest one: the same markets on both sides. */
  readonly comparedCount: number;
  readonly comparedSum: string | null;
  readonly previousSum: string | null;
  readonly change: string | null;
  readonly changePercent: string | null;
  readonly imputedCount: number;
  readonly outlierCount: number;
  readonly oldestDate: string | null;
  readonly newestDate: string | null;
}

/** In the order of the commodity codes, then from producer to retail. Averages are of markets, each counting once. */
export async function readPriceBoard(
  database: Queryable,
  { commodityCodes, levels, date, regionCode }: MarketPricesOf,
): Promise<readonly BoardRow[]> {
  if (commodityCodes.length === 0) return [];
  const judged = judgedParameters({ commodityCodes, levels, from: date, to: date });
  const { rows } = await database.query<BoardRow>(PRICE_BOARD, [
    ...judged,
    regionCode,
    PRICE_COMMODITIES_MAX * levels.length,
  ]);
  return rows;
}

/** $5 region, $6 limit. */
export const PRICE_BOARD = `
  with ${JUDGED_PRICES}, ${LATEST_PRICES},
  board as materialized (
    select latest.commodity_code, latest.level, count(latest.price)::int as market_count,
      sum(latest.price) as sum, avg(latest.price) as average, min(latest.price) as lowest, max(latest.price) as highest,
      count(*) filter (where is_compared)::int as compared_count,
      sum(latest.price) filter (where is_compared) as compared_sum,
      sum(latest.previous_price) filter (where is_compared) as previous_sum,
      count(*) filter (where latest.aside_because = 'imputed' and latest.aside_date > coalesce(latest.date, '-infinity'))::int
        as imputed_count,
      count(*) filter (where latest.aside_because = 'outlier' and latest.aside_date > coalesce(latest.date, '-infinity'))::int
        as outlier_count,
      min(latest.date) as oldest_date, max(latest.date) as newest_date
    from latest
    join reference.markets as market on market.code = latest.market_code
    cross join lateral (select latest.price is not null and latest.previous_price is not null as is_compared) as compared
    where ${marketIsIn('$5')}
    group by latest.commodity_code, latest.level
  )
  select board.commodity_code as "commodityCode", commodity.name as "commodityName", commodity."group", commodity.unit, board.level,
    board.market_count as "marketCount", board.sum::text, round(board.average, 2)::text as average,
    board.lowest::text, board.highest::text, board.compared_count as "comparedCount",
    board.compared_sum::text as "comparedSum", board.previous_sum::text as "previousSum",
    round((board.compared_sum - board.previous_sum) / nullif(board.compared_count, 0), 2)::text as change,
    round((board.compared_sum - board.previous_sum) * 100 / board.previous_sum, 2)::text as "changePercent",
    board.imputed_count as "imputedCount", board.outlier_count as "outlierCount",
    board.oldest_date as "oldestDate", board.newest_date as "newestDate"
  from board join reference.commodities as commodity on commodity.code = board.commodity_code
  order by board.commodity_code, array_position(array['producer', 'wholesale', 'retail'], board.level) limit $6`;
