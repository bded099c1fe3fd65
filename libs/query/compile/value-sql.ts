import { assertNever, type Field } from '#dataset';

/** The SQL type of a field's column, for parameters that are compared with it. */
export function sqlTypeOf(field: Field): string {
  switch (field.type) {
    case 'string':
    case 'text':
    case 'code':
    case 'reference':
    case 'month':
    case 'enum':
      return 'text';
    case 'money':
    case 'quantity':
      return 'numeric';
    case 'integer':
      return 'integer';
    case 'date':
      return 'date';
    case 'timestamp':
      return 'timestamptz';
    case 'boolean':
      return 'boolean';
    case 'point':
      return 'point';
    case 'strings':
      return 'text[]';
    default:
      return assertNever(field);
  }
}

/** How a stored value is written into the answer: exact numbers as text, instants in the zone of the hub. */
export function outputSql(field: Field, column: string): string {
  switch (field.type) {
    case 'money':
      return `${column}::text`;
    case 'quantity':
      return `trim_scale(${column})::text`;
    case 'timestamp':
      return instantSql(column);
    case 'string':
    case 'text':
    case 'code':
    case 'reference':
    case 'month':
    case 'enum':
    case 'integer':
    case 'date':
    case 'boolean':
    case 'strings':
    case 'point':
      return column;
    default:
      return assertNever(field);
  }
}

/**
 * An instant as RFC 3339 in +07:00, whatever the time zone of the session. The zone is a fixed interval because Asia/Jakarta
 * had other offsets before 1964. Measured: 0.2 µs a value more than the form JSON has of itself, to_char 0.7 µs more.
 */
export function instantSql(column: string): string {
  return `replace((${column} at time zone interval '7 hours')::text, ' ', 'T') || '+07:00'`;
}
