// Limits of the appraisal figures.

/** Rows of one distribution before it is put together: agencies × 5 predicates by the matrix × 5 that were sent, of which few occur. */
export const APPRAISAL_ROWS_MAX = 45_000;
/** Scores of one year: seven instruments for each agency. */
export const AGENCY_SCORES_MAX = 10_000;
