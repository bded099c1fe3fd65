import type { CellValue, ColumnDef } from 'hucre';
import { amountCell, workbookBytes } from '#core/xlsx';
import type { DatasetDefinition } from '#dataset';
import type { ExportedRecord } from './exported-record.js';

/**
 * The workbook as a stream of bytes. Codes, days and instants are text cells, so leading zeros and zones stay and nothing
 * is a formula. Amounts are numbers with a format as long as a cell of Excel holds all their digits; a longer one is text,
 * exact, rather than a number that is nearly right.
 */
export function xlsxBytes(
  definition: DatasetDefinition,
  columns: readonly string[],
  records: AsyncIterable<ExportedRecord>,
): AsyncGenerator<Uint8Array> {
  const types = columns.map((name) => definition.fields[name]?.type ?? 'system');
  const rows = async function* (): AsyncGenerator<CellValue[]> {
    for await (const record of records) yield columns.map((name, at) => cellOf(types[at], record[name]));
  };
  return workbookBytes({
    sheet: sheetNameOf(definition),
    columns: columns.map((name, at) => columnOf(name, types[at])),
    rows: rows(),
  });
}

function cellOf(type: string | undefined, value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'money':
    case 'quantity':
      return typeof value === 'string' ? amountCell(value) : textOf(value);
    case 'integer':
    case 'boolean':
      return typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value);
    default:
      return textOf(value);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function columnOf(name: string, type: string | undefined): ColumnDef {
  const numFmt = FORMATS[type ?? ''];
  return { header: name, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** Excel's own format codes; it shows the separators of the reader's language. `@` keeps text text when a cell is edited. */
const FORMATS: Readonly<Record<string, string>> = {
  money: '#,##0.00',
  quantity: 'General',
  integer: '0',
  code: '@',
  reference: '@',
  date: '@',
  month: '@',
};

/** A sheet's name has at most 31 characters. */
function sheetNameOf({ name }: DatasetDefinition): string {
  return name.slice(name.indexOf('.') + 1).slice(0, 31);
}
