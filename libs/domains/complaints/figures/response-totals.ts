import type { WorkingCalendar } from '#core/calendar';
import { answeredAt, type ComplaintFacts } from '../clocks/complaint-facts.js';
import { clockOfComplaint } from '../clocks/clocks-of-complaint.js';
import type { ResponsePolicy } from '../clocks/policy.js';
import type { ResponseFigures } from '../sql/response-figures.sql.js';

interface Judging {
  readonly policies: readonly ResponsePolicy[];
  readonly calendar: WorkingCalendar;
  readonly now: number;
}

/** Adds the complaints whose clock stood still for a while, each reckoned by itself, to what the statement counted. */
export function withPausedComplaints(
  figures: ResponseFigures,
  paused: readonly ComplaintFacts[],
  { policies, calendar, now }: Judging,
): ResponseFigures {
  let { decided, inTime } = figures;
  for (const complaint of paused) {
    const run = clockOfComplaint({ complaint, policies, calendar, now }, 'first_response');
    if (run === null) continue;
    const isAnswered = answeredAt(complaint) !== null;
    if (isAnswered || run.state === 'breached') decided += 1;
    if (isAnswered && run.state === 'met') inTime += 1;
  }
  return { ...figures, decided, inTime };
}
