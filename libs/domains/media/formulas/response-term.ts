/**
 * Within how many hours a negative mention is to be answered: 1 × 24 hours, as the provinces ask of their agencies. A policy, not a
 * law; the date in the name is the day from which this hub reckons by it.
 */
export const RESPONSE_TERM_HOURS_2025_01_01 = 24;
