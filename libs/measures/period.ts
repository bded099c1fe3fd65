import { badInput, type RequestError } from '#core/errors';
import { MEASURE_PERIOD_YEARS_MAX } from '#core/limits';
import { isDate } from '#dataset';
import type { Span } from './measure-definition.js';

/** Calendar days of Asia/Jakarta, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** `2026`, `2026-Q3`, `2026-S1` (half), `2026-07`, or two days as ISO 8601 writes an interval: `2026-01-01/2026-07-20`. */
export function parsePeriod(text: string): Period {
  const period = named(text) ?? interval(text);
  if (period === undefined || period.from > period.to) throw refused(text);
  if (Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) >= MEASURE_PERIOD_YEARS_MAX) {
    throw refused(text);
  }
  return period;
}

/** The period asked for, or more of its years. */
export function spanned({ from, to }: Period, span: Span): Period {
  const isYear = span === 'year' || span === 'budget_in_force';
  const start = span === 'period' ? from : `${from.slice(0, 4)}-01-01`;
  return { from: start, to: isYear ? `${to.slice(0, 4)}-12-31` : to };
}

function named(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|S([12])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (match === null) return undefined;
  const [, yearText = '', quarter, half, month] = match;
  const year = Number(yearText);
  const [first, last] =
    quarter !== undefined
      ? [Number(quarter) * 3 - 2, Number(quarter) * 3]
      : half !== undefined
        ? [Number(half) * 6 - 5, Number(half) * 6]
        : month !== undefined
          ? [Number(month), Number(month)]
          : [1, 12];
  return { from: `${yearText}-${String(first).padStart(2, '0')}-01`, to: lastDay(year, last) };
}

function interval(text: string): Period | undefined {
  const [from = '', to = '', ...rest] = text.split('/');
  return rest.length === 0 && isDate(from) && isDate(to) ? { from, to } : undefined;
}

/** Day 0 of the next month is the last of this one. */
function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function refused(text: string): RequestError {
  return badInput(
    'period',
    {
      id: `tulis seperti ${EXAMPLES}, paling panjang ${MEASURE_PERIOD_YEARS_MAX} tahun, hari pertama di depan`,
      en: `write it as ${EXAMPLES}, of at most ${MEASURE_PERIOD_YEARS_MAX} years, with the first day first`,
    },
    { value: text },
  );
}

const EXAMPLES = '2026, 2026-Q3, 2026-S1, 2026-07, 2026-01-01/2026-07-20';
