/** How the reports that were due on one day came: the worst of them, because that is the one to look at. */
export type DayState = 'none' | 'sent' | 'unjudged' | 'not_due' | 'received' | 'late' | 'missing';

export interface ArrivalDay {
  readonly day: string;
  readonly state: DayState;
}

/** How many reports of one stream that are due on a day stand how, as the hub counts them. */
export interface Arrivals {
  readonly dueOn: string;
  readonly received: number;
  readonly late: number;
  readonly missing: number;
  readonly notDue: number;
  /** Due before the source was connected: nobody can tell whether they would have been in time. */
  readonly unjudged: number;
}

const SEVERITY: Readonly<Record<DayState, number>> = {
  none: 0,
  sent: 1,
  unjudged: 2,
  not_due: 3,
  received: 4,
  late: 5,
  missing: 6,
};

export interface Sent {
  /** With the zone of the province, as the hub writes it. */
  readonly receivedAt: string;
}

/** One entry for every day from `from` to `to`, both included. What was sent shows on days when nothing was due. */
export function arrivalDays(
  arrivals: readonly Arrivals[],
  sent: readonly Sent[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly ArrivalDay[] {
  const byDay = new Map<string, DayState>();
  for (const { receivedAt } of sent) byDay.set(receivedAt.slice(0, 10), 'sent');
  for (const row of arrivals) {
    const state = worstOf(row);
    const known = byDay.get(row.dueOn) ?? 'none';
    if (SEVERITY[state] > SEVERITY[known]) byDay.set(row.dueOn, state);
  }
  const days: ArrivalDay[] = [];
  for (let day = from; day <= to && days.length < DAYS_MAX; day = nextDay(day)) {
    days.push({ day, state: byDay.get(day) ?? 'none' });
  }
  return days;
}

function worstOf({ received, late, missing, notDue, unjudged }: Arrivals): DayState {
  if (missing > 0) return 'missing';
  if (late > 0) return 'late';
  if (received > unjudged) return 'received';
  if (notDue > 0) return 'not_due';
  return received > 0 ? 'unjudged' : 'none';
}

export interface ArrivalCounts {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly unjudged: number;
}

export function countArrivals(arrivals: readonly Arrivals[]): ArrivalCounts {
  const sum = (count: (row: Arrivals) => number): number =>
    arrivals.reduce((total, row) => total + count(row), 0);
  // A report that was due before the source was connected and has not come is missing all the same.
  const unjudged = (row: Arrivals): number => Math.min(row.unjudged, row.received);
  return {
    onTime: sum((row) => row.received - unjudged(row)),
    late: sum(({ late }) => late),
    missing: sum(({ missing }) => missing),
    unjudged: sum(unjudged),
  };
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

// The longest range that the hub answers for in days.
const DAYS_MAX = 92;
