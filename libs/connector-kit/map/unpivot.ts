import { nearMiss } from '#dataset';
import { sourceError } from '../connector.errors.js';
import { EMPTY_WORDS } from '../parse/parse-cell.js';
import type { UnpivotConfig } from '../sources/common-source.js';
import type { Cell, Columns, SourceRow } from '../sources/source-row.js';
import { findColumn } from './find-column.js';

/** Makes of one wide row the long rows that a dataset wants: one for each named column that holds something. */
export class Unpivot {
  private readonly labels: readonly (readonly [column: string, label: string])[];
  private readonly known = new WeakMap<Columns, BoundColumns>();

  constructor(private readonly config: UnpivotConfig) {
    const { columns } = config;
    this.labels = Array.isArray(columns)
      ? columns.map((column: string) => [column, column] as const)
      : Object.entries(columns as Readonly<Record<string, string | number>>).map(
          ([column, label]) => [column, String(label)] as const,
        );
  }

  rows(row: SourceRow): readonly SourceRow[] {
    if (row.broken !== undefined) return [row];
    const { columns, positions } = this.bound(row);
    const rows: SourceRow[] = [];
    for (const [index, [, label]] of this.labels.entries()) {
      const position = positions[index];
      const value = position === undefined ? undefined : row.cells[position];
      if (this.config.keepEmpty !== true && (value === undefined || isEmpty(value))) continue;
      const labelCell: Cell = { kind: 'text', raw: label, column: value?.column ?? 0 };
      const cells = row.cells.slice(0, row.columns.size);
      cells.push(labelCell, value ?? { kind: 'empty', raw: '', column: 0 });
      rows.push({ ...row, columns, cells });
    }
    return rows;
  }

  private bound(row: SourceRow): BoundColumns {
    const known = this.known.get(row.columns);
    if (known !== undefined) return known;
    const positions = this.labels.map(([column]) => {
      const position = findColumn(row.columns, column);
      if (position === undefined && row.location.named !== true) throw missingColumn(row, column);
      return position;
    });
    const columns = new Map(row.columns);
    columns.set(this.config.name, row.columns.size);
    columns.set(this.config.value, row.columns.size + 1);
    const bound = { columns, positions };
    this.known.set(row.columns, bound);
    return bound;
  }
}

interface BoundColumns {
  readonly columns: Columns;
  readonly positions: readonly (number | undefined)[];
}

function isEmpty(cell: Cell): boolean {
  if (cell.kind === 'empty') return true;
  const word = cell.raw.trim().toLowerCase();
  return cell.kind === 'text' && (word === '' || EMPTY_WORDS.has(word));
}

/** Names the columns there are, so that the connector file can be mended without opening the source. */
export function missingColumn(row: SourceRow, column: string): Error {
  const names = [...row.columns.keys()];
  const near = nearMiss(column, names);
  const place =
    row.location.sheet === undefined ? row.location.origin : `${row.location.origin}!${row.location.sheet}`;
  const list = names.slice(0, 40).join(', ');
  const hint =
    near === undefined
      ? { id: '', en: '' }
      : { id: `; maksudnya "${near}"?`, en: `; did you mean "${near}"?` };
  return sourceError('COLUMN_MISSING', {
    id: `${place}: tidak ada kolom "${column}"${hint.id} Kolom yang ada: ${list}`,
    en: `${place}: there is no column "${column}"${hint.en} The columns are: ${list}`,
  });
}
