import { Exact } from '#core/exact';
import type { FigureBasisType } from '#core/figures';
import { sumOfKnown, type Reason } from '../figures.js';
import { recordsBehind, type RecordsOf } from '../records-behind.js';
import type { ControlRow, SentAbove } from '../sql/read-control.sql.js';
import { absorptionBandOf } from './absorption-band.js';
import { groupingSql, WHOLE_YEAR, type BudgetGrouping } from './grouping.js';
import { whyMissing } from './missing-facts.js';
import { controlGroup, type ControlGroup } from './row-figures.js';

export interface ControlFacts {
  readonly rows: readonly ControlRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly basis: readonly FigureBasisType[];
  readonly sentAbove: SentAbove;
}

export interface ControlAsked {
  readonly groupBy: BudgetGrouping;
  readonly month: number;
  readonly first: number;
  readonly outliers: number;
  readonly records: RecordsOf;
  /** Whether physical progress is known of the accounts asked for. */
  readonly withProgress: boolean;
  /** Whether the caller may read payment warrants of everybody in the answer. */
  readonly withDisbursements: boolean;
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
export function buildControl({ rows, names, basis, sentAbove }: ControlFacts, asked: ControlAsked): Control {
  const { groupBy, month, first, outliers } = asked;
  const known = groupBy === 'month' ? cumulated(rows, month) : rows.filter(isGroup);
  const why = whyMissing(rows, { groupBy, sentAbove });
  const context = (code: string | null) => ({
    figures: { basis, records: recordsBehind(asked.records, groupBy, code) },
    band: absorptionBandOf(groupBy === 'month' && code !== null ? Number(code) : month),
    name: code === null ? null : (names.get(code) ?? null),
    withoutBudget: why('budget', code),
    withoutRealization: why('realization', code),
    withoutCashPlan: why('cashPlan', code),
    withoutProgress: whyNoProgress(asked),
    withoutDisbursement: whyNoDisbursement(asked),
  });
  const ordered = groupBy === 'month' ? known : [...known].sort(byBudget);
  const deviating = known
    .flatMap((row) =>
      row.cashPlan === null ? [] : [{ row, by: new Exact(row.plannedRealization ?? 0).minus(row.cashPlan) }],
    )
    .sort((one, other) => one.by.comparedTo(other.by) || one.row.code.localeCompare(other.row.code));
  const shown = (list: readonly KnownRow[]): readonly ControlGroup[] =>
    list.map((row) => controlGroup(row, context(row.code)));
  const behind = deviating.filter(({ by }) => by.lt(0)).slice(0, outliers);
  const ahead = deviating.filter(({ by }) => by.gt(0)).reverse();
  return {
    groupCount: known.length,
    total: controlGroup(groupBy === 'month' ? lastOf(known) : totalOf(rows), context(null)),
    groups: shown(ordered.slice(0, first)),
    underSpenders: groupBy === 'month' ? [] : shown(behind.map(({ row }) => row)),
    overSpenders: groupBy === 'month' ? [] : shown(ahead.slice(0, outliers).map(({ row }) => row)),
  };
}

/** A row of a group; those without a code are in the total only. */
type KnownRow = ControlRow & { readonly code: string };

/** A cash plan that begins later may cover a realization already, at an account of which nothing else is known yet. */
function isGroup(row: ControlRow): row is KnownRow {
  const { code, budget, realization, cashPlan, disbursed } = row;
  return code !== null && [budget, realization, cashPlan, disbursed].some((amount) => amount !== null);
}

/** Months stand beside the whole budget; all else runs up. */
function cumulated(rows: readonly ControlRow[], month: number): readonly KnownRow[] {
  const budget = rows.find(({ code }) => code === WHOLE_YEAR)?.budget ?? null;
  const flows = rows.filter(({ code }) => code !== WHOLE_YEAR);
  return Array.from({ length: month }, (_, index) => {
    const upTo = flows.filter(({ code }) => Number(code) <= index + 1);
    return { ...summed(upTo), code: String(index + 1), budget };
  });
}

/** The last month has run up all of it. */
function lastOf(months: readonly KnownRow[]): ControlRow {
  return months.at(-1) ?? totalOf([]);
}

function totalOf(rows: readonly ControlRow[]): ControlRow {
  return { ...summed(rows), code: '' };
}

/** Null where none of the rows knows anything. */
function summed(rows: readonly ControlRow[]): Omit<ControlRow, 'code'> {
  const sum = (of: (row: ControlRow) => string | null): string | null => sumOfKnown(rows.map(of));
  const weighted = rows.flatMap(({ physicalWeighted }) => physicalWeighted ?? []);
  return {
    budget: sum(({ budget }) => budget),
    realization: sum(({ realization }) => realization),
    cashPlan: sum(({ cashPlan }) => cashPlan),
    plannedRealization: sum(({ plannedRealization }) => plannedRealization),
    // Of percent × rupiah, which has more decimals than money.
    physicalWeighted: weighted.length === 0 ? null : Exact.sum(...weighted).toFixed(),
    progressWeight: sum(({ progressWeight }) => progressWeight),
    disbursed: sum(({ disbursed }) => disbursed),
    advanced: sum(({ advanced }) => advanced),
  };
}

function byBudget(one: KnownRow, other: KnownRow): number {
  return new Exact(other.budget ?? 0).comparedTo(one.budget ?? 0) || (one.code < other.code ? -1 : 1);
}

function whyNoProgress({ groupBy, withProgress }: ControlAsked): Reason {
  if (groupingSql(groupBy).progress === null) return PROGRESS_IS_OF_ACTIVITIES;
  return withProgress ? NO_PROGRESS : PROGRESS_ENDS_AT_ACCOUNT_GROUPS;
}

function whyNoDisbursement({ groupBy, withDisbursements }: ControlAsked): Reason {
  if (!withDisbursements) return DISBURSEMENTS_NOT_OPEN;
  return groupingSql(groupBy).disbursement === null ? DISBURSEMENT_HAS_NO_FUND_SOURCE : NO_DISBURSEMENT;
}

const DISBURSEMENTS_NOT_OPEN: Reason = {
  code: 'DISBURSEMENTS_NOT_OPEN',
  text: {
    id: 'SP2D tidak terbuka untuk umum; masuklah, dan tanyakan organisasi yang boleh Anda baca.',
    en: 'Payment warrants are not public; sign in, and ask about organizations that you may read.',
  },
};
const DISBURSEMENT_HAS_NO_FUND_SOURCE: Reason = {
  code: 'DISBURSEMENT_NOT_BY_FUND_SOURCE',
  text: { id: 'SP2D tidak menyebut sumber dana.', en: 'Payment warrants do not name a fund source.' },
};
const NO_DISBURSEMENT: Reason = {
  code: 'NO_DISBURSEMENT',
  text: {
    id: 'Belum ada SP2D yang menyebut kelompok ini sampai bulan ini.',
    en: 'No payment warrant names this group up to this month.',
  },
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
const PROGRESS_ENDS_AT_ACCOUNT_GROUPS: Reason = {
  code: 'PROGRESS_NOT_BELOW_ACCOUNT_GROUP',
  text: {
    id: 'Kemajuan fisik dilaporkan untuk kegiatan seutuhnya dan ditimbang dengan pagunya menurut kelompok rekening; tanyakan rekening sampai kelompoknya, misalnya 5.2.',
    en: 'Physical progress is reported of whole activities and weighed by their budget by group of accounts; ask about an account down to its group, such as 5.2.',
  },
};
