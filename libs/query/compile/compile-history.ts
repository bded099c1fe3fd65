import { getNamedType, type GraphQLObjectType } from 'graphql';
import { accessPredicate } from './access-predicate.js';
import type { Compilation } from './compilation.js';
import { compileConnection } from './compile-connection.js';
import { compileRecord } from './compile-record.js';
import type { OrderTerm } from './order.js';
import { pageOf } from './page.js';
import { Rows, versionsOf } from './rows.js';
import type { SelectedField } from './selection.js';

/** Every version of a record, by its key: also those from before a deletion. The latest comes first. */
export function compileHistory(compilation: Compilation, record: Rows, field: SelectedField): string {
  const { dataset, reading } = record;
  const page = pageOf(compilation, field);
  const times = reading.times * page.size;
  compilation.spend(times);
  const connection = getNamedType(field.definition?.type) as GraphQLObjectType;
  const version = getNamedType(connection.getFields()['nodes']?.type) as GraphQLObjectType;
  const key = record.column('key');
  return compileConnection(compilation, {
    list: `${dataset.definition.name}.history`,
    field,
    page,
    times: reading.times,
    terms: LATEST_FIRST,
    rowsAs: (alias) => new Rows(dataset, alias, { ...reading, isPast: true, times }),
    sourceOf: (rows) => versionsOf(rows, key),
    where: (rows) => accessPredicate(compilation, rows),
    recordOf: (rows, nodes) => compileRecord(compilation, rows, version, nodes),
  });
}

const LATEST_FIRST: readonly OrderTerm[] = [
  { column: 'recorded_at', type: 'timestamp', isDescending: true, isNullable: false },
  { column: 'id', type: 'id', isDescending: true, isNullable: false },
];
