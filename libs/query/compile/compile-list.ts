import { getNamedType, type GraphQLObjectType } from 'graphql';
import type { ReadableDataset } from '#dataset-runtime';
import { accessPredicate } from './access-predicate.js';
import { argumentsOf, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { compileConnection } from './compile-connection.js';
import { compileFilter } from './compile-filter.js';
import { compileRecord } from './compile-record.js';
import { orderOf } from './order.js';
import { pageOf } from './page.js';
import { Rows, sourceOf, type Reading } from './rows.js';
import type { SelectedField } from './selection.js';

export interface ListRequest {
  readonly field: SelectedField;
  readonly dataset: ReadableDataset;
  /** How the records around this list are read; at the root: the caller's access, the present, once. */
  readonly inherited: Reading;
  /** Conditions that tie the list to a record outside. */
  readonly join: (rows: Rows) => readonly string[];
}

/** A page of records of a dataset, as an expression of type json. */
export function compileList(compilation: Compilation, request: ListRequest): string {
  const { dataset, field } = request;
  const { args, reading } = readingOf(compilation, request);
  const page = pageOf(compilation, field);
  const times = reading.times * page.size;
  compilation.spend(times);
  const probe = new Rows(dataset, '', reading);
  return compileConnection(compilation, {
    list: dataset.definition.name,
    field,
    page,
    times: reading.times,
    terms: orderOf(compilation, probe, args['orderBy']),
    rowsAs: (alias) => new Rows(dataset, alias, { ...reading, times }),
    sourceOf: (rows) => sourceOf(compilation, rows),
    where: (rows, isFirst) => conditionsOf(compilation, request, rows, args['filter'], isFirst),
    recordOf: (rows, nodes) => compileRecord(compilation, rows, recordTypeOf(field), nodes),
  });
}

export function readingOf(
  compilation: Compilation,
  { field, inherited }: ListRequest,
): { readonly args: Readonly<Record<string, Argument | undefined>>; readonly reading: Reading } {
  const { definition, nodes } = field;
  if (definition === undefined) throw new Error('a list has a definition');
  const args = argumentsOf(definition, nodes[0], compilation.input.variables);
  const asOf = args['asOf'] ?? inherited.asOf;
  return { args, reading: { ...inherited, asOf, isPast: asOf !== undefined } };
}

export function conditionsOf(
  compilation: Compilation,
  { join }: ListRequest,
  rows: Rows,
  filter: Argument | undefined,
  isFirst: boolean,
): readonly string[] {
  const condition = compileFilter(compilation, rows, filter, { isCounted: isFirst });
  return [
    ...join(rows),
    ...accessPredicate(compilation, rows),
    ...(condition === undefined ? [] : [condition]),
  ];
}

function recordTypeOf(field: SelectedField): GraphQLObjectType {
  const connection = getNamedType(field.definition?.type) as GraphQLObjectType;
  return getNamedType(connection.getFields()['nodes']?.type) as GraphQLObjectType;
}
