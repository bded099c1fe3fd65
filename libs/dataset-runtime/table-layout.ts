import {
  assertNever,
  columnOf,
  domainOf,
  hasDefault,
  linkColumns,
  tableOf,
  type DatasetDefinition,
  type Field,
  type Link,
  type PartialIndex,
} from '#dataset';
import { constraintName } from './constraint-name.js';

export type SqlType =
  | 'text'
  | 'text[]'
  | 'numeric'
  | 'numeric(20,2)'
  | 'integer'
  | 'bigint'
  | 'date'
  | 'timestamp with time zone'
  | 'boolean'
  | 'point'
  | 'bytea'
  | 'jsonb';

export interface ColumnLayout {
  /** The field of the dataset. */
  readonly field: string;
  /** The name as it is; some (`group`) are reserved words, so SQL text must use `quoted`. */
  readonly column: string;
  readonly quoted: string;
  readonly sqlType: SqlType;
  readonly isNullable: boolean;
  /** Compared and sorted by bytes, whatever the database's own order. */
  readonly isBytewise: boolean;
  /** The closed list of an enum. */
  readonly values?: readonly string[];
}

/** A column that every record has beside its fields. */
export interface SystemColumn {
  readonly column: string;
  readonly sqlType: SqlType;
  readonly isNullable: boolean;
  readonly isBytewise?: true;
  readonly isIdentity?: true;
}

export interface IndexLayout {
  readonly name: string;
  readonly columns: readonly string[];
  /** SQL over the table's columns: only these records are in it. Absent: all. */
  readonly where?: string;
}

/** Where the records of a dataset lie: the current ones in `table`, versions before and tombstones in its history. */
export interface TableLayout {
  readonly schema: string;
  readonly table: string;
  /** `planning.indicator_targets` */
  readonly qualified: string;
  readonly historyTable: string;
  /** `planning.indicator_targets_history` */
  readonly history: string;
  /** One for each field, in declared order. */
  readonly columns: readonly ColumnLayout[];
  /** Columns that say to which organization and region a record belongs. */
  readonly scopeColumns: { readonly organization?: string; readonly region?: string };
  readonly indexes: readonly IndexLayout[];
  readonly historyIndexes: readonly IndexLayout[];
}

export function tableLayoutOf(
  definition: DatasetDefinition,
  links: readonly Link[],
  inverseLinks: readonly Link[],
): TableLayout {
  const schema = domainOf(definition);
  const table = tableOf(definition);
  const historyTable = `${table}_history`;
  return Object.freeze({
    schema,
    table,
    qualified: `${schema}.${table}`,
    historyTable,
    history: `${schema}.${historyTable}`,
    columns: Object.entries(definition.fields).map(([name, field]) => columnLayoutOf(name, field)),
    scopeColumns: scopeColumnsOf(definition),
    indexes: indexesOf(definition, links, inverseLinks),
    historyIndexes: named(historyTable, [
      ['key', 'recorded_at'],
      ['superseded_seq', 'id'],
      ['change_seq', 'id'],
      // A moment lies after most of what has ended: this leads to what had not, and the rest of it stays in the index.
      ['superseded_at', 'recorded_at'],
      // What everybody may know of people is made from all versions of a group.
      ...publicGroupsOf(definition),
    ]),
  });
}

/** In the order of the table, after the fields. */
export const SYSTEM_COLUMNS: readonly SystemColumn[] = [
  { column: 'id', sqlType: 'bigint', isNullable: false, isIdentity: true },
  { column: 'key', sqlType: 'text', isNullable: false, isBytewise: true },
  { column: 'source_key', sqlType: 'text', isNullable: true },
  { column: 'source_id', sqlType: 'integer', isNullable: false },
  { column: 'batch_id', sqlType: 'bigint', isNullable: false },
  { column: 'hash', sqlType: 'bytea', isNullable: false },
  { column: 'recorded_at', sqlType: 'timestamp with time zone', isNullable: false },
  { column: 'change_seq', sqlType: 'bigint', isNullable: false },
  { column: 'extras', sqlType: 'jsonb', isNullable: true },
];

/** What the history table adds. */
export const HISTORY_COLUMNS: readonly SystemColumn[] = [
  { column: 'superseded_at', sqlType: 'timestamp with time zone', isNullable: false },
  { column: 'superseded_seq', sqlType: 'bigint', isNullable: false },
  { column: 'superseded_by_batch_id', sqlType: 'bigint', isNullable: true },
  { column: 'is_deleted', sqlType: 'boolean', isNullable: false },
];

/** The only way a column's name enters SQL text; names come from definitions, which allow letters, digits and `_` only. */
export function quoted(name: string): string {
  return `"${name}"`;
}

function columnLayoutOf(name: string, field: Field): ColumnLayout {
  const column = columnOf(name);
  return {
    field: name,
    column,
    quoted: quoted(column),
    sqlType: sqlTypeOf(field),
    isNullable: field.optional === true && !hasDefault(field),
    isBytewise: isCode(field),
    ...(field.type === 'enum' ? { values: Object.keys(field.values) } : {}),
  };
}

function sqlTypeOf(field: Field): SqlType {
  switch (field.type) {
    case 'string':
    case 'text':
    case 'code':
    case 'reference':
    case 'enum':
    case 'month':
      return 'text';
    case 'money':
      return 'numeric(20,2)';
    case 'quantity':
      return 'numeric';
    case 'integer':
      return 'integer';
    case 'date':
      return 'date';
    case 'timestamp':
      return 'timestamp with time zone';
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

/** Codes are ASCII and are searched by prefix (a subtree of organizations): bytewise order serves both on any server. */
function isCode(field: Field): boolean {
  return (
    field.type === 'code' || field.type === 'reference' || field.type === 'enum' || field.type === 'month'
  );
}

function scopeColumnsOf({ scope }: DatasetDefinition): TableLayout['scopeColumns'] {
  return {
    ...(scope?.organization === undefined ? {} : { organization: columnOf(scope.organization) }),
    ...(scope?.region === undefined ? {} : { region: columnOf(scope.region) }),
  };
}

function publicGroupsOf({ publicAggregate }: DatasetDefinition): readonly (readonly string[])[] {
  if (publicAggregate === undefined) return [];
  return [[publicAggregate.group, ...publicAggregate.within].map(columnOf)];
}

function indexesOf(
  definition: DatasetDefinition,
  links: readonly Link[],
  inverseLinks: readonly Link[],
): readonly IndexLayout[] {
  const declared = definition.indexes ?? [];
  const wanted = [
    ['change_seq', 'id'],
    ...declared.flatMap((index) => ('where' in index ? [] : [index.map(columnOf)])),
    ...links.map((link) => linkColumns(link, 'from')),
    ...inverseLinks.map((link) => linkColumns(link, 'to')),
    ...Object.values(scopeColumnsOf(definition)).map((column) => [column]),
  ];
  return [
    ...named(tableOf(definition), withoutPrefixes(wanted)),
    ...declared.flatMap((index) => ('where' in index ? [partialIndex(tableOf(definition), index)] : [])),
  ];
}

function partialIndex(table: string, { fields, where }: PartialIndex): IndexLayout {
  const columns = fields.map(columnOf);
  const conditions = Object.entries(where).map(([field, values]) => {
    const column = quoted(columnOf(field));
    return values === null
      ? `${column} is null`
      : `${column} in (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`;
  });
  const name = constraintName('ix', table, ['where', ...Object.keys(where).map(columnOf), ...columns]);
  return { name, columns, where: conditions.join(' and ') };
}

/** An index on (a, b) serves whoever looks for a; the shorter one would only slow down writes. */
function withoutPrefixes(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.filter((list, at) =>
    lists.every((other, otherAt) => {
      if (other === list || !list.every((column, place) => other[place] === column)) return true;
      // Of equal lists the first stays.
      return other.length === list.length && at < otherAt;
    }),
  );
}

function named(table: string, lists: readonly (readonly string[])[]): readonly IndexLayout[] {
  return lists.map((columns) => ({ name: constraintName('ix', table, columns), columns }));
}
