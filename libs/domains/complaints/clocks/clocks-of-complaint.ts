import type { WorkingCalendar } from '#core/calendar';
import { CLOCKS, type Clock } from './clock-names.js';
import { answeredAt, earliest, isVoid, type ComplaintFacts } from './complaint-facts.js';
import { factsAt } from './facts-at.js';
import { pausesOf } from './pauses.js';
import { policyFor, type ResponsePolicy } from './policy.js';
import { runClock, type ClockRun, type Span } from './run-clock.js';

export interface ClocksOf {
  readonly complaint: ComplaintFacts;
  readonly policies: readonly ResponsePolicy[];
  readonly calendar: WorkingCalendar;
  readonly now: number;
}

/** Every clock that a policy sets for the complaint, in the order of its life. */
export function clocksOfComplaint(of: ClocksOf): readonly ClockRun[] {
  return CLOCKS.map((clock) => clockOfComplaint(of, clock)).filter((run) => run !== null);
}

/** One clock by what had happened until `now`; null where no policy sets it. */
export function clockOfComplaint(
  { complaint: known, policies, calendar, now }: ClocksOf,
  clock: Clock,
): ClockRun | null {
  const policy = policyFor(policies, clock, known);
  if (policy === null) return null;
  const complaint = factsAt(known, now);
  return runClock({
    policy,
    span: complaint.receivedAt > now ? NOT_THERE_YET : spanOf(complaint, clock),
    pauses: pausesOf(complaint.steps),
    calendar,
    now,
  });
}

function spanOf(complaint: ComplaintFacts, clock: Clock): Span {
  const span = timesOf(complaint, clock);
  if (span.stoppedAt !== null || span.startedAt === null) return span;
  if (isVoid(complaint.status)) return { ...span, verdict: 'void' };
  return complaint.status === 'resolved' ? { ...span, verdict: 'unknown' } : span;
}

function timesOf(complaint: ComplaintFacts, clock: Clock): Span {
  const { receivedAt, verifiedAt, forwardedAt, resolvedAt } = complaint;
  const answered = answeredAt(complaint);
  switch (clock) {
    case 'first_response':
      return { startedAt: receivedAt, stoppedAt: answered };
    case 'verification':
      return { startedAt: receivedAt, stoppedAt: earliest(verifiedAt, forwardedAt, answered) };
    case 'follow_up':
      // An admin may answer before he forwards: then there was nothing left to wait for.
      return {
        startedAt: forwardedAt,
        stoppedAt: forwardedAt === null || answered === null ? null : Math.max(answered, forwardedAt),
      };
    case 'resolution_normative':
    case 'resolution_supervision':
      return { startedAt: verifiedAt ?? receivedAt, stoppedAt: resolvedAt };
    case 'auto_close':
      return { startedAt: lastUnansweredResponse(complaint), stoppedAt: resolvedAt };
  }
}

/** The last answer of an agency, unless the reporter or the case has moved on since. */
function lastUnansweredResponse({ steps, firstResponseAt, resolvedAt }: ComplaintFacts): number | null {
  const answers = steps.filter(
    ({ kind, at }) => kind === 'response' && (resolvedAt === null || at <= resolvedAt),
  );
  const last = answers.at(-1)?.at ?? firstResponseAt;
  if (last === null || (resolvedAt !== null && last > resolvedAt)) return null;
  return steps.some(({ kind, at }) => at > last && MOVES_ON.includes(kind)) ? null : last;
}

const NOT_THERE_YET: Span = { startedAt: null, stoppedAt: null };

const MOVES_ON = ['reporter_reply', 'reopening'];
