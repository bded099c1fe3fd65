import { addDays, daysBetween } from '#core/calendar';
import { parsePeriod, type Period } from '#measures';

/** The period of the same kind before: `2026-Q1` → `2025-Q4`. For two days, as many days before the first of them. */
export function previousPeriod(text: string): string {
  const named = /^(\d{4})(?:-(Q|S|)(\d{1,2}))?$/.exec(text);
  if (named === null) return daysBefore(parsePeriod(text));
  const [, year = '', kind, number] = named;
  if (number === undefined) return String(Number(year) - 1);
  const inYear = kind === 'Q' ? 4 : kind === 'S' ? 2 : 12;
  const before = Number(number) - 1;
  const [ofYear, at] = before > 0 ? [Number(year), before] : [Number(year) - 1, inYear];
  return `${ofYear}-${kind ?? ''}${kind === '' ? String(at).padStart(2, '0') : at}`;
}

function daysBefore({ from, to }: Period): string {
  const end = addDays(from, -1);
  return `${addDays(end, -daysBetween(from, to))}/${end}`;
}
