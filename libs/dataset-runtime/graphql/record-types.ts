import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
} from 'graphql';
import { CursorScalar, DateTimeScalar, JsonScalar } from '#core/scalars';
import type { DatasetDefinition } from '#dataset';
import { PAGE_SIZE_DEFAULT } from '#core/limits';
import { describe, describeDataset, describeField } from './describe.js';
import { ofDataset, withRole, type SystemField } from './field-role.js';
import { graphqlNamesOf } from './graphql-names.js';
import type { ReadableDataset } from './readable-registry.js';
import { resolvePart } from './resolver-values.js';
import { NodeType, ProvenanceType } from './shared-types.js';
import type { TypesOfDatasets } from './types-of-datasets.js';

type FieldConfig = GraphQLFieldConfig<Record<string, unknown>, unknown>;
type FieldMap = GraphQLFieldConfigMap<Record<string, unknown>, unknown>;

/** The record, its connection and edge, and the same for its versions. */
export function recordTypesOf(dataset: ReadableDataset, types: TypesOfDatasets): RecordTypes {
  const { definition } = dataset;
  const name = graphqlNamesOf(definition).type;
  const versions = connectionOf(`${name}Version`, versionTypeOf(definition, types), types.pageInfo);
  const record = new GraphQLObjectType({
    name,
    description: describeDataset(definition),
    interfaces: [NodeType],
    extensions: ofDataset(definition.name),
    fields: () => ({
      id: system('id', new GraphQLNonNull(GraphQLID)),
      key: system('key', new GraphQLNonNull(GraphQLString)),
      ...columnsOf(definition, types),
      ...linksOf(dataset, types),
      ...inverseLinksOf(dataset, types),
      provenance: provenance(),
      extras: {
        ...system('extras', JsonScalar),
        description: describe({
          id: 'Kolom sumber yang tidak dipetakan; hanya untuk klien dengan kunci',
          en: 'Fields of the source that were not mapped; for clients with a key only',
        }),
      },
      history: {
        ...part(new GraphQLNonNull(versions), { kind: 'history' }),
        args: { first: { type: GraphQLInt, defaultValue: PAGE_SIZE_DEFAULT }, after: { type: CursorScalar } },
        description: describe({
          id: 'Semua versi catatan ini, yang terbaru lebih dulu',
          en: 'Every version of this record, the latest first',
        }),
      },
    }),
  });
  return { record, connection: connectionOf(name, record, types.pageInfo) };
}

export interface RecordTypes {
  readonly record: GraphQLObjectType;
  readonly connection: GraphQLObjectType;
}

function versionTypeOf(definition: DatasetDefinition, types: TypesOfDatasets): GraphQLObjectType {
  return new GraphQLObjectType({
    name: `${graphqlNamesOf(definition).type}Version`,
    description: describe({
      id: 'Satu versi sebuah catatan, berlaku sejak recordedAt hingga sebelum supersededAt',
      en: 'One version of a record, in force from recordedAt until before supersededAt',
    }),
    fields: () => ({
      recordedAt: system('recordedAt', new GraphQLNonNull(DateTimeScalar)),
      supersededAt: system('supersededAt', DateTimeScalar),
      isDeleted: {
        ...system('isDeleted', new GraphQLNonNull(GraphQLBoolean)),
        description: describe({
          id: 'Versi terakhir sebelum catatan dihapus',
          en: 'The last version before a deletion',
        }),
      },
      ...columnsOf(definition, types),
      provenance: provenance(),
    }),
  });
}

function columnsOf(definition: DatasetDefinition, types: TypesOfDatasets): FieldMap {
  const columns: FieldMap = {};
  for (const [field, spec] of Object.entries(definition.fields)) {
    const config = {
      type: types.fields.outputOf(definition, field, spec),
      description: describeField(spec),
      extensions: withRole({ kind: 'column', field }),
    };
    // A point has parts, which may be asked for under several names.
    columns[field] = spec.type === 'point' ? { ...config, resolve: resolvePart } : config;
  }
  return columns;
}

function linksOf({ links }: ReadableDataset, types: TypesOfDatasets): FieldMap {
  const fields: FieldMap = {};
  for (const link of links) {
    fields[link.name] = {
      // Always nullable: the other record may be gone, or the caller may not read its dataset.
      ...part(types.recordOf(link.to), { kind: 'link', link }),
      description: describe(types.definitionOf(link.to).title),
    };
  }
  return fields;
}

function inverseLinksOf({ inverseLinks }: ReadableDataset, types: TypesOfDatasets): FieldMap {
  const fields: FieldMap = {};
  for (const link of inverseLinks) {
    const { title } = types.definitionOf(link.from);
    fields[link.inverse] = {
      ...part(new GraphQLNonNull(types.connectionOf(link.from)), { kind: 'inverse', link }),
      args: types.listArgumentsOf(link.from),
      description: describe(title),
    };
    fields[`${link.inverse}Aggregate`] = {
      ...part(types.aggregateRowOf(link.from), { kind: 'inverseAggregate', link }),
      args: types.totalsArgumentsOf(link.from),
      description: describe({
        id: `${title.id}: jumlah dan ringkasan`,
        en: `${title.en}: count and totals`,
      }),
    };
  }
  return fields;
}

function provenance(): FieldConfig {
  return part(new GraphQLNonNull(ProvenanceType), { kind: 'provenance' });
}

function system(name: SystemField, type: GraphQLOutputType): FieldConfig {
  return { type, extensions: withRole({ kind: 'system', name }) };
}

function part(type: GraphQLOutputType, role: Parameters<typeof withRole>[0]): FieldConfig {
  return { type, resolve: resolvePart, extensions: withRole(role) };
}

function connectionOf(name: string, node: GraphQLObjectType, pageInfo: GraphQLObjectType): GraphQLObjectType {
  const edge = new GraphQLObjectType({
    name: `${name}Edge`,
    fields: {
      cursor: { type: new GraphQLNonNull(CursorScalar) },
      node: { type: new GraphQLNonNull(node), resolve: resolvePart },
    },
  });
  const listOf = (type: GraphQLObjectType) =>
    new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))) as GraphQLOutputType;
  return new GraphQLObjectType({
    name: `${name}Connection`,
    fields: {
      edges: { type: listOf(edge), resolve: resolvePart },
      nodes: { type: listOf(node), resolve: resolvePart },
      pageInfo: { type: new GraphQLNonNull(pageInfo), resolve: resolvePart },
      totalCount: {
        type: new GraphQLNonNull(GraphQLInt),
        description: describe({
          id: 'Dihitung hanya bila diminta',
          en: 'Counted only when asked for',
        }),
      },
    },
  });
}
