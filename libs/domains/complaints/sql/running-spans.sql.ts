import { HOUR_MS, lateWhenBegunBefore, type WorkingCalendar } from '#core/calendar';
import type { Clock } from '../clocks/clock-names.js';
import type { ResponsePolicy } from '../clocks/policy.js';

/** What has begun before this moment is due before `due`: terms end in the order in which they began. */
export function begunBeforeToBeDue(
  calendar: WorkingCalendar,
  { unit, limit }: Pick<ResponsePolicy, 'unit' | 'limit'>,
  due: number,
): number {
  return unit === 'hours' ? due - limit * HOUR_MS : lateWhenBegunBefore(calendar, due, limit);
}

/** What began after this moment is late by none of the clocks. */
export function newestBegin(
  {
    policies,
    calendar,
  }: { readonly policies: readonly ResponsePolicy[]; readonly calendar: WorkingCalendar },
  clocks: readonly Clock[],
  due: number,
): number {
  return Math.max(
    ...policies
      .filter(({ clock }) => clocks.includes(clock))
      .map((policy) => begunBeforeToBeDue(calendar, policy, due)),
  );
}

/** A pause may have moved the end of an older clock into the stretch that is asked for. */
export const MAY_HAVE_PAUSED = `exists (
           select 1 from complaints.complaint_responses as step
           where step.source_system = complaint.source_system and step.ticket = complaint.ticket
             and step.kind in ('clarification', 'referral', 'reopening'))`;

const UNANSWERED = 'complaint.first_response_at is null and complaint.resolved_at is null';

/** The same spans as `clocksOfComplaint` has, of open complaints. */
export const RUNNING: Readonly<Record<Clock, { readonly startedAt: string; readonly isRunning: string }>> = {
  first_response: { startedAt: 'complaint.received_at', isRunning: UNANSWERED },
  verification: {
    startedAt: 'complaint.received_at',
    isRunning: `complaint.verified_at is null and complaint.forwarded_at is null and ${UNANSWERED}`,
  },
  follow_up: {
    startedAt: 'complaint.forwarded_at',
    isRunning: `complaint.forwarded_at is not null and ${UNANSWERED}`,
  },
  resolution_normative: {
    startedAt: 'coalesce(complaint.verified_at, complaint.received_at)',
    isRunning: 'complaint.resolved_at is null',
  },
  resolution_supervision: {
    startedAt: 'coalesce(complaint.verified_at, complaint.received_at)',
    isRunning: 'complaint.resolved_at is null',
  },
  auto_close: {
    // The first answer is known without a look at the steps, and no answer is before it: that the last one is due, too, is
    // seen when the clock is worked out.
    startedAt: 'complaint.first_response_at',
    isRunning: 'complaint.first_response_at is not null and complaint.resolved_at is null',
  },
};
