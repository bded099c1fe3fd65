import type { Clock } from './clock-names.js';
import { clockOfComplaint, type ClocksOf } from './clocks-of-complaint.js';
import { policyFor } from './policy.js';
import type { ClockRun } from './run-clock.js';

/** The clocks by which somebody who complained is kept waiting. That a complaint could be closed by now is no lateness towards him. */
export const WAITING_CLOCKS = [
  'first_response',
  'verification',
  'follow_up',
  'resolution_normative',
  'resolution_supervision',
] as const satisfies readonly Clock[];

export type WaitingClock = (typeof WAITING_CLOCKS)[number];

/**
 * The waiting clocks by which a complaint is late for certain. One that may take an investigation is late by the longer term, not by
 * the shorter: records do not say whether it does.
 */
export function lateRuns(of: ClocksOf): readonly ClockRun[] {
  const mayTakeLonger = policyFor(of.policies, 'resolution_supervision', of.complaint) !== null;
  return WAITING_CLOCKS.filter((clock) => clock !== 'resolution_normative' || !mayTakeLonger).flatMap(
    (clock) => {
      const run = clockOfComplaint(of, clock);
      return run?.state === 'breached' ? [run] : [];
    },
  );
}

export function waitingClocksOf(runs: readonly ClockRun[]): readonly WaitingClock[] {
  return WAITING_CLOCKS.filter((clock) => runs.some(({ policy }) => policy.clock === clock));
}
