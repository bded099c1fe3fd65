import type { Language } from '../i18n/index.js';
import { PROVINCE_OFFSET, PROVINCE_ZONE } from './zone.js';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], { timeZone: PROVINCE_ZONE, ...options });
  formatters.set(key, made);
  return made;
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** `23 Nov 2026`. */
export function formatDay(moment: string | Date, language: Language): string {
  return formatter(language, DAY).format(asDate(moment));
}

/** `23 Nov 2026 14.05 WIB`. */
export function formatMoment(moment: string | Date, language: Language): string {
  const time = formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    asDate(moment),
  );
  return `${formatDay(moment, language)} ${time} WIB`;
}

/** Months 1–12 of a year: `Okt 2026`. */
export function formatMonth(year: number, month: number, language: Language): string {
  return formatter(language, { month: 'short', year: 'numeric' }).format(
    new Date(Date.UTC(year, month - 1, 15)),
  );
}

/** How long ago in the coarsest unit that says it: `3 hari lalu`. */
export function formatAge(moment: string, now: Date, language: Language): string {
  const seconds = (asDate(moment).getTime() - now.getTime()) / 1_000;
  const [unit, size] = AGES.find(([, from]) => Math.abs(seconds) >= from) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/** The year and month that it is in the province. */
export function monthInProvince(now: Date): { readonly year: number; readonly month: number } {
  const parts = formatter('en', { year: 'numeric', month: 'numeric' }).formatToParts(now);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: numberOf('year'), month: numberOf('month') };
}

/** The year that monthly reports speak of: until January's are due, on 10 February, that is the year before. */
export function reportedYear(now: Date): number {
  return monthInProvince(new Date(now.getTime() - JANUARY_REPORTED_DAYS * DAY_MS)).year;
}

// The whole of January, and nine days of February (schemas/budgets/budget-realizations.dataset.ts: due on the 10th).
const JANUARY_REPORTED_DAYS = 31 + 9;
const DAY_MS = 86_400_000;

const AGES: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
];

/** A date without a time is that day in the province, not midnight in Greenwich. */
function asDate(moment: string | Date): Date {
  if (moment instanceof Date) return moment;
  return new Date(moment.length === 10 ? `${moment}T12:00:00${PROVINCE_OFFSET}` : moment);
}
