import type { Clock } from './clock-names.js';
import { clockOfComplaint, type ClocksOf } from './clocks-of-complaint.js';
import type { ClockState } from './run-clock.js';

/**
 * When the clock that runs towards the reporter is due: that of the resolution, or, where no policy sets one, that of the answer. Late
 * ones keep the moment at which they were due. Null when nothing runs: it has ended, or no policy says how long the rest may take.
 */
export function expectedBy(of: ClocksOf): number | null {
  for (const clock of TOWARDS_THE_REPORTER) {
    const run = clockOfComplaint(of, clock);
    if (run !== null && UNFINISHED.includes(run.state)) return run.dueAt;
  }
  return null;
}

/** What may take an investigation is first expected by the shorter term, as nothing says that it does. */
const TOWARDS_THE_REPORTER: readonly Clock[] = [
  'resolution_normative',
  'resolution_supervision',
  'follow_up',
  'first_response',
];
const UNFINISHED: readonly ClockState[] = ['running', 'paused', 'breached'];
