import type { CellValue, ColumnDef } from 'hucre';
import { XLSX_EXACT_DIGITS_MAX } from '#core/limits';

export interface Workbook {
  readonly sheet: string;
  readonly columns: readonly ColumnDef[];
  readonly rows: Iterable<CellValue[]> | AsyncIterable<CellValue[]>;
}

/** A workbook of one sheet as a stream of bytes, with its header row held in place. Every cell is a value, so nothing in it is a formula. */
export async function* workbookBytes({ sheet, columns, rows }: Workbook): AsyncGenerator<Uint8Array> {
  // Loaded when the first workbook is asked for.
  const { writeXlsxStream } = await import('hucre/xlsx');
  const bytes = writeXlsxStream(rows, {
    name: sheet,
    columns: [...columns],
    freezePane: { rows: 1 },
    // Rows were counted before; a second sheet would look like the end of the data.
    maxRowsPerSheet: Infinity,
  });
  const reader = bytes.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A number as long as a cell of Excel holds all digits of the amount; a longer one is text, exact, rather than nearly right. */
export function amountCell(decimal: string): number | string {
  // Digits that count: neither signs nor zeros in front.
  const digits = decimal.replace(/^-?0*/, '').replace('.', '').length;
  return digits <= XLSX_EXACT_DIGITS_MAX ? Number(decimal) : decimal;
}
