import { splitRecords } from '../json/raw-records.js';

export type ParsedRecord =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/**
 * The records of a payload as values. Text that is not JSON as a whole (`NaN`, a forgotten comma) is taken apart, so that
 * only the records concerned are refused.
 */
export function parseRecords(text: string, receivedCount: number): readonly ParsedRecord[] {
  const whole = parsedWhole(text);
  if (whole?.length === receivedCount) return whole.map((value) => ({ ok: true, value }));
  return splitRecords(text).map(parsedAlone);
}

function parsedWhole(text: string): unknown[] | undefined {
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return undefined;
  }
}

function parsedAlone(text: string): ParsedRecord {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
