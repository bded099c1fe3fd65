import { addDays } from '#dataset';
import { OUTLIER_RULE_2026_11_26 as RULE } from '../formulas/outlier-rule.js';

/** What is asked for; parameters $1 to $4 of `JUDGED_PRICES`. */
export interface JudgedPricesOf {
  readonly commodityCodes: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly levels: readonly string[];
}

/**
 * $1 commodities, $2 the day before the blocks begin, $3 last day, $4 levels. The blocks are whole ones, so that a
 * price is judged beside the same neighbours whatever day was asked for first.
 */
export function judgedParameters({ commodityCodes, from, to, levels }: JudgedPricesOf): readonly unknown[] {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const blocks = Math.floor(days / RULE.blockDays) + 1;
  return [commodityCodes, addDays(to, -blocks * RULE.blockDays), to, levels];
}

const DAY_MS = 86_400_000;

/**
 * Common table expressions that end in `judged`: the prices of whole blocks of days, each with `is_outlier` by the rule of
 * outlier-rule.ts. They read one range of an index. Each is materialized: the server knows nothing of their sizes, and a plan that
 * computed a median again for every market would take minutes.
 */
export const JUDGED_PRICES = `
  seen as materialized (
    select price.commodity_code, price.level, price.market_code, price.date, price.price, price.unit, price.is_imputed,
      ($3::date - price.date) / ${RULE.blockDays} as block, ln(price.price::double precision) as x
    from prices.price_observations as price
    where price.commodity_code = any($1::text[]) and price.date > $2::date and price.date <= $3::date
      and price.level = any($4::text[])
  ),
  middle as materialized (
    select commodity_code, level, block, count(*) as n, percentile_cont(0.5) within group (order by x) as m
    from seen where not is_imputed group by commodity_code, level, block
  ),
  spread as materialized (
    select seen.commodity_code, seen.level, seen.block, middle.n, middle.m,
      percentile_cont(0.5) within group (order by abs(seen.x - middle.m)) as mad
    from seen join middle using (commodity_code, level, block)
    where not seen.is_imputed group by seen.commodity_code, seen.level, seen.block, middle.n, middle.m
  ),
  judged as materialized (
    select seen.commodity_code, seen.level, seen.market_code, seen.date, seen.price, seen.unit, seen.is_imputed,
      coalesce(spread.n >= ${RULE.observationsMin} and abs(seen.x - spread.m) > greatest(
        ${RULE.modifiedScoreMax} * spread.mad / ${RULE.madToSigma}, ln(${RULE.ratioMin}::double precision)
      ), false) as is_outlier
    from seen left join spread using (commodity_code, level, block)
  )`;

/** The region itself and all below it: `33` holds `33.74` (codes of Kemendagri nest by their dots). `$n` null: everywhere. */
export function marketIsIn(parameter: string): string {
  return `(${parameter}::text is null or market.region_code = ${parameter} or starts_with(market.region_code, ${parameter} || '.'))`;
}
