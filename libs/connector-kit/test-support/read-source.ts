import { inspectFile } from '../sources/file/inspect-file.js';
import { readFile } from '../sources/file/read-file.js';
import type { TableOptions } from '../sources/file/table-options.js';
import { type SourceRow } from '../sources/source-row.js';
import { ConnectorFolder } from './connector-folder.js';

/** Writes a file, reads it with the connector's own reader and gives all of its rows. */
export async function readSource(
  name: string,
  content: string | Buffer,
  options: Partial<TableOptions> = {},
): Promise<readonly SourceRow[]> {
  const folder = await ConnectorFolder.make();
  try {
    const file = await inspectFile(await folder.write(name, content), name);
    const all: SourceRow[] = [];
    for await (const rows of readFile(file, { headerRows: [1], ...options })) all.push(...rows);
    return all;
  } finally {
    await folder.remove();
  }
}

/** Rows as plain objects of column name → text of the cell, with the row number in front. */
export function plainRows(
  rows: readonly SourceRow[],
): readonly (readonly [number, Record<string, string>])[] {
  return rows.map((row) => {
    const cells: Record<string, string> = {};
    for (const [name, position] of row.columns) {
      const raw = row.cells[position]?.raw ?? '';
      if (raw !== '') cells[name] = raw;
    }
    return [Number(row.location.row), cells];
  });
}
