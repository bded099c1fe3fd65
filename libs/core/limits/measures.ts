// Limits of live measures.

/** Organizations in one answer: a province's agencies and units, and those of 38 regencies with some forty agencies each. */
export const MEASURE_ORGANIZATIONS_MAX = 10_000;
/** Codes looked through for the one that was meant; a province keeps some hundred measures. */
export const MEASURE_CODES_MAX = 2_000;
/** Years of one period: the longest plan is of twenty. */
export const MEASURE_PERIOD_YEARS_MAX = 25;
/**
 * Lots of people (of five each) below which a share of rounded counts is not told, since rounding could move it by more than ten in a hundred. HESA, which
 * rounds to fives as well, but divides before it rounds, draws the line at 22.5 people.
 */
export const SHARE_OF_PEOPLE_LOTS_MIN = 10;
