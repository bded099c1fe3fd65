import type { Field } from '#dataset';

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

function escaped(sql: string): string {
  return `replace(replace(${sql}, '\\', '\\\\'), '|', '\\|')`;
}
