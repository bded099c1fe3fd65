import { constraintName } from './constraint-name.js';
import { nameInSql } from './name-in-sql.js';
import {
  HISTORY_COLUMNS,
  SYSTEM_COLUMNS,
  type ColumnLayout,
  type IndexLayout,
  type SystemColumn,
  type TableLayout,
} from './table-layout.js';

/** The statements that make a dataset's table, its history and their indexes; the schema must be there. */
export function createTableSql(layout: TableLayout): readonly string[] {
  return [
    currentTable(layout),
    ...layout.indexes.map((index) => createIndex(index, layout.qualified)),
    historyTable(layout),
    ...layout.historyIndexes.map((index) => createIndex(index, layout.history)),
  ];
}

function currentTable(layout: TableLayout): string {
  const parts = [
    ...layout.columns.map(fieldColumn),
    ...SYSTEM_COLUMNS.map(systemColumn),
    `constraint ${constraintName('pk', layout.table)} primary key (id)`,
    `constraint ${constraintName('uq', layout.table, ['key'])} unique (key)`,
    ...enumChecks(layout),
  ];
  return createTable(layout.qualified, parts);
}

/** Past versions keep whatever list of values was in force then, so the history has no checks. */
function historyTable(layout: TableLayout): string {
  const parts = [
    ...layout.columns.map(fieldColumn),
    ...[...SYSTEM_COLUMNS, ...HISTORY_COLUMNS].map(({ isIdentity: _given, ...column }) =>
      systemColumn(column),
    ),
    `constraint ${constraintName('pk', layout.historyTable)} primary key (id, recorded_at)`,
  ];
  return createTable(layout.history, parts);
}

function createTable(name: string, parts: readonly string[]): string {
  return `create table ${name} (\n  ${parts.join(',\n  ')}\n)`;
}

function fieldColumn({ column, sqlType, isNullable, isBytewise }: ColumnLayout): string {
  return columnDefinition({ column, sqlType, isNullable, ...(isBytewise ? { isBytewise } : {}) });
}

function systemColumn(column: SystemColumn): string {
  return columnDefinition(column);
}

function columnDefinition({ column, sqlType, isNullable, isBytewise, isIdentity }: SystemColumn): string {
  const words = [nameInSql(column), sqlType];
  if (isBytewise === true) words.push('collate "C"');
  if (isIdentity === true) words.push('generated always as identity');
  if (!isNullable) words.push('not null');
  return words.join(' ');
}

function enumChecks(layout: TableLayout): readonly string[] {
  return layout.columns.flatMap(({ column, values }) => {
    if (values === undefined) return [];
    const list = values.map((value) => `'${value}'`).join(', ');
    return [
      `constraint ${constraintName('ck', layout.table, [column])} check (${nameInSql(column)} in (${list}))`,
    ];
  });
}

function createIndex({ name, columns, where }: IndexLayout, table: string): string {
  const condition = where === undefined ? '' : ` where ${where}`;
  return `create index ${name} on ${table} (${columns.map(nameInSql).join(', ')})${condition}`;
}
