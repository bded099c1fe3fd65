import { CSV_SNIFF_ROWS } from '#core/limits';
import { CsvRecords } from './csv-records.js';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter under which the header row has the most columns that the rows below it share. Undefined when the text has one
 * column under each of them.
 */
export function sniffDelimiter(head: string, headerRow: number): Delimiter | undefined {
  let best: { readonly delimiter: Delimiter; readonly score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(head, delimiter, headerRow);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

function scoreOf(head: string, delimiter: Delimiter, headerRow: number): number {
  const records = new CsvRecords(delimiter)
    .push(head)
    .slice(Math.max(0, headerRow - 1), headerRow + CSV_SNIFF_ROWS);
  // A file of one line has no line break behind it.
  const rows = records.length > 0 ? records : new CsvRecords(delimiter).push(`${head}\n`);
  const [header, ...below] = rows.filter(({ values }) => values.some((value) => value.trim() !== ''));
  if (header === undefined || header.values.length < 2) return 0;
  const columns = header.values.length;
  const alike = below.filter(({ values }) => values.length === columns).length;
  // Consistency first: decimal commas make many "columns" in some rows, but never the same number in all.
  return (below.length === 0 ? 1 : alike / below.length) * 1_000 + Math.min(columns, 500);
}
