import { beginOfDay } from '../../format/days.js';

/** `2026`, `2026-Q3` or `2026-10`, as the hub takes it. */
export type PeriodName = string;

export interface PeriodRange {
  /** First moment inside. */
  readonly from: string;
  /** First moment after. */
  readonly to: string;
}

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/u;

/** The moments between which a period lies, on the clock of the province; undefined for what is no period. */
export function periodRange(name: PeriodName): PeriodRange | undefined {
  const parts = PERIOD.exec(name);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const quarter = parts[2] === undefined ? undefined : Number(parts[2]);
  const first = quarter === undefined ? Number(parts[3] ?? 1) : quarter * 3 - 2;
  const months = quarter !== undefined ? 3 : parts[3] === undefined ? 12 : 1;
  return { from: startOf(year, first), to: startOf(year, first + months) };
}

export function isWholeYear(name: PeriodName): boolean {
  return PERIOD.test(name) && !name.includes('-');
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** The months up to this one, latest first, then the quarters and years they lie in. */
export function recentPeriods(now: Month): {
  readonly months: readonly Month[];
  readonly quarters: readonly PeriodName[];
  readonly years: readonly PeriodName[];
} {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, back) => monthBack(now, back));
  const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return {
    months,
    quarters: unique(months.map(({ year, month }) => `${year}-Q${Math.ceil(month / 3)}`)),
    years: unique(months.map(({ year }) => String(year))),
  };
}

export function monthName({ year, month }: Month): PeriodName {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** So many months before a month. */
export function monthBack({ year, month }: Month, back: number): Month {
  const count = year * 12 + month - 1 - back;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function startOf(year: number, month: number): string {
  const { year: inYear, month: inMonth } = monthBack({ year, month }, 0);
  return beginOfDay(`${inYear}-${String(inMonth).padStart(2, '0')}-01`);
}

const MONTHS_SHOWN = 13;
