import { monthOfName } from '../parse/month-names.js';
import { plainName } from './names.js';
import type { SampleColumn, TableSample } from './table-sample.js';

/** Columns that are months, to be made rows of. */
export interface MonthColumns {
  /** Column → number of the month. */
  readonly columns: Readonly<Record<string, number>>;
  readonly name: string;
  readonly value: string;
}

/** At least half a year of columns named after months, each month once: a table that is wide by month. */
export function monthColumns({ columns }: TableSample): MonthColumns | undefined {
  const found = new Map<number, string>();
  for (const { name } of columns) {
    const month = monthOf(name);
    if (month !== undefined && !found.has(month)) found.set(month, name);
  }
  if (found.size < MONTHS_MIN) return undefined;
  const ordered = [...found].sort(([a], [b]) => a - b);
  const taken = new Set(columns.map(({ name }) => name));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_baris`) : name);
  return {
    columns: Object.fromEntries(ordered.map(([month, name]) => [name, month])),
    name: free('bulan'),
    value: free('nilai'),
  };
}

/** The table as it is after its month columns were made rows of. */
export function unpivoted(table: TableSample, months: MonthColumns): readonly SampleColumn[] {
  const isMonth = (name: string): boolean => Object.hasOwn(months.columns, name);
  const cells = table.columns.filter(({ name }) => isMonth(name)).flatMap((column) => column.cells);
  const labels = Object.values(months.columns).map((month) => ({
    kind: 'number' as const,
    raw: String(month),
    column: 0,
  }));
  return [
    ...table.columns.filter(({ name }) => !isMonth(name)),
    { name: months.name, cells: labels },
    { name: months.value, cells },
  ];
}

const MONTHS_MIN = 6;

function monthOf(name: string): number | undefined {
  const plain = plainName(name);
  const numbered = /^(?:bulan|bln|b|month)? ?(\d{1,2})$/.exec(plain);
  const number = Number(numbered?.[1]);
  if (numbered !== null && !/^\d+$/.test(plain) && number >= 1 && number <= 12) return number;
  return monthOfName(plain);
}
