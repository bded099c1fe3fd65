import type { LocalText } from '#dataset';
import type { Refusal } from '../../refusal.js';
import type { Cell } from '../source-row.js';
import type { ColumnForm, SqlColumn } from './dialect.js';

/** Makes cells of the exact texts that a database gives, and counts what a person should hear about. */
export class SqlCells {
  private readonly empty: readonly Cell[];
  private readonly zeroDates = new Map<string, number>();

  constructor(private readonly columns: readonly SqlColumn[]) {
    // One cell for all the rows that have no value in a column.
    this.empty = columns.map((_, index) => ({ kind: 'empty', raw: '', column: index + 1 }));
  }

  /** `raw` null is NULL. The form is the column's own unless a value can differ from its column (SQLite). */
  cell(index: number, raw: string | null, form: ColumnForm = this.columns[index]?.form ?? 'text'): Cell {
    if (raw === null) return this.empty[index] ?? NO_CELL;
    const column = index + 1;
    switch (form) {
      case 'number':
        // `json`: the digits are the source's own, not those of a spreadsheet's float.
        return { kind: 'number', raw, column, json: raw };
      case 'boolean':
        return { kind: 'boolean', raw, column };
      case 'json':
        return jsonCell(raw, column);
      case 'moment':
      case 'instant':
        return this.momentCell(index, raw);
      case 'binary':
        return { kind: 'error', raw: `${raw} byte`, column, refusal: BINARY };
      case 'text':
      case 'time':
        if (raw === '') return this.empty[index] ?? NO_CELL;
        if (raw.includes('\u0000')) return { kind: 'error', raw, column, refusal: NUL_CHARACTER };
        if (raw.includes('\ufffd')) return { kind: 'error', raw, column, refusal: BROKEN_TEXT };
        return { kind: 'text', raw, column };
    }
  }

  /** Bytes that are not what the text of this database should be. */
  broken(index: number, bytes: Uint8Array): Cell {
    const raw = new TextDecoder('latin1').decode(bytes);
    return { kind: 'error', raw, column: index + 1, refusal: BROKEN_TEXT };
  }

  get notices(): readonly LocalText[] {
    return [...this.zeroDates].map(([column, count]) => ({
      id: `kolom ${column}: ${count} tanggal nol (0000-00-00) dibaca sebagai tidak ada nilai`,
      en: `column ${column}: ${count} zero dates (0000-00-00) were read as no value`,
    }));
  }

  private momentCell(index: number, raw: string): Cell {
    if (!raw.startsWith('0000-00-00')) return { kind: 'text', raw, column: index + 1 };
    const name = this.columns[index]?.name ?? '';
    this.zeroDates.set(name, (this.zeroDates.get(name) ?? 0) + 1);
    return { kind: 'empty', raw, column: index + 1 };
  }
}

const NO_CELL: Cell = { kind: 'empty', raw: '', column: 0 };

function jsonCell(raw: string, column: number): Cell {
  try {
    return { kind: 'json', raw, column, json: JSON.parse(raw) as unknown };
  } catch {
    return { kind: 'text', raw, column };
  }
}

/** The shortest decimal text that a float of four bytes stands for: 0.1, not 0.10000000149011612. */
export function singleFloatText(value: number): string {
  for (let digits = 6; digits <= 9; digits += 1) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}

const BINARY: Refusal = {
  code: 'BINARY_CELL',
  message: {
    id: 'kolom ini berisi data biner (gambar, berkas) yang tidak dikirim; bila isinya teks, ubah dalam query, misalnya convert(kolom using utf8mb4)',
    en: 'this column holds binary content (a picture, a file), which is not sent; if it is text, convert it in the query, such as convert(column using utf8mb4)',
  },
};

const NUL_CHARACTER: Refusal = {
  code: 'UNREADABLE_TEXT',
  message: {
    id: "teks ini berisi karakter NUL; buang dalam query, misalnya replace(kolom, char(0), '')",
    en: "this text holds a NUL character; take it out in the query, such as replace(column, char(0), '')",
  },
};

const BROKEN_TEXT: Refusal = {
  code: 'UNREADABLE_TEXT',
  message: {
    id: 'huruf dalam teks ini rusak: byte-nya tidak sesuai dengan pengodean (charset) basis data; perbaiki di sumber atau ubah dalam query',
    en: "letters of this text are broken: its bytes do not fit the database's encoding (charset); mend it in the source or convert it in the query",
  },
};
