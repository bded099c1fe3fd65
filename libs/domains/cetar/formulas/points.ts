import { Exact, percentText } from '#core/exact';

/**
 * Points from 0 to 100 on a straight scale, cut at both ends: (value − zeroAt) ÷ (fullAt − zeroAt) × 100. Min–max normalisation with
 * fixed goalposts, so that a score does not change because others did better (OECD/JRC, Handbook on Constructing Composite
 * Indicators, 2008, §1.5).
 */
export function pointsOn(
  { zeroAt, fullAt }: { readonly zeroAt: string; readonly fullAt: string },
  value: string,
): string {
  const zero = new Exact(zeroAt);
  const points = new Exact(value).minus(zero).div(new Exact(fullAt).minus(zero)).times(100);
  return percentText(Exact.max(0, Exact.min(100, points)));
}

export interface Weighted {
  readonly weight: number;
  /** Null: nothing is known. */
  readonly score: string | null;
}

export interface Mean {
  /** Null when too little is known; never zero for it. */
  readonly score: string | null;
  /** How much of the weight stands on data, percent. */
  readonly coveragePercent: string;
}

/** Weighted mean of what is known, when that is at least `neededPercent` of the weight; what is missing neither helps nor hurts. */
export function weightedMean(parts: readonly Weighted[], neededPercent: number): Mean {
  const whole = parts.reduce((total, { weight }) => total + weight, 0);
  let [known, sum] = [new Exact(0), new Exact(0)];
  for (const { weight, score } of parts) {
    if (score === null) continue;
    known = known.plus(weight);
    sum = sum.plus(new Exact(score).times(weight));
  }
  const coverage = whole === 0 ? new Exact(0) : known.div(whole).times(100);
  const isEnough = known.gt(0) && coverage.gte(neededPercent);
  return { score: isEnough ? percentText(sum.div(known)) : null, coveragePercent: percentText(coverage) };
}
