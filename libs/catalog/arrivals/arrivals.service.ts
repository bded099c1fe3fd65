import type { Caller } from '#access/decisions';
import type { Pool } from '#core/database';
import { badInput, foreignCursor, requireBetween } from '#core/errors';
import type { FigureType } from '#core/figures';
import {
  ARRIVAL_DAYS_RANGE_MAX,
  ARRIVAL_DAYS_ROWS_MAX,
  ARRIVALS_PAGE_MAX,
  ARRIVALS_RANGE_DAYS_MAX,
  DISCIPLINE_ROWS_MAX,
} from '#core/limits';
import { addDays } from '#dataset';
import type { DatasetRegistry } from '#dataset-runtime';
import { readBasis } from '../basis/read-basis.js';
import { calendarReach } from './calendar-reach.js';
import { completenessFigure, onTimeFigure } from './discipline-figures.js';
import {
  readArrivalDays,
  readArrivals,
  readDiscipline,
  readSilent,
  type ArrivalDayRow,
  type ArrivalRow,
  type ArrivalsOf,
  type ArrivalState,
  type DisciplineGroup,
  type DisciplineRow,
  type SilentRow,
} from './read-arrivals.sql.js';

/** What is asked for; null: all. */
export interface ArrivalsAsked {
  readonly from: string;
  readonly to: string;
  readonly sourceCode: string | null;
  readonly dataset: string | null;
  readonly organizationCode: string | null;
}

export interface ArrivalPage {
  readonly nodes: readonly ArrivalRow[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface DisciplineLine extends DisciplineRow {
  readonly completeness: FigureType;
  readonly onTimeRate: FigureType;
}

/** Who owed what by when, and what came: of datasets that the caller may read or answers for, and of its own source. */
export class ArrivalsService {
  constructor(
    private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
  ) {}

  async arrivals(
    asked: ArrivalsAsked,
    {
      caller,
      states,
      first,
      after,
    }: {
      readonly caller: Caller;
      readonly states: readonly ArrivalState[];
      readonly first: number;
      readonly after: string | null;
    },
  ): Promise<ArrivalPage> {
    requireBetween('first', first, { min: 1, max: ARRIVALS_PAGE_MAX });
    const of = this.within(asked, caller);
    const rows = await readArrivals(this.pool, of, {
      states,
      first,
      after: after === null ? null : placeOf(after),
    });
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes,
      endCursor: last === undefined ? null : `${last.dueOn}.${last.id}`,
      hasNextPage: rows.length > first,
    };
  }

  async discipline(
    asked: ArrivalsAsked,
    { caller, groupBy }: { readonly caller: Caller; readonly groupBy: DisciplineGroup },
  ): Promise<readonly DisciplineLine[]> {
    const of = this.within(asked, caller);
    const rows = await readDiscipline(this.pool, of, { groupBy, first: DISCIPLINE_ROWS_MAX });
    const basisOf = await this.basisOf(rows);
    return rows.map((row) => ({
      completeness: completenessFigure(row, basisOf(row)),
      onTimeRate: onTimeFigure(row, basisOf(row)),
      ...row,
    }));
  }

  silent(asked: ArrivalsAsked, caller: Caller): Promise<readonly SilentRow[]> {
    return readSilent(this.pool, this.within(asked, caller), DISCIPLINE_ROWS_MAX);
  }

  /** How the reports that are due on each day stand, by source and dataset: what a strip of days is drawn from. */
  days(asked: ArrivalsAsked, caller: Caller): Promise<readonly ArrivalDayRow[]> {
    return readArrivalDays(
      this.pool,
      this.within(asked, caller, ARRIVAL_DAYS_RANGE_MAX),
      ARRIVAL_DAYS_ROWS_MAX,
    );
  }

  /** Each line names the datasets whose reports it counts. */
  private async basisOf(
    rows: readonly DisciplineRow[],
  ): Promise<(row: DisciplineRow) => FigureType['basis']> {
    const datasets = [...new Set(rows.flatMap((row) => row.datasets))].sort();
    const basis = new Map((await readBasis(this.pool, { datasets })).map((one) => [one.dataset, one]));
    return (row) => row.datasets.flatMap((dataset) => basis.get(dataset) ?? []);
  }

  private within(
    { from, to, ...asked }: ArrivalsAsked,
    caller: Caller,
    daysMax = ARRIVALS_RANGE_DAYS_MAX,
  ): ArrivalsOf {
    if (from > to)
      throw badInput(
        'from',
        { id: `tidak boleh sesudah to, ${to}`, en: `it must not be after to, ${to}` },
        { value: from },
      );
    if (addDays(from, daysMax) <= to)
      throw badInput(
        'from',
        {
          id: `paling banyak ${daysMax} hari sampai to, ${to}`,
          en: `at most ${daysMax} days to the day of to, ${to}`,
        },
        { value: from },
      );
    return { ...asked, from, to, whose: calendarReach(this.registry, caller) };
  }
}

function placeOf(cursor: string): { readonly dueOn: string; readonly id: string } {
  const parts = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/.exec(cursor);
  if (parts?.[1] === undefined || parts[2] === undefined) throw foreignCursor('after', cursor);
  return { dueOn: parts[1], id: parts[2] };
}
