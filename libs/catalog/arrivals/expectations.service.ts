import { isSteward, type Caller } from '#access/decisions';
import type { Pool } from '#core/database';
import { foreignCursor, requireBetween } from '#core/errors';
import { ARRIVALS_PAGE_MAX } from '#core/limits';
import { addDays, periodAround, type Release, type ReportPeriod } from '#dataset';
import type { DatasetRegistry } from '#dataset-runtime';
import { calendarReach } from './calendar-reach.js';
import { readDuties, type DutyAfter, type DutyRow, type StewardDecision } from './read-expectations.sql.js';

export interface ExpectationsAsked {
  readonly sourceCode: string | null;
  readonly dataset: string | null;
  readonly organizationCode: string | null;
}

/** What one source owes of one dataset for one organization. */
export interface ExpectationLine extends Pick<
  DutyRow,
  | 'dataset'
  | 'sourceCode'
  | 'sourceName'
  | 'organizationCode'
  | 'organizationName'
  | 'since'
  | 'lastReceivedAt'
  | 'missing'
> {
  readonly release: Release;
  /** False while a steward waives it, or once an expectation has ended. */
  readonly isExpected: boolean;
  readonly next: ReportPeriod | null;
  /** Null: owed because the source delivers it. The note is the stewards' own. */
  readonly decision: Omit<StewardDecision, 'standing'> | null;
}

export interface ExpectationPage {
  readonly nodes: readonly ExpectationLine[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** What each source owes and when the next of it is due, page by page. */
export class ExpectationsService {
  constructor(
    private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
  ) {}

  async expectations(
    asked: ExpectationsAsked,
    {
      caller,
      first,
      after,
    }: { readonly caller: Caller; readonly first: number; readonly after: string | null },
  ): Promise<ExpectationPage> {
    requireBetween('first', first, { min: 1, max: ARRIVALS_PAGE_MAX });
    const rows = await readDuties(
      this.pool,
      { ...asked, whose: calendarReach(this.registry, caller) },
      { first, after: after === null ? null : placeOf(after) },
    );
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes: nodes.map((row) => this.line(row, caller)),
      endCursor: last === undefined ? null : cursorOf(last),
      hasNextPage: rows.length > first,
    };
  }

  private line(
    { sourceId: _internal, decision, until, openStart, ...row }: DutyRow,
    caller: Caller,
  ): ExpectationLine {
    const { release } = this.registry.get(row.dataset).definition;
    const isExpected = isOwed(row, decision);
    return {
      ...row,
      release,
      isExpected,
      next: isExpected
        ? nextReport(release, { openStart, begin: nextDay(until) ?? decision?.validFrom ?? null })
        : null,
      decision: decision === null ? null : decisionFor(decision, isSteward(caller, row.dataset)),
    };
  }
}

/** A source owes what it delivers and what a steward expects of it, unless a steward waives it. */
function isOwed(
  { lastReceivedAt }: Pick<DutyRow, 'lastReceivedAt'>,
  decision: StewardDecision | null,
): boolean {
  if (decision?.standing === 'in_force') return decision.isExpected;
  return lastReceivedAt !== null || (decision?.standing === 'ahead' && decision.isExpected);
}

/** The report that has still time, else the one of the period after the last that the calendar knows. */
function nextReport(
  release: Release,
  { openStart, begin }: { readonly openStart: string | null; readonly begin: string | null },
): ReportPeriod | null {
  const day = openStart ?? begin;
  return day === null ? null : periodAround(release, day);
}

function nextDay(day: string | null): string | null {
  return day === null ? null : addDays(day, 1);
}

function decisionFor(
  { isExpected, validFrom, validTo, note }: StewardDecision,
  isForSteward: boolean,
): Omit<StewardDecision, 'standing'> {
  return { isExpected, validFrom, validTo, note: isForSteward ? note : null };
}

function cursorOf({ dataset, sourceId, organizationCode }: DutyRow): string {
  return `${dataset} ${sourceId} ${organizationCode ?? ''}`;
}

function placeOf(cursor: string): DutyAfter {
  const parts = /^([a-z0-9_.]+) (\d{1,9}) ([^\0]*)$/.exec(cursor);
  if (parts?.[1] === undefined || parts[3] === undefined) throw foreignCursor('after', cursor);
  return { dataset: parts[1], sourceId: Number(parts[2]), organizationCode: parts[3] };
}
