// Limits of the sums that are kept beside the records.

/** Figures of one series of running totals: the months of a year, with room for days. Ends a look-up on the index. */
export const SERIES_LENGTH_MAX = 400;
/** Values of a rollup's first dimension, the fiscal year in all of them: the years a date may lie in. */
export const ROLLUP_SLICES_MAX = 200;
/** Differing groups that a comparison names: enough to see what they have in common. */
export const ROLLUP_DIFFERENCES_SHOWN = 10;
