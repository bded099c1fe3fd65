import type { Columns } from '../sources/source-row.js';

/** The position of a column by its name; blanks and capitals may differ when that leaves one column only. */
export function findColumn(columns: Columns, name: string): number | undefined {
  const exact = columns.get(name);
  if (exact !== undefined) return exact;
  const wanted = plain(name);
  const alike = [...columns].filter(([column]) => plain(column) === wanted);
  return alike.length === 1 ? alike[0]?.[1] : undefined;
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
