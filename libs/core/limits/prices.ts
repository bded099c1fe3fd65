// Limits of the price queries. They read windows of an index, so their cost does not grow with the years that are kept.

/** The longest series in one answer: a leap year, day by day. */
export const PRICE_SERIES_DAYS_MAX = 366;
/** Commodities in one answer: the panels of both provinces together list 83. */
export const PRICE_COMMODITIES_MAX = 200;
/** Markets in one answer: a province watches one to five in each of its 38 regencies, and as many producers' places. */
export const PRICE_MARKETS_MAX = 2_000;
