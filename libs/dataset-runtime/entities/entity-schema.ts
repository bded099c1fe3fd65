import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaIndexOptions } from 'typeorm';
import { constraintName } from '../constraint-name.js';
import {
  HISTORY_COLUMNS,
  SYSTEM_COLUMNS,
  type IndexLayout,
  type SystemColumn,
  type TableLayout,
} from '../table-layout.js';
import { columnOptions } from './column-options.js';

/**
 * The table in TypeORM's terms, so that a generated migration sees datasets and the hub's own tables alike. Reads and
 * writes never go through it.
 */
export function entitySchemaOf(layout: TableLayout): EntitySchema {
  return new EntitySchema({
    name: layout.qualified,
    schema: layout.schema,
    tableName: layout.table,
    columns: {
      ...fieldColumns(layout),
      ...systemColumns(SYSTEM_COLUMNS, (column) =>
        column.isIdentity === true
          ? {
              primary: true,
              generated: 'identity',
              // Said in vain: TypeORM 1.1.1 writes BY DEFAULT into migrations all the same, and the drift test finds it.
              generatedIdentity: 'ALWAYS',
              ...primaryKeyOf(layout.table),
            }
          : {},
      ),
    },
    uniques: [{ name: constraintName('uq', layout.table, ['key']), columns: ['key'] }],
    // TypeORM compares checks by name only; the drift test reads their text from the database.
    checks: layout.columns.flatMap(({ column, values }) =>
      values === undefined
        ? []
        : [
            {
              name: constraintName('ck', layout.table, [column]),
              expression: `"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`,
            },
          ],
    ),
    indices: indices(layout.indexes),
  });
}

export function historyEntitySchemaOf(layout: TableLayout): EntitySchema {
  const primary = { primary: true, ...primaryKeyOf(layout.historyTable) };
  return new EntitySchema({
    name: layout.history,
    schema: layout.schema,
    tableName: layout.historyTable,
    columns: {
      ...fieldColumns(layout),
      ...systemColumns([...SYSTEM_COLUMNS, ...HISTORY_COLUMNS], ({ column }) =>
        column === 'id' || column === 'recorded_at' ? primary : {},
      ),
    },
    indices: indices(layout.historyIndexes),
  });
}

function primaryKeyOf(table: string): { readonly primaryKeyConstraintName: string } {
  return { primaryKeyConstraintName: constraintName('pk', table) };
}

function fieldColumns(layout: TableLayout): Record<string, EntitySchemaColumnOptions> {
  return Object.fromEntries(
    layout.columns.map(({ column, sqlType, isNullable, isBytewise }) => [
      column,
      columnOptions({ column, sqlType, isNullable, ...(isBytewise ? { isBytewise } : {}) }),
    ]),
  );
}

function systemColumns(
  columns: readonly SystemColumn[],
  more: (column: SystemColumn) => Partial<EntitySchemaColumnOptions>,
): Record<string, EntitySchemaColumnOptions> {
  return Object.fromEntries(
    columns.map((column) => [column.column, { ...columnOptions(column), ...more(column) }]),
  );
}

function indices(layouts: readonly IndexLayout[]): EntitySchemaIndexOptions[] {
  return layouts.map(({ name, columns, where }) => ({
    ...{ name, columns: [...columns] },
    ...(where === undefined ? {} : { where }),
  }));
}
