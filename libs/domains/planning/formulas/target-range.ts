import { Exact } from '#core/exact';

/** What has to be reached, both ends included; a point target has equal ends. Decimals as text. */
export interface TargetRange {
  readonly low: string;
  readonly high: string;
}

export interface ExactRange {
  readonly low: Exact;
  readonly high: Exact;
}

/** Plans write some ranges from high to low (risk index 117.26–116.26): here the ends are in order whatever was written. */
export function exactRange({ low, high }: TargetRange): ExactRange {
  const [one, other] = [new Exact(low), new Exact(high)];
  return one.lte(other) ? { low: one, high: other } : { low: other, high: one };
}

export function isInside(value: Exact, range: ExactRange): boolean {
  return value.gte(range.low) && value.lte(range.high);
}

export function isRange({ low, high }: TargetRange): boolean {
  return !new Exact(low).eq(high);
}
