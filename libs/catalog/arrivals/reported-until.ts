import type { AnyRecord, DatasetDefinition } from '#dataset';

/**
 * The last day of the period that a record reports, by its natural key; null for a dataset whose keys name no period (complaints,
 * news, packages): there only the contact with the source can be watched.
 *
 * A key names a period by a `date`, or by a year (`year`, `fiscalYear`) with, where it has them, `month` (1–12), `quarter` (0: the
 * whole year) or `periodKind` with `period`.
 */
export function reportedUntil(definition: DatasetDefinition): ((key: AnyRecord) => string) | null {
  const { key, fields } = definition;
  const dateField = key.find((name) => fields[name]?.type === 'date');
  if (dateField !== undefined) return ({ [dateField]: date }) => (typeof date === 'string' ? date : '');
  const yearField = key.find((name) => name === 'year' || name === 'fiscalYear');
  if (yearField === undefined) return null;
  const lastMonth = lastMonthOf(key);
  return (record) => endOfMonth(Number(record[yearField]), lastMonth(record));
}

function lastMonthOf(key: readonly string[]): (record: AnyRecord) => number {
  if (key.includes('month')) return ({ month }) => Number(month);
  if (key.includes('quarter'))
    return ({ quarter }) => (Number(quarter) === 0 ? MONTHS : Number(quarter) * MONTHS_OF_QUARTER);
  if (key.includes('periodKind'))
    return ({ periodKind, period }) =>
      periodKind === 'month'
        ? Number(period)
        : periodKind === 'quarter'
          ? Number(period) * MONTHS_OF_QUARTER
          : MONTHS;
  return () => MONTHS;
}

/** Day 0 of the next month is the last of this one. */
function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;
