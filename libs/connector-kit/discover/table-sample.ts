import type { LocalText } from '#dataset';
import { DISCOVER_SAMPLE_ROWS } from '#core/limits';
import type { Cell, SourceRow } from '../sources/source-row.js';

/** What was seen of one table: a sheet, a file, a database table, a list in an answer. */
export interface TableSample {
  /** What people call it: `in/lra.xlsx!LRA`, `realisasi`. */
  readonly title: string;
  /** The source as the connector file would write it; no secrets. */
  readonly source: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly columns: readonly SampleColumn[];
  /** Texts above the table. */
  readonly titles: readonly string[];
  readonly notes: readonly LocalText[];
}

export interface SampleColumn {
  readonly name: string;
  /** The filled cells among the rows looked at. */
  readonly cells: readonly Cell[];
}

/** Collects the columns of the first rows. */
export class ColumnCollector {
  private readonly cells = new Map<string, Cell[]>();
  private count = 0;

  get rows(): number {
    return this.count;
  }

  get isFull(): boolean {
    return this.count >= DISCOVER_SAMPLE_ROWS;
  }

  add(row: SourceRow): void {
    if (this.isFull || row.broken !== undefined) return;
    this.count += 1;
    for (const [name, position] of row.columns) {
      const known = this.cells.get(name) ?? [];
      const cell = row.cells[position];
      if (cell !== undefined && cell.kind !== 'empty' && cell.raw.trim() !== '') known.push(cell);
      this.cells.set(name, known);
    }
  }

  get columns(): readonly SampleColumn[] {
    return [...this.cells].map(([name, cells]) => ({ name, cells }));
  }
}
