import { canonicalDecimal, canonicalMoney, canonicalTimestamp, type Field } from '#dataset';
import type { Argument, Variables } from './argument.js';

/** One part of a key as `joinKey` writes it. */
export function keyPartSql(field: Field, sql: string): string {
  switch (field.type) {
    case 'integer':
    case 'boolean':
    case 'date':
      return `${sql}::text`;
    case 'month':
    case 'enum':
      return sql;
    case 'code':
    case 'reference':
    case 'string':
      return escaped(sql);
    default:
      throw new Error(`a ${field.type} cannot be part of a link's key`);
  }
}

/** A value as `keyOf` writes it into the key of a checked record. */
export function keyText(field: Field, argument: Argument | undefined, variables: Variables): string {
  const value = String(argument?.read(variables));
  switch (field.type) {
    case 'money':
      return canonicalMoney(value);
    case 'quantity':
      return canonicalDecimal(value);
    case 'timestamp':
      return canonicalTimestamp(value) ?? value;
    default:
      return value;
  }
}

function escaped(sql: string): string {
  return `replace(replace(${sql}, '\\', '\\\\'), '|', '\\|')`;
}
