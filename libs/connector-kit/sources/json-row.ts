import type { Refusal } from '../refusal.js';
import { jsonCells } from './file/json-cells.js';
import type { Cell, Columns, RowLocation, SourceRow } from './source-row.js';

/** The row of one JSON object; a text that is none becomes a row that says so. */
export function jsonRow(location: RowLocation, text: string): SourceRow {
  try {
    const members = jsonCells(text);
    return { location, columns: columnsOf(members), cells: [...members.values()], json: text };
  } catch {
    return {
      location,
      columns: new Map(),
      cells: [],
      broken: { ...BROKEN, suggestion: text.trim().slice(0, 100) },
    };
  }
}

/** Objects of one list mostly have the same members in the same order, and then share their columns. */
let lastColumns: Columns = new Map();

function columnsOf(members: ReadonlyMap<string, Cell>): Columns {
  if (!haveSameNames(members, lastColumns))
    lastColumns = new Map([...members.keys()].map((name, index) => [name, index]));
  return lastColumns;
}

function haveSameNames(members: ReadonlyMap<string, unknown>, columns: Columns): boolean {
  if (members.size !== columns.size) return false;
  const names = columns.keys();
  for (const name of members.keys()) if (names.next().value !== name) return false;
  return true;
}

const BROKEN: Refusal = {
  code: 'JSON_BROKEN',
  message: { id: 'bukan objek JSON yang utuh', en: 'not a whole JSON object' },
};
