import type { Columns } from '../source-row.js';
import { columnLetters } from '../source-row.js';

/**
 * Column names from one or more header rows, joined from top to bottom: `Pagu` over `Murni` is `Pagu / Murni`. A column
 * without any name goes by its letter, a repeated name gets a number: `Jumlah`, `Jumlah (2)`.
 */
export function headerColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = new Map<string, number>();
  for (let position = 0; position < width; position += 1) {
    const parts = rows.map((row) => cleanName(row[position] ?? '')).filter((part) => part !== '');
    const distinct = parts.filter((part, index) => part !== parts[index - 1]);
    const name = distinct.length === 0 ? columnLetters(position + 1) : distinct.join(' / ');
    columns.set(freeName(name, columns), position);
  }
  return columns;
}

/** Columns of a table without a header row go by their letters. */
export function letterColumns(width: number): Columns {
  return new Map(Array.from({ length: width }, (_, position) => [columnLetters(position + 1), position]));
}

function cleanName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function freeName(name: string, taken: ReadonlyMap<string, number>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${name} (${number})`;
    if (!taken.has(candidate)) return candidate;
  }
}
