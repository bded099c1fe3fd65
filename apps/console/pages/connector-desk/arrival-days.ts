/** How the reports that were due on one day came: the worst of them, because that is the one to look at. */
export type DayState = 'none' | 'sent' | 'not_due' | 'received' | 'late' | 'missing';

export interface ArrivalDay {
  readonly day: string;
  readonly state: DayState;
  readonly due: number;
}

export interface Arrival {
  readonly dueOn: string;
  readonly state: Exclude<DayState, 'none' | 'sent'>;
}

const SEVERITY: Readonly<Record<DayState, number>> = {
  none: 0,
  sent: 1,
  not_due: 2,
  received: 3,
  late: 4,
  missing: 5,
};

export interface Sent {
  /** With the zone of the province, as the hub writes it. */
  readonly receivedAt: string;
}

/** One entry for every day from `from` to `to`, both included. What was sent shows on days when nothing was due. */
export function arrivalDays(
  arrivals: readonly Arrival[],
  sent: readonly Sent[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly ArrivalDay[] {
  const byDay = new Map<string, ArrivalDay>();
  for (const { receivedAt } of sent) {
    const day = receivedAt.slice(0, 10);
    byDay.set(day, { day, state: 'sent', due: 0 });
  }
  for (const { dueOn: day, state } of arrivals) {
    const known = byDay.get(day) ?? { day, state: 'none', due: 0 };
    const worst = SEVERITY[state] > SEVERITY[known.state] ? state : known.state;
    byDay.set(day, { day, state: worst, due: known.due + 1 });
  }
  const days: ArrivalDay[] = [];
  for (let day = from; day <= to && days.length < DAYS_MAX; day = nextDay(day)) {
    days.push(byDay.get(day) ?? { day, state: 'none', due: 0 });
  }
  return days;
}

export function countStates(arrivals: readonly Arrival[]): Readonly<Record<DayState, number>> {
  const counts = { none: 0, sent: 0, not_due: 0, received: 0, late: 0, missing: 0 };
  for (const { state } of arrivals) counts[state] += 1;
  return counts;
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

// The longest range the hub's calendar answers for.
const DAYS_MAX = 366;
