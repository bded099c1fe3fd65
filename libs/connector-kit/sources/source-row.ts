import type { Refusal } from '../refusal.js';

/**
 * - `number`: the source itself holds a number; `raw` is its decimal text, no locale involved.
 * - `date`: a workbook's number under a date format; `raw` is the serial.
 * - `error`: the source holds an error instead of a value (`#REF!`, a formula never calculated), or what `refusal` says.
 * - `json`: a list or an object inside a JSON file.
 * - `empty`: no value. `raw` is empty too, or what the source writes when it has none (MySQL's `0000-00-00`).
 */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'json' | 'empty';

export interface Cell {
  readonly kind: CellKind;
  /** Exactly what the file holds, as text. */
  readonly raw: string;
  /** 1 for the first column. */
  readonly column: number;
  /** The number format of a workbook's cell, when it is not "General". */
  readonly format?: string;
  /** The value is the saved result of a formula. */
  readonly isFormula?: true;
  readonly isDate1904?: true;
  readonly json?: unknown;
  /** Why nothing can be read here, whatever the cell is to be read as. */
  readonly refusal?: Refusal;
}

/** Where a row stands, so that a person can find it. */
export interface RowLocation {
  /** What leads to it: a path as the connector file writes it (`in/harga.xlsx`), the name of a query's stream, an address. */
  readonly origin: string;
  readonly sheet?: string;
  /** A number as a spreadsheet counts (the header row is counted too), or the values that identify the row in its source. */
  readonly row: number | string;
  /** Column names instead of letters name a cell (JSON and databases have no column letters). */
  readonly named?: true;
}

/** Column name → position in `cells`; one map shared by all rows of a table. */
export type Columns = ReadonlyMap<string, number>;

export interface SourceRow {
  readonly location: RowLocation;
  readonly columns: Columns;
  readonly cells: readonly Cell[];
  /** The JSON text of a row that came as an object. */
  readonly json?: string;
  /** A row whose number of cells does not fit the header cannot be trusted cell by cell. */
  readonly ragged?: { readonly expected: number; readonly found: number };
  /** The row cannot be read at all: broken JSON, a quote that is never closed. */
  readonly broken?: Refusal;
}

export function cellOf(row: SourceRow, column: string): Cell | undefined {
  const position = row.columns.get(column);
  return position === undefined ? undefined : row.cells[position];
}

/** `in/harga.xlsx!Rekap!Q18`, or `in/aduan.ndjson!18.kanal` where columns have no letters. */
export function cellName(
  location: RowLocation,
  cell: { readonly column: number },
  columnName: string,
): string {
  return location.named === true
    ? `${rowName(location)}.${columnName}`
    : `${placeName(location)}!${columnLetters(cell.column)}${location.row}`;
}

/** `in/harga.xlsx!Rekap!18` */
export function rowName(location: RowLocation): string {
  return `${placeName(location)}!${location.row}`;
}

function placeName(location: RowLocation): string {
  return location.sheet === undefined ? location.origin : `${location.origin}!${location.sheet}`;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** AA → 27; 0 when there are no letters. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
