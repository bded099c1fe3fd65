import {
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldResolver,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import type { DatasetDefinition, Field } from '#dataset';
import { describe, describeDataset } from './describe.js';
import { withRole } from './field-role.js';
import { graphqlNamesOf } from './graphql-names.js';
import type { ReadableDataset, ReadableRegistry } from './readable-registry.js';
import { NodeType } from './shared-types.js';
import { TypesOfDatasets } from './types-of-datasets.js';

type RootField = GraphQLFieldConfig<unknown, unknown>;
type RootResolver = GraphQLFieldResolver<unknown, unknown>;

export interface DatasetSchema {
  readonly queryFields: Readonly<Record<string, RootField>>;
  /** Types that no query field may lead to, but that answers can have: the record types behind `node`. */
  readonly types: readonly GraphQLNamedType[];
  /** The filter input of a dataset, for doors that take the same filter as JSON. */
  filterTypeOf(dataset: string): GraphQLInputObjectType;
}

export interface DatasetSchemaOptions {
  /** Answers a root field where the compiled text cannot be passed on: see `resolveDatasetField` of the query lib. */
  readonly resolve?: RootResolver;
  /** The schema's own PageInfo, when it has one: a schema holds one type of a name. */
  readonly pageInfo?: GraphQLObjectType | undefined;
}

/** GraphQL types and query fields of every dataset in the registry. */
export function buildDatasetSchema(
  registry: ReadableRegistry,
  options: DatasetSchemaOptions = {},
): DatasetSchema {
  const types = new TypesOfDatasets(registry, options.pageInfo);
  const queryFields: Record<string, RootField> = {};
  const add = (name: string, field: RootField): void => {
    if (name in queryFields)
      throw new Error(`Two datasets give the query field ${name}: rename one of them.`);
    queryFields[name] = options.resolve === undefined ? field : { ...field, resolve: options.resolve };
  };
  for (const dataset of registry.all) addRootFields(dataset, types, add);
  add('node', {
    type: NodeType,
    args: { id: { type: new GraphQLNonNull(GraphQLID) } },
    description: describe({
      id: 'Catatan apa pun menurut id-nya',
      en: 'Any record by its id',
    }),
    extensions: withRole({ kind: 'node' }),
  });
  return {
    queryFields,
    types: registry.all.map(({ definition }) => types.recordOf(definition.name)),
    filterTypeOf: (name) => types.filterOf(name),
  };
}

/** Adds the dataset fields to a schema that has other queries and mutations already. */
export function mergeDatasetSchema(
  schema: GraphQLSchema,
  registry: ReadableRegistry,
  resolve?: RootResolver,
): GraphQLSchema {
  const pageInfo = schema.getType('PageInfo');
  const datasets = buildDatasetSchema(registry, {
    ...(resolve === undefined ? {} : { resolve }),
    pageInfo: pageInfo instanceof GraphQLObjectType ? pageInfo : undefined,
  });
  const config = schema.toConfig();
  const query = schema.getQueryType()?.toConfig();
  const merged = new GraphQLObjectType({
    ...(query ?? { name: 'Query' }),
    fields: { ...query?.fields, ...datasets.queryFields },
  });
  const others = config.types.filter((type) => type !== schema.getQueryType());
  return new GraphQLSchema({ ...config, query: merged, types: [...others, ...datasets.types] });
}

function addRootFields(
  { definition }: ReadableDataset,
  types: TypesOfDatasets,
  add: (name: string, field: RootField) => void,
): void {
  const names = graphqlNamesOf(definition);
  const dataset = definition.name;
  add(names.list, {
    type: new GraphQLNonNull(types.connectionOf(dataset)),
    args: types.listArgumentsOf(dataset),
    description: describeDataset(definition),
    extensions: withRole({ kind: 'records', dataset }),
  });
  add(names.byKey, {
    type: types.recordOf(dataset),
    args: keyArgumentsOf(definition, types),
    description: describe({
      id: `${definition.title.id}: satu catatan menurut kuncinya`,
      en: `${definition.title.en}: one record by its key`,
    }),
    extensions: withRole({ kind: 'recordByKey', dataset }),
  });
  add(names.aggregate, {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(types.aggregateRowOf(dataset)))),
    args: types.aggregateArgumentsOf(dataset),
    description: describe({
      id: `${definition.title.id}: jumlah dan ringkasan menurut kelompok`,
      en: `${definition.title.en}: counts and totals by group`,
    }),
    extensions: withRole({ kind: 'aggregate', dataset }),
  });
}

/** Key fields with a default may be left out: the default is filled in as ingest does it. */
function keyArgumentsOf(dataset: DatasetDefinition, types: TypesOfDatasets): GraphQLFieldConfigArgumentMap {
  const args: GraphQLFieldConfigArgumentMap = {};
  for (const name of dataset.key) {
    const field = dataset.fields[name];
    if (field === undefined) continue;
    // Key fields are never points or lists, so their type serves as input, too.
    const type = types.fields.of(dataset, name, field) as GraphQLInputType;
    args[name] =
      field.optional === true
        ? { type, ...constantDefault(field) }
        : { type: new GraphQLNonNull(type as never) };
  }
  return args;
}

function constantDefault(field: Field): { readonly defaultValue?: unknown } {
  if ('defaultFrom' in field && field.defaultFrom !== undefined) return {};
  if (!('default' in field) || field.default === undefined || field.default === '@province') return {};
  return { defaultValue: field.default };
}
