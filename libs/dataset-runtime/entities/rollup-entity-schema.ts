import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { constraintName } from '../constraint-name.js';
import { RECORD_COUNT, type RollupLayout } from '../rollup-layout.js';
import { columnOptions } from './column-options.js';

/** A rollup's table in TypeORM's terms, for generated migrations. */
export function rollupEntitySchemaOf(layout: RollupLayout): EntitySchema {
  const primary = { primary: true, primaryKeyConstraintName: constraintName('pk', layout.table) };
  const counted = { column: RECORD_COUNT, sqlType: 'bigint', isNullable: false } as const;
  const columns: [string, EntitySchemaColumnOptions][] = [
    ...layout.dimensions.map(({ column, sqlType, isBytewise }): [string, EntitySchemaColumnOptions] => [
      column,
      {
        ...columnOptions({ column, sqlType, isNullable: false, ...(isBytewise ? { isBytewise } : {}) }),
        ...primary,
      },
    ]),
    ...layout.measures.map(({ column, sqlType }): [string, EntitySchemaColumnOptions] => [
      column,
      columnOptions({ column, sqlType, isNullable: false }),
    ]),
    [RECORD_COUNT, columnOptions(counted)],
  ];
  return new EntitySchema({
    name: layout.qualified,
    schema: layout.schema,
    tableName: layout.table,
    columns: Object.fromEntries(columns),
  });
}
