// Limits of live measures.

/** Organizations in one answer: a province's agencies and units, and those of 38 regencies with some forty agencies each. */
export const MEASURE_ORGANIZATIONS_MAX = 10_000;
/** Codes looked through for the one that was meant; a province keeps some hundred measures. */
export const MEASURE_CODES_MAX = 2_000;
/** Years of one period: the longest plan is of twenty. */
export const MEASURE_PERIOD_YEARS_MAX = 25;
