import { CELL_CHARACTERS_MAX, COLUMNS_MAX, XLSX_SHEET_BYTES_MAX } from '#core/limits';
import { sourceError } from '../../../connector.errors.js';
import { type Cell, columnNumber } from '../../source-row.js';
import { decodeEscapes } from './decode-escapes.js';
import type { Sheet, Workbook } from './open-workbook.js';
import { damaged } from './workbook-archive.js';
import { XmlEvents } from '../../xml-events.js';

export interface SheetRow {
  readonly row: number;
  /** The cells that the file has, each with its column; gaps are empty cells. */
  readonly cells: readonly Cell[];
}

/** The rows of a sheet as they come off the disk; memory holds one chunk of them. */
export async function* sheetRows(
  workbook: Workbook,
  sheet: Sheet,
  onProgress: (fraction: number) => void = () => undefined,
): AsyncGenerator<readonly SheetRow[]> {
  const reader = new SheetReader(workbook);
  const events = new XmlEvents({
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  const total = workbook.archive.sizeOf(sheet.part);
  let bytes = 0;
  try {
    for await (const chunk of workbook.archive.chunks(sheet.part, XLSX_SHEET_BYTES_MAX)) {
      events.push(chunk);
      bytes += chunk.length;
      onProgress(bytes / total);
      if (reader.rows.length > 0) yield reader.takeRows();
    }
    events.end();
  } catch (cause) {
    throw cause instanceof Error && cause.name === 'ConnectorError' ? cause : damaged(workbook.name, cause);
  }
  if (reader.rows.length > 0) yield reader.takeRows();
}

class SheetReader {
  rows: SheetRow[] = [];
  private row = 0;
  private column = 0;
  private cells: Cell[] = [];
  private type = '';
  private style = 0;
  private value: string | undefined;
  private hasFormula = false;
  private formula = '';
  private collects: 'value' | 'formula' | undefined;
  private phonetic = 0;

  constructor(private readonly workbook: Workbook) {}

  takeRows(): readonly SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        // A row or a cell may leave out where it stands: then it follows the one before.
        this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
        this.column = 0;
        this.cells = [];
        break;
      case 'c':
        this.startCell(attributes);
        break;
      case 'v':
      case 't':
        if (this.phonetic === 0) this.collects = 'value';
        break;
      case 'f':
        this.hasFormula = true;
        this.collects = 'formula';
        break;
      case 'rPh':
        this.phonetic += 1;
        break;
    }
  }

  text(text: string): void {
    if (this.collects === 'value') {
      this.value = (this.value ?? '') + text;
      if (this.value.length > CELL_CHARACTERS_MAX) throw this.tooLong();
    } else if (this.collects === 'formula') {
      this.formula = text.slice(0, 100);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
      case 'f':
        this.collects = undefined;
        break;
      case 'rPh':
        this.phonetic -= 1;
        break;
      case 'c': {
        const cell = this.finishCell();
        if (cell !== undefined) this.cells.push(cell);
        break;
      }
      case 'row':
        if (this.cells.length > 0) this.rows.push({ row: this.row, cells: this.cells });
        break;
    }
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0];
    this.column = letters === undefined ? this.column + 1 : columnNumber(letters);
    if (this.column > COLUMNS_MAX) throw damaged(this.workbook.name, undefined);
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.value = undefined;
    this.hasFormula = false;
    this.formula = '';
  }

  private finishCell(): Cell | undefined {
    const { column, value } = this;
    const formula = this.hasFormula ? ({ isFormula: true } as const) : undefined;
    if (value === undefined || (value === '' && this.type !== 'str' && this.type !== 'inlineStr')) {
      return formula === undefined
        ? undefined
        : { kind: 'error', raw: `=${this.formula}`, column, ...formula };
    }
    switch (this.type) {
      case 's':
        return textCell(this.workbook.strings.at(Number(value)) ?? '', column);
      case 'str':
        return { ...textCell(decodeEscapes(value), column), ...formula };
      case 'inlineStr':
        return textCell(decodeEscapes(value), column);
      case 'b':
        return { kind: 'boolean', raw: value === '1' ? 'true' : 'false', column, ...formula };
      case 'e':
        return { kind: 'error', raw: value, column };
      case 'd':
        return textCell(value, column);
      default:
        return this.numberCell(value);
    }
  }

  private numberCell(value: string): Cell {
    const format = this.workbook.formats[this.style];
    return {
      kind: format?.isDate === true ? 'date' : 'number',
      raw: value.trim(),
      column: this.column,
      ...(format?.code === undefined ? {} : { format: format.code }),
      ...(this.hasFormula ? { isFormula: true as const } : {}),
      ...(this.workbook.isDate1904 ? { isDate1904: true as const } : {}),
    };
  }

  private tooLong(): Error {
    return sourceError('CELL_TOO_LONG', {
      id: `${this.workbook.name}: isi sel di baris ${this.row} lebih dari ${CELL_CHARACTERS_MAX} karakter`,
      en: `${this.workbook.name}: a cell in row ${this.row} has more than ${CELL_CHARACTERS_MAX} characters`,
    });
  }
}

function textCell(raw: string, column: number): Cell {
  return { kind: raw === '' ? 'empty' : 'text', raw, column };
}
