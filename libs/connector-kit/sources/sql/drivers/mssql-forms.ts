import type { ColumnForm, SqlColumn } from '../dialect.js';
import { singleFloatText } from '../sql-cells.js';

/** What the driver says about a column of a result. */
export interface MssqlField {
  readonly name: string;
  readonly type: { readonly declaration?: string } | undefined;
  readonly scale?: number | undefined;
  readonly nullable?: boolean | undefined;
}

const FORMS: Readonly<Record<string, ColumnForm>> = {
  bigint: 'number',
  int: 'number',
  smallint: 'number',
  tinyint: 'number',
  decimal: 'number',
  numeric: 'number',
  money: 'number',
  smallmoney: 'number',
  float: 'number',
  real: 'number',
  bit: 'boolean',
  date: 'moment',
  datetime: 'moment',
  datetime2: 'moment',
  smalldatetime: 'moment',
  datetimeoffset: 'instant',
  time: 'time',
  binary: 'binary',
  varbinary: 'binary',
  image: 'binary',
  geography: 'binary',
  geometry: 'binary',
  udt: 'binary',
};

/** Types whose fraction of a second is as long as their scale says. */
const SCALED = new Set(['datetime2', 'datetimeoffset', 'time']);

export function mssqlForm({ name, type, scale, nullable }: MssqlField): SqlColumn {
  const declaration = type?.declaration ?? 'nvarchar';
  return {
    name,
    form: FORMS[declaration] ?? 'text',
    type: SCALED.has(declaration) && scale !== undefined ? `${declaration}(${scale})` : declaration,
    isNullable: nullable !== false,
  };
}

/** The dialect has the server write everything as text that the driver would not carry exactly. */
export function mssqlText(value: unknown, column: SqlColumn | undefined): string | null {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return column?.type === 'real' ? singleFloatText(value) : String(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return JSON.stringify(value);
  }
}
