import type { FieldValue, Field } from '#dataset';

/** The days on which a code of the master data is in use; null is open. Both ends belong to it. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days that a year, month, day or instant of a record stands for. */
export function periodOf(value: FieldValue<Field> | null): Period | undefined {
  if (typeof value === 'number') return { from: `${value}-01-01`, to: `${value}-12-31` };
  if (typeof value !== 'string') return undefined;
  // The last day of the month need not exist: texts are compared, not dates.
  if (/^\d{4}-\d{2}$/.test(value)) return { from: `${value}-01`, to: `${value}-31` };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { from: value, to: value };
  const instant = Date.parse(value);
  if (Number.isNaN(instant)) return undefined;
  const day = new Date(instant + WESTERN_INDONESIA_MS).toISOString().slice(0, 10);
  return { from: day, to: day };
}

/** Whether a code was in use on some day of the period: a code that ended in June is right for that year's figures. */
export function isValidIn({ validFrom, validTo }: Validity, { from, to }: Period): boolean {
  return (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from);
}

// WIB, UTC+7 without daylight saving (Keppres 41/1987): the zone of both provinces.
const WESTERN_INDONESIA_MS = 7 * 3_600_000;
