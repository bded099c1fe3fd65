import {
  GraphQLEnumType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLEnumValueConfig,
  type GraphQLFieldConfigMap,
} from 'graphql';
import { DecimalScalar } from '#core/scalars';
import { isDimension, isMeasure, type DatasetDefinition, type Link } from '#dataset';
import { describe, describeField } from './describe.js';
import { withRole } from './field-role.js';
import { graphqlNamesOf } from './graphql-names.js';
import type { ReadableDataset } from './readable-registry.js';
import { resolvePart } from './resolver-values.js';
import type { TypesOfDatasets } from './types-of-datasets.js';

type FieldMap = GraphQLFieldConfigMap<Record<string, unknown>, unknown>;

/** The summaries an aggregate row gives of each measure. */
export const SUMMARIES = ['sum', 'min', 'max', 'avg'] as const;
export type Summary = (typeof SUMMARIES)[number];

export function dimensionsOf(dataset: DatasetDefinition): readonly string[] {
  return Object.keys(dataset.fields).filter((name) => {
    const field = dataset.fields[name];
    return field !== undefined && isDimension(field);
  });
}

export function measuresOf(dataset: DatasetDefinition): readonly string[] {
  return Object.keys(dataset.fields).filter((name) => {
    const field = dataset.fields[name];
    return field !== undefined && isMeasure(field);
  });
}

/** Undefined where a dataset has nothing to group by. */
export function dimensionTypeOf(dataset: DatasetDefinition): GraphQLEnumType | undefined {
  const values: Record<string, GraphQLEnumValueConfig> = {};
  for (const name of dimensionsOf(dataset)) {
    const field = dataset.fields[name];
    if (field !== undefined) values[name] = { description: describeField(field) };
  }
  if (Object.keys(values).length === 0) return undefined;
  return new GraphQLEnumType({ name: graphqlNamesOf(dataset).dimension, values });
}

export function aggregateRowTypeOf(dataset: ReadableDataset, types: TypesOfDatasets): GraphQLObjectType {
  const { definition } = dataset;
  const name = graphqlNamesOf(definition).type;
  const measures = measuresTypeOf(definition, name);
  return new GraphQLObjectType({
    name: `${name}AggregateRow`,
    description: describe({
      id: 'Ringkasan satu kelompok; kolom yang tidak dikelompokkan bernilai kosong',
      en: 'The summary of one group; fields that were not grouped by are null',
    }),
    fields: () => ({
      count: { type: new GraphQLNonNull(GraphQLInt) },
      ...groupedFieldsOf(definition, types),
      ...groupedLinksOf(dataset, types),
      ...(measures === undefined ? {} : summariesOf(measures)),
    }),
  });
}

function groupedFieldsOf(dataset: DatasetDefinition, types: TypesOfDatasets): FieldMap {
  const fields: FieldMap = {};
  for (const field of dimensionsOf(dataset)) {
    const spec = dataset.fields[field];
    if (spec === undefined) continue;
    fields[field] = {
      type: types.fields.of(dataset, field, spec),
      description: describeField(spec),
      extensions: withRole({ kind: 'column', field }),
    };
  }
  return fields;
}

/** A link can be followed from a group when all its fields can be grouped by. */
function groupedLinksOf({ definition, links }: ReadableDataset, types: TypesOfDatasets): FieldMap {
  const dimensions = dimensionsOf(definition);
  const fields: FieldMap = {};
  for (const link of links) {
    if (!isGroupable(link, dimensions)) continue;
    fields[link.name] = {
      type: types.recordOf(link.to),
      description: describe(types.definitionOf(link.to).title),
      extensions: withRole({ kind: 'link', link }),
      resolve: resolvePart,
    };
  }
  return fields;
}

function isGroupable(link: Link, dimensions: readonly string[]): boolean {
  return link.on.every(([from]) => dimensions.includes(from));
}

function measuresTypeOf(dataset: DatasetDefinition, name: string): GraphQLObjectType | undefined {
  const fields: FieldMap = {};
  for (const measure of measuresOf(dataset)) {
    const field = dataset.fields[measure];
    if (field === undefined) continue;
    fields[measure] = {
      type: DecimalScalar,
      description: describeField(field),
      extensions: withRole({ kind: 'column', field: measure }),
    };
  }
  if (Object.keys(fields).length === 0) return undefined;
  return new GraphQLObjectType({ name: `${name}Measures`, fields });
}

function summariesOf(measures: GraphQLObjectType): FieldMap {
  const fields: FieldMap = {};
  for (const summary of SUMMARIES) {
    fields[summary] = { type: new GraphQLNonNull(measures), resolve: resolvePart };
  }
  return fields;
}
