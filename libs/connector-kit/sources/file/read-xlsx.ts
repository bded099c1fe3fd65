import { sourceError } from '../../connector.errors.js';
import { type Cell, type Columns, type SourceRow } from '../source-row.js';
import type { InspectedFile } from './inspect-file.js';
import type { TableOptions } from './table-options.js';
import { headerColumns, letterColumns } from './table-header.js';
import { type MergedRange, mergedRangesWithin } from './xlsx/merged-ranges.js';
import { findSheet, openWorkbook, type Sheet, type Workbook } from './xlsx/open-workbook.js';
import { type SheetRow, sheetRows } from './xlsx/sheet-rows.js';

/** The rows of one sheet of a workbook, a chunk at a time. */
export async function* readXlsx(
  file: InspectedFile,
  options: TableOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const workbook = await openWorkbook(file.path, file.name);
  try {
    const sheet = findSheet(workbook, options.sheet);
    const lastHeader = options.headerRows.at(-1) ?? 0;
    const merges = lastHeader === 0 ? [] : await mergedRangesWithin(workbook.archive, sheet.part, lastHeader);
    const table = new SheetTable(workbook, sheet, options.headerRows, merges);
    for await (const rows of sheetRows(workbook, sheet, options.onProgress)) yield table.rows(rows);
    table.requireHeader();
  } finally {
    workbook.archive.close();
  }
}

class SheetTable {
  private readonly header = new Map<number, readonly Cell[]>();
  private columns: Columns | undefined;
  private emptyCells: readonly Cell[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly headerRows: readonly number[],
    private readonly merges: readonly MergedRange[],
  ) {}

  rows(rows: readonly SheetRow[]): readonly SourceRow[] {
    const lastHeader = this.headerRows.at(-1) ?? 0;
    const made: SourceRow[] = [];
    for (const row of rows) {
      // Merged ranges reach into rows that are not header rows themselves; their first cell may be above.
      if (row.row <= lastHeader) this.header.set(row.row, row.cells);
      else if (row.cells.some((cell) => cell.raw.trim() !== '')) made.push(this.rowOf(row));
    }
    return made;
  }

  requireHeader(): void {
    if (this.headerRows.length === 0 || this.headerRows.some((row) => this.header.has(row))) return;
    const wanted = this.headerRows.join(', ');
    throw sourceError('HEADER_MISSING', {
      id: `${this.workbook.name}!${this.sheet.name}: baris judul ${wanted} kosong${this.header.size === 0 && this.columns === undefined ? '; lembarnya kosong' : ''}`,
      en: `${this.workbook.name}!${this.sheet.name}: the header row ${wanted} is empty${this.header.size === 0 && this.columns === undefined ? '; the sheet is empty' : ''}`,
    });
  }

  private rowOf(row: SheetRow): SourceRow {
    if (this.columns === undefined) {
      this.columns = this.startColumns(row);
      this.emptyCells = Array.from({ length: this.columns.size }, (_, position) => ({
        kind: 'empty',
        raw: '',
        column: position + 1,
      }));
    }
    const location = { origin: this.workbook.name, sheet: this.sheet.name, row: row.row };
    const expected = this.columns.size;
    const cells = this.emptyCells.slice();
    for (const cell of row.cells) {
      // What stands beside the table (notes, scratch sums) has no column name and belongs to no record.
      if (cell.column <= expected) cells[cell.column - 1] = cell;
    }
    return { location, columns: this.columns, cells };
  }

  private startColumns(first: SheetRow): Columns {
    this.requireHeader();
    if (this.headerRows.length === 0)
      return letterColumns(Math.max(0, ...first.cells.map((cell) => cell.column)));
    return headerColumns(this.headerRows.map((row) => this.headerNames(row)));
  }

  /** The texts of a header row; a merged cell gives its text to every column it spans. */
  private headerNames(row: number): readonly string[] {
    const names: string[] = [];
    for (const cell of this.header.get(row) ?? []) names[cell.column - 1] = cell.raw;
    for (const merge of this.merges) {
      if (row < merge.firstRow || row > merge.lastRow) continue;
      const master = this.header.get(merge.firstRow)?.find((cell) => cell.column === merge.firstColumn);
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        names[column - 1] = master?.raw ?? '';
    }
    // Columns that no cell named are holes.
    return Array.from({ length: names.length }, (_, position) => names.at(position) ?? '');
  }
}
