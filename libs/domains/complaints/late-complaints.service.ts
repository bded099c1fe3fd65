import {
  calendarYears,
  dayOf,
  type CalendarReader,
  type CalendarYear,
  type WorkingCalendar,
} from '#core/calendar';
import type { Pool } from '#core/database';
import type { FigureType } from '#core/figures';
import { COMPLAINT_PAGE_MAX, LATE_GROUPS_MAX, PAUSED_COMPLAINTS_MAX } from '#core/limits';
import type { FigureBasis } from '#catalog';
import { requireBetween } from '#core/errors';
import type { ResponsePolicy } from './clocks/policy.js';
import { dueWithoutPause } from './clocks/run-clock.js';
import { lateRuns, waitingClocksOf, type WaitingClock } from './clocks/waiting-clocks.js';
import { readComplaintBasis } from './complaint-basis.js';
import { lateFigure } from './figures/late-figure.js';
import { LateTally, type LateCount } from './figures/late-tally.js';
import { requireAtMost } from './require-at-most.js';
import { resolveFilter, type FilterArgs } from './resolve-filter.js';
import { filterAsGraphql } from './sql/complaint-filter.sql.js';
import { readLateClocks, readPausedOpen, type LateRow } from './sql/late-clocks.sql.js';
import { readAgencies } from './sql/organizations.sql.js';
import { readPolicies } from './sql/read-policies.sql.js';

export interface LateArgs extends FilterArgs {
  /** Agencies in the answer, those with most late complaints first. */
  readonly first: number;
}

export interface LateComplaints {
  readonly now: number;
  readonly total: LateOf;
  readonly agencyCount: number;
  readonly agencies: readonly LateAgency[];
  readonly calendar: readonly CalendarYear[];
  readonly basis: readonly FigureBasis[];
}

export interface LateOf extends LateCount {
  readonly figure: FigureType;
  readonly byClock: readonly (LateCount & { readonly clock: WaitingClock; readonly figure: FigureType })[];
}

export interface LateAgency extends LateCount {
  /** Null: nobody is in charge. */
  readonly organizationCode: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly byClock: readonly (LateCount & { readonly clock: WaitingClock })[];
}

/** Who is kept waiting right now: open complaints that are late by the policy of their day, each counted once, and by which clocks. */
export class LateComplaintsService {
  constructor(
    private readonly pool: Pool,
    private readonly calendar: CalendarReader,
  ) {}

  async late(args: LateArgs, now: number): Promise<LateComplaints> {
    requireBetween('first', args.first, { min: 1, max: COMPLAINT_PAGE_MAX });
    const [policies, calendar, filter] = await Promise.all([
      readPolicies(this.pool),
      this.calendar.current(),
      resolveFilter(this.pool, args),
    ]);
    const [rows, paused, basis] = await Promise.all([
      readLateClocks(this.pool, { policies, calendar, filter, now }),
      readPausedOpen(this.pool, filter),
      readComplaintBasis(this.pool),
    ]);
    requireAtMost(rows.length, LATE_GROUPS_MAX, { id: 'kelompok', en: 'groups' });
    requireAtMost(paused.length, PAUSED_COMPLAINTS_MAX, {
      id: 'aduan dengan jeda',
      en: 'complaints with a pause',
    });
    const tally = new LateTally();
    for (const row of rows) tally.add(row, breachedSinceOf(row, policies, calendar));
    const reckoned = paused.map(({ agencyCode, complaint }) => {
      const runs = lateRuns({ complaint, policies, calendar, now });
      tally.addOne(agencyCode, runs);
      const { sourceSystem, ticket } = complaint;
      return { sourceSystem, ticket, clocks: waitingClocksOf(runs) };
    });
    const agencies = tally.agencies();
    const names = await readAgencies(
      this.pool,
      agencies.flatMap(({ agencyCode }) => agencyCode ?? []),
    );
    const late = { policies, calendar, now, reckoned };
    const figure = (count: number, clock: WaitingClock | null) =>
      lateFigure(count, { clock, basis, asked: filterAsGraphql(filter), late });
    const total = tally.total();
    return {
      now,
      basis,
      agencyCount: agencies.filter(({ agencyCode }) => agencyCode !== null).length,
      total: {
        ...total,
        figure: figure(total.count, null),
        byClock: total.byClock.map((one) => ({ ...one, figure: figure(one.count, one.clock) })),
      },
      agencies: agencies.slice(0, args.first).map(({ agencyCode, ...counts }) => ({
        organizationCode: agencyCode,
        name: names.get(agencyCode ?? '')?.name ?? null,
        shortName: names.get(agencyCode ?? '')?.shortName ?? null,
        ...counts,
      })),
      calendar: yearsReckoned(rows, policies, calendar, now),
    };
  }
}

/** When the oldest of a row ran out of its term; null for a row of all clocks. */
function breachedSinceOf(
  row: LateRow,
  policies: readonly ResponsePolicy[],
  calendar: WorkingCalendar,
): number | null {
  const policy = policyOf(row, policies);
  return policy === undefined ? null : dueWithoutPause(calendar, policy, Date.parse(row.begunFirst));
}

function yearsReckoned(
  rows: readonly LateRow[],
  policies: readonly ResponsePolicy[],
  calendar: WorkingCalendar,
  now: number,
): readonly CalendarYear[] {
  const begins = rows
    .filter((row) => policyOf(row, policies)?.unit === 'working_days')
    .map(({ begunFirst }) => Date.parse(begunFirst));
  if (begins.length === 0) return [];
  return calendarYears(calendar, dayOf(Math.min(...begins)), dayOf(now));
}

function policyOf(row: LateRow, policies: readonly ResponsePolicy[]): ResponsePolicy | undefined {
  return policies.find(({ code, validFrom }) => code === row.policyCode && validFrom === row.policyFrom);
}
