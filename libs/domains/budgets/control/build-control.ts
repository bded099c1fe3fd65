import { Exact } from '#core/exact';
import type { FigureBasisType } from '#core/figures';
import { sumOf, type Reason } from '../figures.js';
import { recordsBehind, type RecordsOf } from '../records-behind.js';
import type { ControlRow } from '../sql/read-control.sql.js';
import { absorptionBandOf } from './absorption-band.js';
import { GROUPING_SQL, WHOLE_YEAR, type BudgetGrouping } from './grouping.js';
import { controlGroup, type ControlGroup } from './row-figures.js';

export interface ControlFacts {
  readonly rows: readonly ControlRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly basis: readonly FigureBasisType[];
}

export interface ControlAsked {
  readonly groupBy: BudgetGrouping;
  readonly month: number;
  readonly first: number;
  readonly outliers: number;
  readonly records: RecordsOf;
}

export interface Control {
  readonly groupCount: number;
  /** All groups together. */
  readonly total: ControlGroup;
  /** By budget, the largest first; months in their order. */
  readonly groups: readonly ControlGroup[];
  /** Furthest behind and furthest ahead of their cash plan, in rupiah. */
  readonly underSpenders: readonly ControlGroup[];
  readonly overSpenders: readonly ControlGroup[];
}

/** Turns sums into figures. Pure. */
export function buildControl({ rows, names, basis }: ControlFacts, asked: ControlAsked): Control {
  const { groupBy, month, first, outliers } = asked;
  const known = groupBy === 'month' ? cumulated(rows, month) : rows;
  const context = (code: string | null) => ({
    figures: { basis, records: recordsBehind(asked.records, groupBy, code) },
    band: absorptionBandOf(groupBy === 'month' && code !== null ? Number(code) : month),
    name: code === null ? null : (names.get(code) ?? null),
    withoutCashPlan: GROUPING_SQL[groupBy].cash === null ? CASH_HAS_NO_FUND_SOURCE : NO_CASH_PLAN,
    withoutProgress: GROUPING_SQL[groupBy].progress === null ? PROGRESS_IS_OF_ACTIVITIES : NO_PROGRESS,
  });
  const ordered = groupBy === 'month' ? known : [...known].sort(byBudget);
  const deviating = known
    .flatMap((row) =>
      row.cashPlan === null ? [] : [{ row, by: new Exact(row.plannedRealization ?? 0).minus(row.cashPlan) }],
    )
    .sort((one, other) => one.by.comparedTo(other.by) || one.row.code.localeCompare(other.row.code));
  const shown = (list: readonly ControlRow[]): readonly ControlGroup[] =>
    list.map((row) => controlGroup(row, context(row.code)));
  const behind = deviating.filter(({ by }) => by.lt(0)).slice(0, outliers);
  const ahead = deviating.filter(({ by }) => by.gt(0)).reverse();
  return {
    groupCount: known.length,
    total: controlGroup(totalOf(groupBy, known), context(null)),
    groups: shown(ordered.slice(0, first)),
    underSpenders: groupBy === 'month' ? [] : shown(behind.map(({ row }) => row)),
    overSpenders: groupBy === 'month' ? [] : shown(ahead.slice(0, outliers).map(({ row }) => row)),
  };
}

/** Months stand beside the whole budget; realization and cash plan run up. */
function cumulated(rows: readonly ControlRow[], month: number): readonly ControlRow[] {
  const budget = rows.find(({ code }) => code === WHOLE_YEAR)?.budget ?? null;
  const upTo = (last: number, of: (row: ControlRow) => string | null): string | null => {
    const amounts = rows.filter(({ code }) => code !== WHOLE_YEAR && Number(code) <= last).map(of);
    return amounts.some((amount) => amount !== null) ? sumOf(amounts) : null;
  };
  return Array.from({ length: month }, (_, index) => ({
    code: String(index + 1),
    budget,
    realization: upTo(index + 1, ({ realization }) => realization),
    cashPlan: upTo(index + 1, ({ cashPlan }) => cashPlan),
    plannedRealization: upTo(index + 1, ({ plannedRealization }) => plannedRealization),
    ...{ physicalWeighted: null, progressWeight: null },
  }));
}

function totalOf(groupBy: BudgetGrouping, rows: readonly ControlRow[]): ControlRow {
  // The last month has run up all of it.
  const last = rows.at(-1);
  if (groupBy === 'month' && last !== undefined) return last;
  const sum = (of: (row: ControlRow) => string | null): string | null => {
    const amounts = rows.map(of);
    return amounts.some((amount) => amount !== null) ? sumOf(amounts) : null;
  };
  return {
    code: '',
    budget: sum(({ budget }) => budget),
    realization: sum(({ realization }) => realization),
    cashPlan: sum(({ cashPlan }) => cashPlan),
    plannedRealization: sum(({ plannedRealization }) => plannedRealization),
    physicalWeighted: sum(({ physicalWeighted }) => physicalWeighted),
    progressWeight: sum(({ progressWeight }) => progressWeight),
  };
}

function byBudget(one: ControlRow, other: ControlRow): number {
  return new Exact(other.budget ?? 0).comparedTo(one.budget ?? 0) || (one.code < other.code ? -1 : 1);
}

const NO_CASH_PLAN: Reason = {
  code: 'NO_CASH_PLAN',
  text: { id: 'Belum ada anggaran kas sampai bulan ini.', en: 'There is no cash plan up to this month.' },
};
const CASH_HAS_NO_FUND_SOURCE: Reason = {
  code: 'CASH_PLAN_NOT_BY_FUND_SOURCE',
  text: { id: 'Anggaran kas tidak menyebut sumber dana.', en: 'Cash plans do not name a fund source.' },
};
const NO_PROGRESS: Reason = {
  code: 'NO_PROGRESS_REPORT',
  text: {
    id: 'Belum ada laporan kemajuan fisik dari kegiatan yang berpagu di kelompok ini.',
    en: 'No budgeted activity of this group has reported physical progress.',
  },
};
const PROGRESS_IS_OF_ACTIVITIES: Reason = {
  code: 'PROGRESS_NOT_IN_THIS_GROUPING',
  text: {
    id: 'Kemajuan fisik dilaporkan per kegiatan; kelompokkan per organisasi, wilayah, program, atau kegiatan.',
    en: 'Physical progress is reported by activity; group by organization, region, program or activity.',
  },
};
