import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLEnumType,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { PAGE_SIZE_DEFAULT } from '#core/limits';
import { CursorScalar, DateTimeScalar } from '#core/scalars';
import type { DatasetDefinition } from '#dataset';
import { aggregateRowTypeOf, dimensionTypeOf } from './aggregate-types.js';
import { describe } from './describe.js';
import { FieldTypes } from './field-types.js';
import { filterTypeOf, orderTypeOf } from './filter-types.js';
import type { ReadableDataset, ReadableRegistry } from './readable-registry.js';
import { recordTypesOf, type RecordTypes } from './record-types.js';
import { PageInfoType } from './shared-types.js';

interface DatasetTypes extends RecordTypes {
  readonly filter: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
  readonly dimension: GraphQLEnumType | undefined;
  readonly aggregateRow: GraphQLObjectType;
}

/** The types of every dataset of one schema, made once each; they refer to each other, so fields are filled in late. */
export class TypesOfDatasets {
  readonly fields = new FieldTypes();
  readonly #types = new Map<string, DatasetTypes>();

  constructor(
    private readonly registry: ReadableRegistry,
    readonly pageInfo: GraphQLObjectType = PageInfoType,
  ) {}

  definitionOf(name: string): DatasetDefinition {
    return this.registry.get(name).definition;
  }

  recordOf(name: string): GraphQLObjectType {
    return this.#of(name).record;
  }

  connectionOf(name: string): GraphQLObjectType {
    return this.#of(name).connection;
  }

  aggregateRowOf(name: string): GraphQLObjectType {
    return this.#of(name).aggregateRow;
  }

  filterOf(name: string): GraphQLInputObjectType {
    return this.#of(name).filter;
  }

  listArgumentsOf(name: string): GraphQLFieldConfigArgumentMap {
    const { filter, order } = this.#of(name);
    return {
      filter: { type: filter },
      orderBy: { type: new GraphQLList(new GraphQLNonNull(order)) },
      first: { type: GraphQLInt, defaultValue: PAGE_SIZE_DEFAULT },
      after: { type: CursorScalar },
      last: { type: GraphQLInt },
      before: { type: CursorScalar },
      asOf: AS_OF,
    };
  }

  /** Arguments of a summary over all records of a filter, without groups. */
  totalsArgumentsOf(name: string): GraphQLFieldConfigArgumentMap {
    return { filter: { type: this.#of(name).filter }, asOf: AS_OF };
  }

  aggregateArgumentsOf(name: string): GraphQLFieldConfigArgumentMap {
    const { dimension } = this.#of(name);
    const totals = this.totalsArgumentsOf(name);
    if (dimension === undefined) return totals;
    return { ...totals, groupBy: { type: new GraphQLList(new GraphQLNonNull(dimension)) } };
  }

  #of(name: string): DatasetTypes {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const dataset = this.registry.get(name);
    const made = this.#make(dataset);
    this.#types.set(name, made);
    return made;
  }

  #make(dataset: ReadableDataset): DatasetTypes {
    const { definition } = dataset;
    return {
      ...recordTypesOf(dataset, this),
      filter: filterTypeOf(definition, this.fields),
      order: orderTypeOf(definition),
      dimension: dimensionTypeOf(definition),
      aggregateRow: aggregateRowTypeOf(dataset, this),
    };
  }
}

const AS_OF = {
  type: DateTimeScalar,
  description: describe({
    id: 'Keadaan pada waktu itu; tautan ikut dibaca pada waktu yang sama',
    en: 'The state at that moment; links are read at the same moment',
  }),
};
