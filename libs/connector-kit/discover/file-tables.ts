import { readFile as readWhole } from 'node:fs/promises';
import type { LocalText } from '#dataset';
import { DISCOVER_HEADER_ROWS, DISCOVER_JSON_BYTES_MAX, DISCOVER_TABLES_MAX } from '#core/limits';
import { detectFormat } from '../sources/file/detect-format.js';
import { findFiles, noFile } from '../sources/file/find-files.js';
import { type InspectedFile, inspectFile } from '../sources/file/inspect-file.js';
import { findHeaderRow, type RawRow } from './header-row.js';
import { jsonLists } from './json-lists.js';
import { readSample } from './read-sample.js';
import type { Synonyms } from './synonyms.js';
import type { TableSample } from './table-sample.js';

export interface FileRequest {
  /** A file or a pattern. Of a pattern the first file stands for all: it is one stream. */
  readonly path: string;
  readonly folder: string;
  readonly workFolder: string;
  readonly sheet: string | undefined;
  readonly synonyms: Synonyms;
  readonly signal: AbortSignal;
}

/** The tables of a file: its sheets, its one table, its lists. */
export async function fileTables(request: FileRequest): Promise<readonly TableSample[]> {
  const [first, ...others] = await findFiles(request.path, request.folder);
  if (first === undefined) throw noFile(request.path);
  const file = await inspectFile(first.path, first.name);
  const notes: LocalText[] =
    others.length === 0
      ? []
      : [
          {
            id: `dilihat dari ${first.name}; ${others.length} berkas lain dengan pola yang sama dianggap sebentuk`,
            en: `seen in ${first.name}; ${others.length} other files of the pattern are taken to have the same form`,
          },
        ];
  switch (detectFormat(file)) {
    case 'xlsx':
      return workbookTables(file, request, notes);
    case 'csv':
      return [await tableOf(file, request, notes, { rows: await csvRows(file) })];
    case 'json':
      return jsonTables(file, request, notes);
    case 'ndjson':
      return [await tableOf(file, request, notes, {})];
  }
}

interface Part {
  readonly sheet?: string;
  /** The only sheet of its workbook need not be named. */
  readonly isOnlySheet?: boolean;
  readonly records?: string;
  /** The rows as they lie in the sheet, where a header row has to be found. */
  readonly rows?: readonly RawRow[];
}

async function tableOf(
  file: InspectedFile,
  { path, folder, workFolder, signal, synonyms }: FileRequest,
  notes: readonly LocalText[],
  { sheet, isOnlySheet, records, rows }: Part,
): Promise<TableSample> {
  const header = rows === undefined ? undefined : findHeaderRow(rows, synonyms.all);
  const source = {
    type: 'file' as const,
    path,
    ...(sheet === undefined || isOnlySheet === true ? {} : { sheet }),
    ...(header === undefined || header.row === 1 ? {} : { headerRow: header.row }),
    ...(records === undefined || records === '' ? {} : { records }),
  };
  const sample = await readSample({ source: { ...source, path: file.path }, folder, workFolder, signal });
  return {
    title: sheet === undefined || isOnlySheet === true ? file.name : `${file.name}!${sheet}`,
    source,
    rows: sample.rows,
    columns: sample.columns,
    titles: header?.titles ?? [],
    notes: [...notes, ...headerNotes(header)],
  };
}

function headerNotes(header: ReturnType<typeof findHeaderRow> | undefined): readonly LocalText[] {
  if (header === undefined) return [];
  const { row, hasNamesAbove } = header;
  if (row === 0) {
    return [
      {
        id: 'tidak ada baris judul yang dikenali; kolom disebut A, B, C. Tetapkan headerRow bila ada',
        en: 'no header row was recognized; columns go by A, B, C. Set headerRow if there is one',
      },
    ];
  }
  return hasNamesAbove
    ? [
        {
          id: `baris ${row - 1} juga memuat nama; bila itu judul kelompok, pakai headerRow: [${row - 1}, ${row}]`,
          en: `row ${row - 1} has names, too; if they are group headings, use headerRow: [${row - 1}, ${row}]`,
        },
      ]
    : [];
}

async function workbookTables(
  file: InspectedFile,
  request: FileRequest,
  notes: readonly LocalText[],
): Promise<readonly TableSample[]> {
  const { openWorkbook } = await import('../sources/file/xlsx/open-workbook.js');
  const { sheetRows } = await import('../sources/file/xlsx/sheet-rows.js');
  const workbook = await openWorkbook(file.path, file.name);
  const parts: Part[] = [];
  try {
    for (const sheet of workbook.sheets.slice(0, DISCOVER_TABLES_MAX)) {
      if (request.sheet !== undefined && sheet.name !== request.sheet) continue;
      const rows: RawRow[] = [];
      for await (const chunk of sheetRows(workbook, sheet)) {
        for (const { row, cells } of chunk) rows.push(rawRow(row, cells));
        if (rows.length >= ROWS_LOOKED) break;
      }
      const filled = rows.filter(({ texts }) => texts.size > 0);
      if (filled.length > 0) {
        parts.push({ sheet: sheet.name, isOnlySheet: workbook.sheets.length === 1, rows: filled });
      }
    }
  } finally {
    workbook.archive.close();
  }
  const tables: TableSample[] = [];
  for (const part of parts) tables.push(await tableOf(file, request, notes, part));
  return tables;
}

async function csvRows(file: InspectedFile): Promise<readonly RawRow[]> {
  const { readCsv } = await import('../sources/file/read-csv.js');
  const rows: RawRow[] = [];
  for await (const chunk of readCsv(file, { headerRows: [] })) {
    for (const { location, cells } of chunk) rows.push(rawRow(Number(location.row), cells));
    if (rows.length >= ROWS_LOOKED) break;
  }
  return rows;
}

const ROWS_LOOKED = DISCOVER_HEADER_ROWS + 20;

function rawRow(row: number, cells: readonly { readonly column: number; readonly raw: string }[]): RawRow {
  const filled = cells.filter(({ raw }) => raw.trim() !== '');
  return { row, texts: new Map(filled.map(({ column, raw }) => [column, raw])) };
}

async function jsonTables(
  file: InspectedFile,
  request: FileRequest,
  notes: readonly LocalText[],
): Promise<readonly TableSample[]> {
  if (file.sizeBytes > DISCOVER_JSON_BYTES_MAX) return [await tableOf(file, request, notes, {})];
  const [records, ...others] = jsonLists(JSON.parse(await readWhole(file.path, 'utf8')));
  const more = others.slice(0, 5).map((path) => (path === '' ? '.' : path));
  const note: LocalText = {
    id: `daftar lain di berkas ini: ${more.join(', ')}`,
    en: `other lists in this file: ${more.join(', ')}`,
  };
  const all = more.length === 0 ? notes : [...notes, note];
  return [await tableOf(file, request, all, { ...(records === undefined ? {} : { records }) })];
}
