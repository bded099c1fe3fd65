import { csvCell, CSV_LINE_END, guarded } from '#core/csv';
import type { DatasetDefinition } from '#dataset';
import type { ExportedRecord } from './exported-record.js';

/**
 * CSV as RFC 4180 has it: a header row, CRLF, UTF-8 without a byte order mark, quotes where a cell needs them. Numbers stand
 * as they are; lists and places as JSON; a cell without a value is empty (no stored text is blank, so nothing is lost).
 *
 * Spreadsheets run text that begins like a formula. Such text gets an apostrophe in front, and so does text that begins with
 * one: whoever takes one apostrophe off the front of every cell that has one gets back exactly what is stored.
 */
export function csvLineOf(
  definition: DatasetDefinition,
  columns: readonly string[],
): { readonly header: string; readonly line: (record: ExportedRecord) => string } {
  const isNumber = columns.map((name) => NUMBERS.has(definition.fields[name]?.type ?? 'system'));
  return {
    header: `${columns.map(csvCell).join(',')}${CSV_LINE_END}`,
    line: (record) => {
      const cells = columns.map((name, at) => {
        const text = cellText(record[name]);
        return isNumber[at] === true ? text : csvCell(guarded(text));
      });
      return `${cells.join(',')}${CSV_LINE_END}`;
    },
  };
}

/** A minus in front of these is a sign, and only digits follow. */
const NUMBERS = new Set(['money', 'quantity', 'integer', 'boolean']);

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
