import { assertNever, type Release } from '#dataset';

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
 * its due day: `dueDay` days after its end (Perpres 39/2019 art. 26–27: the release schedule). Daily and weekly releases are owed
 * by the month, because figures carry months; `on_change` owes nothing.
 */
export function lastOwedPeriod({ release, year, today }: OwedInput): OwedPeriod | null {
  const step = monthsBetween(release.every);
  if (step === null) return null;
  for (let month = MONTHS; month >= step; month -= step) {
    const dueOn = dayAfterMonthEnd(year, month, release.dueDay);
    if (today > dueOn) return { month, dueOn };
  }
  return null;
}

function monthsBetween(every: Release['every']): number | null {
  switch (every) {
    case 'day':
    case 'week':
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'year':
      return MONTHS;
    case 'on_change':
      return null;
    default:
      return assertNever(every);
  }
}

/** Day 0 of the next month is the last of this one. */
function dayAfterMonthEnd(year: number, month: number, days: number): string {
  return new Date(Date.UTC(year, month, days)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const MONTHS = 12;
