import { malformed, scanArray, skipBlanks } from './json-scan.js';

/** The records of a push as the text of one JSON array, not parsed yet. */
export class RawRecords {
  constructor(
    /** The array to the letter as it was sent. */
    readonly text: string,
    readonly count: number,
  ) {
    // JSON writes NUL as \u0000; a raw one is no JSON, and no database keeps it in a text.
    const nul = text.indexOf('\0');
    if (nul !== -1)
      throw malformed({ id: 'memuat karakter NUL mentah', en: 'it holds a raw NUL character' }, nul);
  }
}

/** Counts the records of an array text, or says what is wrong with it. */
export function rawRecords(text: string): RawRecords {
  const start = skipBlanks(text, 0);
  if (text.charAt(start) !== '[')
    throw malformed({ id: 'records harus sebuah daftar', en: 'records must be an array' }, start);
  const { end, count } = scanArray(text, start, () => undefined);
  if (skipBlanks(text, end) !== text.length)
    throw malformed({ id: 'ada sesuatu sesudah daftarnya', en: 'something follows the array' }, end);
  return new RawRecords(text.slice(start, end), count);
}

/**
 * Records that were parsed already: written inline in a GraphQL document, or made by a gateway.
 * I5: a number that JSON text cannot carry would silently become null, so it is refused.
 */
export function rawRecordsOf(records: readonly unknown[]): RawRecords {
  if (records.length === 1 && records[0] instanceof RawRecords) return records[0];
  const text = JSON.stringify(records, (name, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw malformed(
        { id: `${name} memuat bilangan yang terlalu besar`, en: `${name} holds a number that is too large` },
        0,
      );
    if (value instanceof RawRecords)
      throw malformed(
        { id: 'ada daftar rekaman di dalam rekaman', en: 'an array of records stands inside the records' },
        0,
      );
    return value;
  });
  return new RawRecords(text, records.length);
}

/** The text of each record, for those that are refused: most batches never ask. */
export function splitRecords(text: string): readonly string[] {
  const records: string[] = [];
  scanArray(text, skipBlanks(text, 0), (from, to) => records.push(text.slice(from, to).trimEnd()));
  return records;
}
