import { CELL_CHARACTERS_MAX } from '#core/limits';

export interface CsvRecord {
  /** As a spreadsheet counts rows: a record with line breaks inside quotes is one row, an empty line is one too. */
  readonly row: number;
  readonly values: readonly string[];
  /** A quote that was opened in this record and never closed: the rest of the file is inside it. */
  readonly isUnclosed?: true;
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Splits delimited text into records (RFC 4180, with any delimiter and any line ending), chunk by chunk. Written here rather
 * than taken from a library for two things an agency's file needs: a quote that is never closed ends with the row where it was
 * opened instead of swallowing the file, and rows are counted as the person looking at the file in a spreadsheet counts them.
 */
export class CsvRecords {
  private readonly delimiter: number;
  private rest = '';
  private row = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The records completed by this piece of text. */
  push(text: string): CsvRecord[] {
    this.rest = this.rest === '' ? text : this.rest + text;
    return this.take(false);
  }

  /** The last record, when the text does not end with a line break. */
  end(): CsvRecord[] {
    return this.take(true);
  }

  private take(isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let position = 0;
    while (position < this.rest.length) {
      const found = this.recordAt(position, isEnd);
      if (found === undefined) break;
      this.row += 1;
      records.push({
        row: this.row,
        values: found.values,
        ...(found.isUnclosed ? { isUnclosed: true as const } : {}),
      });
      position = found.next;
    }
    this.rest = this.rest.slice(position);
    return records;
  }

  /** One record from a position on; undefined when its end is not in the text yet. */
  private recordAt(
    start: number,
    isEnd: boolean,
  ): { values: string[]; next: number; isUnclosed: boolean } | undefined {
    const text = this.rest;
    const values: string[] = [];
    let position = start;
    for (;;) {
      let value = '';
      if (text.charCodeAt(position) === QUOTE) {
        const quoted = this.quotedAt(position + 1);
        if (quoted === undefined) {
          if (!isEnd && text.length - position < CELL_CHARACTERS_MAX) return undefined;
          values.push(text.slice(position, position + CELL_CHARACTERS_MAX));
          return { values, next: text.length, isUnclosed: true };
        }
        value = quoted.value;
        position = quoted.next;
        // The character after the closing quote decides; it may be in the next chunk.
        if (position >= text.length && !isEnd) return undefined;
      }
      const plain = position;
      while (position < text.length) {
        const code = text.charCodeAt(position);
        if (code === this.delimiter || code === NEWLINE || code === RETURN) break;
        position += 1;
      }
      if (position > plain) value += text.slice(plain, position);
      if (position >= text.length) {
        if (!isEnd) return undefined;
        values.push(value);
        return { values, next: position, isUnclosed: false };
      }
      values.push(value);
      const code = text.charCodeAt(position);
      position += 1;
      if (code === this.delimiter) continue;
      if (code === RETURN) {
        if (position >= text.length && !isEnd) return undefined;
        if (text.charCodeAt(position) === NEWLINE) position += 1;
      }
      return { values, next: position, isUnclosed: false };
    }
  }

  private quotedAt(start: number): { value: string; next: number } | undefined {
    const text = this.rest;
    let value = '';
    let from = start;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote === -1) return undefined;
      if (text.charCodeAt(quote + 1) !== QUOTE)
        return { value: value + text.slice(from, quote), next: quote + 1 };
      value += text.slice(from, quote + 1);
      from = quote + 2;
    }
  }
}
