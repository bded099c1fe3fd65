import { badInput } from '#core/errors';
import { addDays, instantText, startOfDay, type Day } from '#core/calendar';

/** A month, a quarter or a year in the hub's zone: `[from, to)`. */
export interface Period {
  /** `2026-10`, `2026-Q3`, `2026`. */
  readonly name: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly from: number;
  readonly to: number;
}

export function periodOf(name: string): Period {
  const { months, at } = partsOf(name);
  const firstDay = dayOfMonth(at * months);
  const lastDay = addDays(dayOfMonth((at + 1) * months), -1);
  return { name, firstDay, lastDay, from: startOfDay(firstDay), to: startOfDay(addDays(lastDay, 1)) };
}

/** The filter of the GraphQL list for what came in during the period. */
export function receivedIn({ from, to }: Period): Readonly<Record<string, unknown>> {
  return { receivedAt: { gte: instantText(from), lt: instantText(to) } };
}

/** The period of the same length before. */
export function periodBefore({ name }: Period): Period {
  const { months, at } = partsOf(name);
  const [year, month] = yearAndMonth((at - 1) * months);
  if (months === 12) return periodOf(String(year));
  return periodOf(months === 3 ? `${year}-Q${Math.floor(month / 3) + 1}` : `${year}-${pad(month + 1)}`);
}

/** Length in months and the number of the period since year 0. */
function partsOf(name: string): { readonly months: number; readonly at: number } {
  const [, year, quarter, month] = /^(20\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(name) ?? [];
  if (year === undefined) {
    throw badInput(
      'period',
      {
        id: 'tulis tahun, triwulan, atau bulan: 2026, 2026-Q3, 2026-10',
        en: 'write a year, a quarter or a month: 2026, 2026-Q3, 2026-10',
      },
      { value: name },
    );
  }
  if (quarter !== undefined) return { months: 3, at: Number(year) * 4 + Number(quarter) - 1 };
  if (month !== undefined) return { months: 1, at: Number(year) * 12 + Number(month) - 1 };
  return { months: 12, at: Number(year) };
}

function dayOfMonth(months: number): Day {
  const [year, month] = yearAndMonth(months);
  return `${year}-${pad(month + 1)}-01`;
}

function yearAndMonth(months: number): readonly [year: number, month: number] {
  return [Math.floor(months / 12), months % 12];
}

const pad = (number: number) => String(number).padStart(2, '0');
