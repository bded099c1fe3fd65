import { assertNever, type Field, type FieldType } from '#dataset';
import type { CellType } from '../parse/parse-cell.js';

/** What a cell is read as when the mapping does not say: what the dataset's field needs. */
export function defaultCellType(field: Field): CellType {
  switch (field.type) {
    case 'string':
    case 'text':
      return 'text';
    case 'code':
    case 'reference':
    case 'enum':
      return 'code';
    case 'quantity':
      return 'decimal';
    case 'money':
    case 'integer':
    case 'date':
    case 'timestamp':
    case 'month':
    case 'boolean':
    case 'point':
    case 'strings':
      return field.type;
    default:
      return assertNever(field);
  }
}

/** What a field can take: a mapping that cannot fit is refused before anything is read. */
export const FITTING_CELL_TYPES: Readonly<Record<FieldType, readonly CellType[]>> = {
  string: ['text', 'code', 'date', 'timestamp', 'month'],
  text: ['text', 'code', 'date', 'timestamp', 'month'],
  code: ['code', 'text', 'date', 'month'],
  reference: ['code', 'text'],
  enum: ['code', 'text'],
  money: ['money', 'decimal'],
  quantity: ['decimal', 'percent', 'money'],
  integer: ['integer', 'month'],
  date: ['date'],
  timestamp: ['timestamp', 'date'],
  month: ['month'],
  boolean: ['boolean'],
  point: ['point'],
  strings: ['strings'],
};
