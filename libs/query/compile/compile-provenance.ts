import { getNamedType, type GraphQLObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import { ObjectSql } from './object-sql.js';
import type { Rows } from './rows.js';
import { selectedFields, type SelectedField } from './selection.js';
import { instantSql } from './value-sql.js';

/** Who sent a record, when; the hub's own tables are joined only for what is asked of them. */
export function compileProvenance(compilation: Compilation, rows: Rows, field: SelectedField): string {
  compilation.spend(rows.reading.times);
  const type = getNamedType(field.definition?.type) as GraphQLObjectType;
  const object = new ObjectSql(compilation);
  const names = {
    source: compilation.alias('src'),
    batch: compilation.alias('b'),
    client: compilation.alias('cl'),
  };
  const joined = new Set<Joined>();
  for (const part of selectedFields(compilation, type, field.nodes)) {
    if (part.definition === undefined) {
      object.typeName(part, type.name);
      continue;
    }
    const [sql, needs] = memberSql(part.name, rows, names);
    object.value(part, sql);
    for (const table of needs) joined.add(table);
  }
  if (joined.size === 0) return object.toJson();
  const joins = [
    ...(joined.has('source')
      ? [`left join hub.sources ${names.source} on ${names.source}.id = ${rows.column('source_id')}`]
      : []),
    ...(joined.has('batch')
      ? [`left join hub.batches ${names.batch} on ${names.batch}.id = ${rows.column('batch_id')}`]
      : []),
    ...(joined.has('client')
      ? [`left join hub.clients ${names.client} on ${names.client}.id = ${names.batch}.client_id`]
      : []),
  ];
  // One row to hang the joins on, so that a record keeps its provenance when retention has removed the batch.
  const one = compilation.alias('one');
  return object.toJson(`from (values (1)) ${one} ${joins.join(' ')}`);
}

type Joined = 'source' | 'batch' | 'client';

function memberSql(
  name: string,
  rows: Rows,
  names: Readonly<Record<Joined, string>>,
): readonly [string, readonly Joined[]] {
  switch (name) {
    case 'source':
      return [`${names.source}.code`, ['source']];
    case 'client':
      return [`${names.client}.name`, ['batch', 'client']];
    case 'batchId':
      return [`${rows.column('batch_id')}::text`, []];
    case 'sourceKey':
      return [rows.column('source_key'), []];
    case 'contractVersion':
      return [`${names.batch}.contract_version`, ['batch']];
    case 'receivedAt':
      return [instantSql(`${names.batch}.received_at`), ['batch']];
    case 'recordedAt':
      return [instantSql(rows.column('recorded_at')), []];
    case 'hash':
      return [`encode(${rows.column('hash')}, 'hex')`, []];
    default:
      throw new Error(`Provenance has no member ${name}`);
  }
}
