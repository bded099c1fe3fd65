import type { Refusal } from '../refusal.js';
import { jsonCells } from './file/json-cells.js';
import type { Cell, RowLocation, SourceRow } from './source-row.js';

/** The row of one JSON object; a text that is none becomes a row that says so. */
export function jsonRow(location: RowLocation, text: string): SourceRow {
  try {
    const members = jsonCells(text);
    const cells: Cell[] = [...members.values()];
    return {
      location,
      columns: new Map([...members.keys()].map((name, index) => [name, index])),
      cells,
      json: text,
    };
  } catch {
    return {
      location,
      columns: new Map(),
      cells: [],
      broken: { ...BROKEN, suggestion: text.trim().slice(0, 100) },
    };
  }
}

const BROKEN: Refusal = {
  code: 'JSON_BROKEN',
  message: { id: 'bukan objek JSON yang utuh', en: 'not a whole JSON object' },
};
