import { jsonCells } from '../sources/file/json-cells.js';
import type { Cell, SourceRow } from '../sources/source-row.js';

/**
 * The cell of a path that leads through lists, such as `contracts.0.value.amount`; undefined when the row has no such member.
 * Rows hold a list as one cell, so only who asks for an item of it pays for looking inside.
 */
export function listMember(row: SourceRow, path: string): Cell | undefined {
  const names = path.split('.');
  const at = names.findIndex((name) => /^\d{1,9}$/.test(name));
  if (at < 1) return undefined;
  const position = row.columns.get(names.slice(0, at).join('.'));
  const list = position === undefined ? undefined : row.cells[position];
  if (!Array.isArray(list?.json)) return undefined;
  const item: unknown = list.json[Number(names[at])];
  const cells = jsonCells(JSON.stringify({ item }));
  const rest = ['item', ...names.slice(at + 1)].join('.');
  const columns = new Map([...cells.keys()].map((name, index) => [name, index]));
  const found = cells.get(rest) ?? listMember({ ...row, columns, cells: [...cells.values()] }, rest);
  return found === undefined ? undefined : { ...found, column: list.column };
}
