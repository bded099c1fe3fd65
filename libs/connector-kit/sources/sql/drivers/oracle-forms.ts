import type { ColumnForm, SqlColumn } from '../dialect.js';

/** What the driver says about a column of a result. */
export interface OracleField {
  readonly name: string;
  readonly dbTypeName?: string | undefined;
  readonly nullable?: boolean | undefined;
}

const FORMS: Readonly<Record<string, ColumnForm>> = {
  NUMBER: 'number',
  BINARY_DOUBLE: 'number',
  BINARY_FLOAT: 'number',
  BINARY_INTEGER: 'number',
  BOOLEAN: 'boolean',
  DATE: 'moment',
  TIMESTAMP: 'moment',
  'TIMESTAMP WITH TIME ZONE': 'instant',
  'TIMESTAMP WITH LOCAL TIME ZONE': 'instant',
  JSON: 'json',
  BLOB: 'binary',
  BFILE: 'binary',
  RAW: 'binary',
  'LONG RAW': 'binary',
};

export function oracleForm({ name, dbTypeName = 'VARCHAR2', nullable }: OracleField): SqlColumn {
  // The server writes the precision into the name: TIMESTAMP(6) WITH TIME ZONE.
  const type = dbTypeName.replace(/\(\d+\)/, '').trim();
  return { name, form: FORMS[type] ?? 'text', type, isNullable: nullable !== false };
}

/** `.5` is how Oracle writes a half. */
export function oracleText(value: unknown, column: SqlColumn | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return JSON.stringify(value);
  return column?.form === 'number' ? value.replace(/^(-?)\./, '$10.') : value;
}
