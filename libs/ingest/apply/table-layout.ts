import type { ColumnLayout, TableLayout } from '#dataset-runtime';

/** The column of a field. Use its `quoted` name in SQL. */
export function columnIn(layout: TableLayout, field: string): ColumnLayout {
  const found = layout.columns.find((column) => column.field === field);
  if (found === undefined) throw new Error(`${layout.qualified} has no column for ${field}`);
  return found;
}
