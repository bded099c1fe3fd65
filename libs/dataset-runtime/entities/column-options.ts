import type { EntitySchemaColumnOptions } from 'typeorm';
import type { SqlType, SystemColumn } from '../table-layout.js';

/** A column in TypeORM's terms. */
export function columnOptions({
  column,
  sqlType,
  isNullable,
  isBytewise,
}: SystemColumn): EntitySchemaColumnOptions {
  return {
    name: column,
    ...typeOptions(sqlType),
    nullable: isNullable,
    ...(isBytewise === true ? { collation: 'C' } : {}),
  };
}

function typeOptions(
  sqlType: SqlType,
): Pick<EntitySchemaColumnOptions, 'type' | 'array' | 'precision' | 'scale'> {
  switch (sqlType) {
    case 'text[]':
      return { type: 'text', array: true };
    case 'numeric(20,2)':
      return { type: 'numeric', precision: 20, scale: 2 };
    default:
      return { type: sqlType };
  }
}
