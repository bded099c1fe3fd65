import { COLUMNS_MAX } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import type { Refusal } from '../../refusal.js';
import type { Cell, Columns, SourceRow } from '../source-row.js';
import { CsvRecords, type CsvRecord } from './csv-records.js';
import type { InspectedFile } from './inspect-file.js';
import type { TableOptions } from './table-options.js';
import { encodingOf, readText } from './read-text.js';
import { DELIMITERS, sniffDelimiter, type Delimiter } from './sniff-delimiter.js';
import { headerColumns, letterColumns } from './table-header.js';

/** The rows of a delimited text file, a few hundred at a time. */
export async function* readCsv(
  file: InspectedFile,
  options: TableOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const encoding = options.encoding ?? encodingOf(file);
  const table = new CsvTable(file, options.headerRows);
  let records: CsvRecords | undefined;
  let head = '';
  for await (const text of readText(file, encoding, options.onProgress)) {
    if (records === undefined) {
      head += text;
      // The delimiter is judged by a good piece of the file, not by its first line.
      if (head.length < SNIFF_CHARACTERS) continue;
      records = new CsvRecords(startOf(head).delimiter ?? delimiterOf(file, head, options));
      yield table.rows(records.push(startOf(head).text));
    } else {
      yield table.rows(records.push(text));
    }
  }
  if (records === undefined) {
    records = new CsvRecords(startOf(head).delimiter ?? delimiterOf(file, head, options));
    yield table.rows(records.push(startOf(head).text));
  }
  yield table.rows(records.end());
  table.requireHeader();
}

const SNIFF_CHARACTERS = 32 * 1024;

/** Excel's own first line `sep=;`, which it does not show as a row. */
function startOf(head: string): { readonly delimiter: Delimiter | undefined; readonly text: string } {
  const line = /^sep=([,;|\t])\r?\n/i.exec(head);
  const delimiter = DELIMITERS.find((one) => one === line?.[1]);
  return { delimiter, text: line === null ? head : head.slice(line[0].length) };
}

function delimiterOf(file: InspectedFile, head: string, options: TableOptions): Delimiter {
  if (options.delimiter !== undefined) return options.delimiter;
  const lastHeader = options.headerRows.at(-1) ?? 1;
  // A file of a single column has no delimiter to find; any will do.
  return sniffDelimiter(head, lastHeader) ?? (file.name.toLowerCase().endsWith('.tsv') ? '\t' : ',');
}

class CsvTable {
  private readonly header: (readonly string[])[] = [];
  private columns: Columns | undefined;

  constructor(
    private readonly file: InspectedFile,
    private readonly headerRows: readonly number[],
  ) {}

  rows(records: readonly CsvRecord[]): readonly SourceRow[] {
    const rows: SourceRow[] = [];
    const lastHeader = this.headerRows.at(-1) ?? 0;
    for (const record of records) {
      if (record.row > lastHeader) {
        this.columns ??= this.startColumns(record);
        const row = this.rowOf(record, this.columns);
        if (row !== undefined) rows.push(row);
      } else if (this.headerRows.includes(record.row)) {
        this.header.push(record.values);
      }
    }
    return rows;
  }

  requireHeader(): void {
    const wanted = this.headerRows.at(-1);
    if (wanted === undefined || this.header.length === this.headerRows.length) return;
    throw sourceError('HEADER_MISSING', {
      id: `${this.file.name}: baris judul ${wanted} tidak ada; berkasnya lebih pendek`,
      en: `${this.file.name}: there is no header row ${wanted}; the file is shorter`,
    });
  }

  private startColumns(record: CsvRecord): Columns {
    if (this.headerRows.length === 0) return letterColumns(record.values.length);
    // A header line that ends with delimiters has no columns there.
    const width = Math.max(
      0,
      ...this.header.map((values) => values.findLastIndex((value) => value.trim() !== '') + 1),
    );
    if (width > COLUMNS_MAX) {
      throw sourceError('TOO_MANY_COLUMNS', {
        id: `${this.file.name}: lebih dari ${COLUMNS_MAX} kolom`,
        en: `${this.file.name}: more than ${COLUMNS_MAX} columns`,
      });
    }
    return headerColumns(this.header.map((values) => values.slice(0, width)));
  }

  private rowOf(record: CsvRecord, columns: Columns): SourceRow | undefined {
    const location = { origin: this.file.name, row: record.row };
    const cells = record.values.map(textCell);
    if (record.isUnclosed === true) {
      return { location, columns, cells: [], broken: UNCLOSED_QUOTE };
    }
    const expected = columns.size;
    const filled = record.values.findLastIndex((value) => value.trim() !== '') + 1;
    if (filled === 0) return undefined;
    if (record.values.length >= expected && filled <= expected) return { location, columns, cells };
    return {
      location,
      columns,
      cells,
      ragged: { expected, found: Math.max(filled, Math.min(record.values.length, expected)) },
    };
  }
}

function textCell(raw: string, position: number): Cell {
  return { kind: raw === '' ? 'empty' : 'text', raw, column: position + 1 };
}

const UNCLOSED_QUOTE: Refusal = {
  code: 'RAGGED_ROW',
  message: {
    id: 'tanda kutip (") yang dibuka di baris ini tidak pernah ditutup; sisa berkas tidak dapat dibaca',
    en: 'a quote (") opened in this row is never closed; the rest of the file cannot be read',
  },
};
