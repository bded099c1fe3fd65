import { getNamedType, type GraphQLObjectType } from 'graphql';
import { columnOf, joinKey, onlyKeyField, typeNameOf, type DatasetDefinition, type Field } from '#dataset';
import type { ReadableDataset } from '#dataset-runtime';
import { accessPredicate } from './access-predicate.js';
import { argumentsOf, constant, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { compileNode, compileRecord, readId } from './compile-record.js';
import { keyPartSql, keyText } from './key-part-sql.js';
import { fieldOf, mayNotReadDataset } from './readability.js';
import { Rows, sourceOf } from './rows.js';
import type { SelectedField } from './selection.js';

/** The record with a natural key, or null. */
export function compileRecordByKey(
  compilation: Compilation,
  dataset: ReadableDataset,
  field: SelectedField,
): string {
  const rows = singleRow(compilation, dataset);
  const type = getNamedType(field.definition?.type) as GraphQLObjectType;
  const record = compileRecord(compilation, rows, type, field.nodes);
  const where = [
    `${rows.column('key')} = ${keySql(compilation, dataset, field)}`,
    ...accessPredicate(compilation, rows),
  ];
  return record.toJson(`from ${sourceOf(compilation, rows)} where ${where.join(' and ')} limit 1`);
}

/** The record with an id, or null: ids that never were and records that are gone look alike. */
export function compileNodeById(compilation: Compilation, field: SelectedField): string {
  const args =
    field.definition === undefined
      ? {}
      : argumentsOf(field.definition, field.nodes[0], compilation.input.variables);
  const id = args['id'] ?? constant('');
  const found = readId(String(id.value));
  const dataset = compilation.input.registry.all.find(
    ({ definition }) => typeNameOf(definition) === found?.typeName,
  );
  if (dataset === undefined) return 'null::json';
  const rows = singleRow(compilation, dataset);
  const type = compilation.input.schema.getType(typeNameOf(dataset.definition)) as GraphQLObjectType;
  const record = compileNode(compilation, rows, type, field.nodes);
  const number = compilation.parameters.bind(
    'bigint',
    ({ variables }) => readId(String(id.read(variables)))?.id,
  );
  const where = [`${rows.column('id')} = ${number}`, ...accessPredicate(compilation, rows)];
  return record.toJson(`from ${sourceOf(compilation, rows)} where ${where.join(' and ')} limit 1`);
}

function singleRow(compilation: Compilation, dataset: ReadableDataset): Rows {
  const { definition } = dataset;
  const access = compilation.input.accessOf(definition.name);
  if (access.kind === 'none') throw mayNotReadDataset(definition);
  compilation.spend(1);
  return new Rows(dataset, compilation.alias('k'), { access, asOf: undefined, isPast: false, times: 1 });
}

/** One parameter when every part is given; else the parts are put together where the missing one is looked up. */
function keySql(compilation: Compilation, { definition }: ReadableDataset, field: SelectedField): string {
  const args =
    field.definition === undefined
      ? {}
      : argumentsOf(field.definition, field.nodes[0], compilation.input.variables);
  const parts = definition.key.map((name) => {
    const spec = fieldOf(definition, name);
    return { name, spec, argument: args[name] ?? constantDefault(compilation, spec) };
  });
  if (parts.every(({ argument }) => argument !== undefined)) {
    return compilation.parameters.bind('text', ({ variables }) =>
      joinKey(parts.map(({ spec, argument }) => keyText(spec, argument, variables))),
    );
  }
  const texts = parts.map(({ spec, argument }) => {
    if (argument === undefined) return keyPartSql(spec, followedDefault(compilation, definition, spec, args));
    return compilation.parameters.bind('text', ({ variables }) =>
      joinKey([keyText(spec, argument, variables)]),
    );
  });
  return `(${texts.join(` || '|' || `)}) collate "C"`;
}

function constantDefault(compilation: Compilation, field: Field): Argument | undefined {
  if ('defaultFrom' in field && field.defaultFrom !== undefined) return undefined;
  if (!('default' in field) || field.default === undefined) return undefined;
  return constant(field.default === PROVINCE ? compilation.input.provinceCode : field.default);
}

/** What ingest fills in for an absent part: the value at the end of a path of references, or the constant behind it. */
function followedDefault(
  compilation: Compilation,
  definition: DatasetDefinition,
  field: Field,
  args: Readonly<Record<string, Argument | undefined>>,
): string {
  if (field.type !== 'reference' || field.defaultFrom === undefined)
    throw new Error('the key part has no default');
  const [start, ...steps] = field.defaultFrom;
  const first = args[start ?? ''];
  const stop = field.default === PROVINCE ? compilation.input.provinceCode : (field.default ?? '');
  const fallback = compilation.parameters.bind('text', () => stop);
  if (first === undefined) return fallback;
  let sql = compilation.parameters.bind('text', ({ variables }) => joinKey([String(first.read(variables))]));
  let reference = fieldOf(definition, start ?? '');
  for (const step of steps) {
    if (reference.type !== 'reference') throw new Error('a default follows references');
    const { definition: target, layout } = compilation.dataset(reference.to);
    onlyKeyField(target);
    const alias = compilation.alias('d');
    sql = `(select ${alias}.${columnOf(step)} from ${layout.qualified} ${alias} where ${alias}.key = ${sql} collate "C")`;
    reference = fieldOf(target, step);
  }
  return `coalesce(${sql}, ${fallback})`;
}

const PROVINCE = '@province';
