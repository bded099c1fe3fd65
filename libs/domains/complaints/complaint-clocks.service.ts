import { strict as assert } from 'node:assert';
import { HOUR_MS, type CalendarReader } from '#core/calendar';
import type { Pool } from '#core/database';
import {
  CLOCK_DUE_WITHIN_HOURS_MAX,
  CLOCK_PAGE_ROUNDS_MAX,
  COMPLAINT_PAGE_MAX,
  COMPLAINTS_JUDGED_MAX,
} from '#core/limits';
import { requireBetween } from '#core/errors';
import { clockCursor, placeOfCursor } from './clocks/clock-cursor.js';
import type { Clock } from './clocks/clock-names.js';
import { clockOfComplaint, clocksOfComplaint } from './clocks/clocks-of-complaint.js';
import type { ComplaintFacts } from './clocks/complaint-facts.js';
import { expectedBy } from './clocks/expected-by.js';
import { factsAt } from './clocks/facts-at.js';
import type { ClockRun } from './clocks/run-clock.js';
import { ComplaintsError } from './complaints.errors.js';
import { resolveFilter, type FilterArgs } from './resolve-filter.js';
import { readComplaint, readComplaints, type ComplaintKey } from './sql/read-complaint.sql.js';
import { readPolicies } from './sql/read-policies.sql.js';
import { readRunningClocks, type RunningClock, type RunningClocksOf } from './sql/read-running-clocks.sql.js';

export interface ComplaintClocks {
  readonly complaint: ComplaintFacts;
  readonly now: number;
  readonly clocks: readonly ClockRun[];
}

export interface ExpectedComplaint extends ComplaintKey {
  readonly expectedAt: number;
}

export interface RunningClocksArgs extends FilterArgs {
  readonly clock: Clock;
  readonly state: 'breached' | 'due_soon';
  readonly dueWithinHours: number;
  readonly first: number;
  readonly after: string | null;
}

export interface RunningClockNode {
  readonly complaint: ComplaintFacts;
  readonly run: ClockRun;
  readonly cursor: string;
}

export interface RunningClocksPage {
  readonly now: number;
  readonly nodes: readonly RunningClockNode[];
  readonly hasNextPage: boolean;
  /** Where the next page begins; null when nothing was found. */
  readonly endCursor: string | null;
}

/** Which term runs out when, for one complaint and for all that are late or soon will be. */
export class ComplaintClocksService {
  constructor(
    private readonly pool: Pool,
    private readonly calendar: CalendarReader,
  ) {}

  async clocksOf(of: {
    readonly sourceSystem: string;
    readonly ticket: string;
    readonly now: number;
  }): Promise<ComplaintClocks> {
    const [complaint, policies, calendar] = await Promise.all([
      readComplaint(this.pool, of),
      readPolicies(this.pool),
      this.calendar.current(),
    ]);
    if (complaint === null) {
      throw new ComplaintsError('UNKNOWN_COMPLAINT', { sourceSystem: of.sourceSystem, ticket: of.ticket });
    }
    const clocks = clocksOfComplaint({ complaint, policies, calendar, now: of.now });
    return { complaint: factsAt(complaint, of.now), now: of.now, clocks };
  }

  /** By when each of the complaints is expected to be fulfilled, or answered where no policy says more; the others are left out. */
  async expected(keys: readonly ComplaintKey[], now: number): Promise<readonly ExpectedComplaint[]> {
    assert(keys.length <= COMPLAINTS_JUDGED_MAX, `at most ${COMPLAINTS_JUDGED_MAX} complaints at once`);
    const [complaints, policies, calendar] = await Promise.all([
      readComplaints(this.pool, keys),
      readPolicies(this.pool),
      this.calendar.current(),
    ]);
    return complaints.flatMap((complaint) => {
      const expectedAt = expectedBy({ complaint, policies, calendar, now });
      const { sourceSystem, ticket } = complaint;
      return expectedAt === null ? [] : [{ sourceSystem, ticket, expectedAt }];
    });
  }

  async running(args: RunningClocksArgs, now: number): Promise<RunningClocksPage> {
    requireBetween('first', args.first, { min: 1, max: COMPLAINT_PAGE_MAX });
    requireBetween('dueWithinHours', args.dueWithinHours, { min: 1, max: CLOCK_DUE_WITHIN_HOURS_MAX });
    const [policies, calendar, filter] = await Promise.all([
      readPolicies(this.pool),
      this.calendar.current(),
      resolveFilter(this.pool, args),
    ]);
    const isBreached = args.state === 'breached';
    const dueBefore = isBreached ? now : now + args.dueWithinHours * HOUR_MS;
    const found = await this.search(
      {
        clock: args.clock,
        policies,
        calendar,
        filter,
        dueBefore,
        dueFrom: isBreached ? null : now,
        after: args.after === null ? null : placeOfCursor(args.after, args.clock),
        limit: args.first + 1,
      },
      (complaint) => {
        const run = clockOfComplaint({ complaint, policies, calendar, now }, args.clock);
        return run !== null && isWanted(run, args.state, dueBefore) ? run : null;
      },
    );
    return { now, ...pageOf(found, args) };
  }

  /** Reads on until the page is full: a complaint that only waits for its reporter is found, but not late. */
  private async search(
    of: RunningClocksOf,
    runIfWanted: (complaint: ComplaintFacts) => ClockRun | null,
  ): Promise<Found> {
    const wanted: (RunningClock & { readonly run: ClockRun })[] = [];
    let after = of.after;
    for (let round = 0; round < CLOCK_PAGE_ROUNDS_MAX; round += 1) {
      const rows = await readRunningClocks(this.pool, { ...of, after });
      for (const row of rows) {
        const run = runIfWanted(row.complaint);
        if (run !== null) wanted.push({ ...row, run });
      }
      after = rows.at(-1)?.place ?? after;
      if (rows.length < of.limit) return { wanted, examinedTo: null };
      if (wanted.length >= of.limit) break;
    }
    return { wanted, examinedTo: after };
  }
}

interface Found {
  readonly wanted: readonly (RunningClock & { readonly run: ClockRun })[];
  /** The last place that was looked at; null when there is nothing behind it. */
  readonly examinedTo: RunningClock['place'] | null;
}

function pageOf({ wanted, examinedTo }: Found, { clock, first }: RunningClocksArgs) {
  const nodes = wanted
    .slice(0, first)
    .map(({ complaint, run, place }) => ({ complaint, run, cursor: clockCursor(clock, place) }));
  const isFull = wanted.length > first;
  const hasNextPage = isFull || examinedTo !== null;
  const endCursor =
    isFull || examinedTo === null ? (nodes.at(-1)?.cursor ?? null) : clockCursor(clock, examinedTo);
  return { nodes, hasNextPage, endCursor };
}

function isWanted(
  { state, dueAt }: ClockRun,
  wanted: RunningClocksArgs['state'],
  dueBefore: number,
): boolean {
  if (wanted === 'breached') return state === 'breached';
  return state === 'running' && dueAt !== null && dueAt < dueBefore;
}
