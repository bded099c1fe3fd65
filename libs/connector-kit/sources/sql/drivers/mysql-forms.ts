import type { ColumnForm, SqlColumn } from '../dialect.js';

/** What a field of a result is, by the protocol's numbers (MySQL manual, "Column Definition"). */
export interface MysqlField {
  readonly name: string;
  readonly columnType?: number;
  readonly characterSet?: number;
  readonly flags?: number | readonly string[];
  /** MariaDB says here that a LONGTEXT is JSON. */
  readonly extendedFormat?: string;
}

const BINARY_CHARACTERS = 63;
const NOT_NULL = 1;

const TYPES: Readonly<Record<number, readonly [type: string, form: ColumnForm]>> = {
  0: ['DECIMAL', 'number'],
  1: ['TINY', 'number'],
  2: ['SHORT', 'number'],
  3: ['LONG', 'number'],
  4: ['FLOAT', 'number'],
  5: ['DOUBLE', 'number'],
  6: ['NULL', 'text'],
  7: ['TIMESTAMP', 'instant'],
  8: ['LONGLONG', 'number'],
  9: ['INT24', 'number'],
  10: ['DATE', 'moment'],
  11: ['TIME', 'time'],
  12: ['DATETIME', 'moment'],
  13: ['YEAR', 'number'],
  14: ['DATE', 'moment'],
  16: ['BIT', 'number'],
  245: ['JSON', 'json'],
  246: ['DECIMAL', 'number'],
  247: ['ENUM', 'text'],
  248: ['SET', 'text'],
  255: ['GEOMETRY', 'binary'],
};

export function mysqlForm(field: MysqlField): SqlColumn {
  const { name, columnType = 253, characterSet, flags, extendedFormat } = field;
  const [type, form] = TYPES[columnType] ?? ['TEXT', characterSet === BINARY_CHARACTERS ? 'binary' : 'text'];
  // A zero date may stand in a column that must have a value.
  const mayBeZero = form === 'moment' || form === 'instant';
  const isNullable = mayBeZero || typeof flags !== 'number' || (flags & NOT_NULL) === 0;
  return { name, type, form: extendedFormat === 'json' ? 'json' : form, isNullable };
}
