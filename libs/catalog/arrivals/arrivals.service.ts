import { readAccess, type Caller } from '#access/decisions';
import type { Pool } from '#core/database';
import { RequestError } from '#core/errors';
import type { FigureType } from '#core/figures';
import { ARRIVALS_PAGE_MAX, ARRIVALS_RANGE_DAYS_MAX, DISCIPLINE_ROWS_MAX } from '#core/limits';
import { addDays } from '#dataset';
import type { DatasetRegistry } from '#dataset-runtime';
import { readBasis } from '../basis/read-basis.js';
import {
  readArrivals,
  readDiscipline,
  readSilent,
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

export interface DisciplineLine extends Omit<DisciplineRow, 'completenessPercent' | 'onTimePercent'> {
  readonly completeness: FigureType;
  readonly onTimeRate: FigureType;
}

/** Who owed what by when, and what came. Only of datasets that the caller may read. */
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
    if (first < 1 || first > ARRIVALS_PAGE_MAX) throw unusable('first', `from 1 to ${ARRIVALS_PAGE_MAX}`);
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
    const basisOf = await this.basisOf(groupBy, rows);
    return rows.map(({ completenessPercent, onTimePercent, ...row }) => ({
      ...row,
      completeness: completenessFigure(row, completenessPercent, basisOf(row.key)),
      onTimeRate: onTimeFigure(row, onTimePercent, basisOf(row.key)),
    }));
  }

  silent(asked: ArrivalsAsked, caller: Caller): Promise<readonly SilentRow[]> {
    return readSilent(this.pool, this.within(asked, caller), DISCIPLINE_ROWS_MAX);
  }

  /** A line about one dataset says how fresh that is; others are about many. */
  private async basisOf(
    groupBy: DisciplineGroup,
    rows: readonly DisciplineRow[],
  ): Promise<(key: string | null) => FigureType['basis']> {
    if (groupBy !== 'dataset') return () => [];
    const basis = await readBasis(this.pool, { datasets: rows.flatMap(({ key }) => key ?? []) });
    return (key) => basis.filter(({ dataset }) => dataset === key);
  }

  private within({ from, to, dataset, ...asked }: ArrivalsAsked, caller: Caller): ArrivalsOf {
    if (from > to) throw unusable('from', 'it must not be after to');
    if (addDays(from, ARRIVALS_RANGE_DAYS_MAX) <= to)
      throw unusable('from', `at most ${ARRIVALS_RANGE_DAYS_MAX} days`);
    const readable = this.registry.all
      .filter(({ definition }) => readAccess(caller, definition).kind === 'all')
      .map(({ definition }) => definition.name);
    return { ...asked, from, to, datasets: readable.filter((name) => dataset === null || name === dataset) };
  }
}

type Counted = Omit<DisciplineRow, 'completenessPercent' | 'onTimePercent'>;

function completenessFigure(
  { due, received, late }: Counted,
  value: string | null,
  basis: FigureType['basis'],
): FigureType {
  return {
    value,
    unit: PERCENT,
    formula: {
      id: 'laporan yang sudah diterima ÷ laporan yang sudah jatuh tempo × 100',
      en: 'reports that have come ÷ reports that were due × 100',
    },
    source: RELEASE_SCHEDULE,
    numerator: String(received + late),
    denominator: String(due),
    records: [],
    basis,
    reason: null,
  };
}

function onTimeFigure(
  { judged, onTime }: Counted,
  value: string | null,
  basis: FigureType['basis'],
): FigureType {
  return {
    value,
    unit: PERCENT,
    formula: {
      id: 'laporan yang diterima sampai hari jatuh tempo ÷ laporan yang jatuh tempo sejak sumbernya terhubung × 100',
      en: 'reports received by their due day ÷ reports due since the source was first heard of × 100',
    },
    source: RELEASE_SCHEDULE,
    numerator: String(onTime),
    denominator: String(judged),
    records: [],
    basis,
    reason: value === null ? NOT_YET_JUDGED : null,
  };
}

function placeOf(cursor: string): { readonly dueOn: string; readonly id: string } {
  const parts = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/.exec(cursor);
  if (parts?.[1] === undefined || parts[2] === undefined)
    throw unusable('after', 'it must be the endCursor of a page before');
  return { dueOn: parts[1], id: parts[2] };
}

function unusable(argument: string, reason: string): RequestError {
  return new RequestError('BAD_USER_INPUT', { argument, reason });
}

const PERCENT = { id: 'persen', en: 'percent' };
const RELEASE_SCHEDULE = 'Perpres 39/2019 art. 26–27, 33';
const NOT_YET_JUDGED = {
  code: 'NOT_YET_JUDGED',
  text: {
    id: 'Belum ada laporan yang jatuh tempo sejak sumbernya terhubung.',
    en: 'No report has been due since the source was first heard of.',
  },
};
