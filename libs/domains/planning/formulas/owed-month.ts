import { periodAround, type Release } from '#dataset';

/** A period of a year that ends with `month`, and the last day on which its figures are in time. */
export interface OwedPeriod {
  readonly month: number;
  readonly dueOn: string;
}

export interface OwedInput {
  readonly release: Release;
  readonly year: number;
  /** Calendar day, `2026-05-16`. */
  readonly today: string;
}

/**
 * The last period of a year whose figures should have arrived, or null when none is owed yet. A period is owed from the day after
 * its due day. Daily and weekly releases are owed by the month, because figures carry months; `on_change` owes nothing.
 */
export function lastOwedPeriod({ release, year, today }: OwedInput): OwedPeriod | null {
  const byMonths =
    release.every === 'day' || release.every === 'week' ? { ...release, every: 'month' as const } : release;
  for (let month = MONTHS; month >= 1; month -= 1) {
    const period = periodAround(byMonths, `${year}-${String(month).padStart(2, '0')}-01`);
    if (period === null) return null;
    if (Number(period.end.slice(5, 7)) === month && today > period.dueOn)
      return { month, dueOn: period.dueOn };
  }
  return null;
}

const MONTHS = 12;
