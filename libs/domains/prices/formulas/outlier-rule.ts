/**
 * When a price is set apart as a probable slip of the keyboard: kept and shown, never averaged.
 *
 * For one commodity at one level, over all markets of the hub, x = ln(price) of the observed prices of a block of 28 days counted
 * back from the last day asked for; m = median(x), MAD = median(|x − m|). A price is set apart when
 *
 *     |x − m| > max(3.5 × MAD / 0.6745, ln 2)
 *
 * - 0.6745 and 3.5: the modified z-score and its limit, Iglewicz & Hoaglin, "How to Detect and Handle Outliers", ASQC Quality
 *   Press 1993. Median and MAD, because the wrong values themselves would widen a mean and a standard deviation; logarithms, because a
 *   zero too many or too few multiplies.
 * - ln 2: a floor of this hub, in force from the date in the name. The rice of a province moves so little that a rise of 3 % would be
 *   "extreme"; what a market really asked lies within double and half of what others ask.
 * - fewer than 10 observed prices in the block: nothing is set apart, because nothing can be told.
 */
export const OUTLIER_RULE_2026_11_26 = {
  blockDays: 28,
  modifiedScoreMax: 3.5,
  madToSigma: 0.6745,
  ratioMin: 2,
  observationsMin: 10,
} as const;

/** A price older than this is not "the latest" of its market any more. A week bridges holidays of a market, not its silence. */
export const LATEST_WITHIN_DAYS = 7;
