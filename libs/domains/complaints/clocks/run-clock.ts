import {
  addDays,
  addWorkingDays,
  calendarYears,
  dayOf,
  HOUR_MS,
  startOfDay,
  workingDaysBetween,
  type CalendarYear,
  type WorkingCalendar,
} from '#core/calendar';
import type { ResponsePolicy } from './policy.js';
import type { Pause } from './pauses.js';

/** `met` and `missed` have ended; the others have not, or cannot be told. */
export const CLOCK_STATES = [
  'not_started',
  'running',
  'paused',
  'breached',
  'met',
  'missed',
  'void',
  'unknown',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** From when to when a clock runs in one complaint; `stoppedAt` null while it runs. */
export interface Span {
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  /** Set where the times cannot say more: the complaint is void, or it ended without a time. */
  readonly verdict?: 'void' | 'unknown';
}

export interface ClockRun {
  readonly policy: ResponsePolicy;
  readonly state: ClockState;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  /** Exactly then it is still in time. */
  readonly dueAt: number | null;
  /** Hours past `dueAt`, or working days after its last day, until it stopped or until now; null when in time. */
  readonly breachedByHours: number | null;
  readonly breachedByWorkingDays: number | null;
  /** Those that lay within the run. */
  readonly pauses: readonly Pause[];
  /** The years on whose working days it was reckoned; empty for a clock in hours. */
  readonly calendar: readonly CalendarYear[];
}

export interface RunOf {
  readonly policy: ResponsePolicy;
  readonly span: Span;
  readonly pauses: readonly Pause[];
  readonly calendar: WorkingCalendar;
  readonly now: number;
}

/**
 * Where one clock of one complaint stands. Hours run day and night; a term in working days begins on the day after and ends with its
 * last day. A pause moves the end by as much as it lasted, in the unit of the clock.
 */
export function runClock({ policy, span, pauses, calendar, now }: RunOf): ClockRun {
  const { startedAt, stoppedAt } = span;
  if (startedAt === null) {
    return { policy, state: span.verdict ?? 'not_started', startedAt, stoppedAt: null, ...NOTHING };
  }
  const until = stoppedAt ?? now;
  const within = pauses.filter(({ from, to }) => from < until && (to === null || to > startedAt));
  const dueAt = dueAtOf({ policy, startedAt, until, pauses: within, calendar });
  const isLate = dueAt < until;
  const isPaused = stoppedAt === null && within.some(({ to }) => to === null || to > until);
  return {
    policy,
    state: span.verdict ?? stateOf({ stopped: stoppedAt !== null, isLate, isPaused }),
    startedAt,
    stoppedAt,
    dueAt,
    breachedByHours: isLate && span.verdict === undefined ? Math.floor((until - dueAt) / HOUR_MS) : null,
    breachedByWorkingDays:
      isLate && span.verdict === undefined
        ? workingDaysBetween(calendar, dayOf(dueAt - 1), dayOf(until))
        : null,
    pauses: within,
    calendar:
      policy.unit === 'hours'
        ? []
        : calendarYears(calendar, dayOf(startedAt), dayOf(Math.max(dueAt - 1, until))),
  };
}

/** When a clock without a pause runs out. */
export function dueWithoutPause(
  calendar: WorkingCalendar,
  policy: Pick<ResponsePolicy, 'unit' | 'limit'>,
  startedAt: number,
): number {
  return dueAtOf({ policy, startedAt, until: startedAt, pauses: [], calendar });
}

interface DueOf {
  readonly policy: Pick<ResponsePolicy, 'unit' | 'limit'>;
  readonly startedAt: number;
  readonly until: number;
  readonly pauses: readonly Pause[];
  readonly calendar: WorkingCalendar;
}

function dueAtOf({ policy, startedAt, until, pauses, calendar }: DueOf): number {
  const stretches = pauses.map(({ from, to }) => ({
    from: Math.max(from, startedAt),
    to: Math.min(to ?? until, until),
  }));
  if (policy.unit === 'hours') {
    const paused = stretches.reduce((sum, { from, to }) => sum + (to - from), 0);
    return startedAt + policy.limit * HOUR_MS + paused;
  }
  const paused = stretches.reduce(
    (sum, { from, to }) => sum + workingDaysBetween(calendar, dayOf(from), dayOf(to)),
    0,
  );
  return startOfDay(addDays(addWorkingDays(calendar, dayOf(startedAt), policy.limit + paused), 1));
}

function stateOf(of: {
  readonly stopped: boolean;
  readonly isLate: boolean;
  readonly isPaused: boolean;
}): ClockState {
  if (of.stopped) return of.isLate ? 'missed' : 'met';
  if (of.isLate) return 'breached';
  return of.isPaused ? 'paused' : 'running';
}

const NOTHING = {
  dueAt: null,
  breachedByHours: null,
  breachedByWorkingDays: null,
  pauses: [],
  calendar: [],
} as const;
