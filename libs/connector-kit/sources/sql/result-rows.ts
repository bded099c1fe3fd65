import type { Json } from '#core/errors';
import { sourceError } from '../../connector.errors.js';
import type { Cell, Columns, SourceRow } from '../source-row.js';
import { type CursorValue, cursorValueOf } from '../cursor/cursor-value.js';

/** A place in an ordered result: behind the row with these cursor values. */
export interface SqlPlace {
  readonly behind: readonly CursorValue[];
  /** Where a program that was started again went on. The next run begins from there, for commits that came late meanwhile. */
  readonly since?: readonly CursorValue[];
}

/** Names rows by the values that identify them, or by their number. */
export class ResultRows {
  private count = 0;

  constructor(
    private readonly origin: string,
    private readonly columns: Columns,
    private readonly identity: readonly number[],
  ) {}

  row(cells: readonly Cell[]): SourceRow {
    this.count += 1;
    const values = this.identity.map((index) => cells[index]?.raw ?? '').filter((raw) => raw !== '');
    const row = values.length === 0 ? this.count : values.join(',');
    return { location: { origin: this.origin, row, named: true }, columns: this.columns, cells };
  }
}

/** Places behind rows, as their cursor values. */
export class Places {
  /** Where the program that was started again goes on; kept in every place behind it. */
  private readonly since: readonly CursorValue[] | null;

  constructor(
    private begun: SqlPlace | null,
    private readonly cursor: readonly number[],
  ) {
    this.since = begun === null ? null : (begun.since ?? begun.behind);
  }

  get last(): readonly CursorValue[] | null {
    return this.begun?.behind ?? null;
  }

  /** Rows that are not in the order of the cursor leave the place where it was. */
  over(rows: readonly (readonly Cell[])[], isOrdered: boolean): (index: number) => Json {
    const before = this.begun;
    if (!isOrdered) return () => before as unknown as Json;
    this.begun = this.behind(rows, rows.length) ?? before;
    return (index) => (this.behind(rows, index) ?? before) as unknown as Json;
  }

  /** Behind the last of the first rows that has a place: an empty text comes first in every order, and is no place to go on from. */
  private behind(rows: readonly (readonly Cell[])[], index: number): SqlPlace | null {
    for (let at = index - 1; at >= 0; at -= 1) {
      const cells = this.cursor.map((column) => rows[at]?.[column]);
      if (cells.some((cell) => cell?.kind === 'empty')) continue;
      const behind = cells.map((cell) => {
        const value = cell === undefined ? undefined : cursorValueOf(cell);
        if (value === undefined) throw unordered(cell);
        return value;
      });
      return this.since === null ? { behind } : { behind, since: this.since };
    }
    return null;
  }
}

function unordered(cell: Cell | undefined): Error {
  return sourceError('CURSOR_UNORDERED', {
    id: `nilai kolom cursor tidak dapat dipakai mengurutkan (${cell?.raw ?? ''}); pakai angka, waktu atau teks yang tidak kosong`,
    en: `the value of a cursor column cannot order rows (${cell?.raw ?? ''}); use a number, a time, or a text that is not empty`,
  });
}
