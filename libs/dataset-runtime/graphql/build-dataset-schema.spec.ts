import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  GraphQLBoolean,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isNonNullType,
  printSchema,
  validateSchema,
} from 'graphql';
import { typeNameOf } from '#dataset';
import { DATASETS } from '#schemas';
import { everyTypeGroups, everyTypes } from '#testing';
import { DatasetRegistry, mergeDatasetSchema } from '../index.js';

const own = (): GraphQLSchema =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { hello: { type: GraphQLString } } }),
  });

const tested = mergeDatasetSchema(
  own(),
  new DatasetRegistry([everyTypeGroups, everyTypes].map((dataset) => ({ dataset, rules: [] }))),
);

describe('the schema of all datasets', () => {
  const schema = mergeDatasetSchema(own(), new DatasetRegistry(DATASETS));

  it('is valid, can be printed and read again', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(validateSchema(buildSchema(printSchema(schema)))).toEqual([]);
  });

  it('has three query fields for each dataset, beside node and what was there', () => {
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(fields).toHaveLength(3 * DATASETS.length + 2);
    expect(fields).toEqual(
      expect.arrayContaining([
        'hello',
        'node',
        'indicatorTargets',
        'indicatorTarget',
        'indicatorTargetsAggregate',
      ]),
    );
  });

  it('describes every field of every record in both languages', () => {
    for (const { dataset } of DATASETS) {
      const type = schema.getType(typeNameOf(dataset)) as GraphQLObjectType;
      for (const [name, { title }] of Object.entries(dataset.fields)) {
        const description = type.getFields()[name]?.description ?? '';
        expect(description).toContain(title.id);
        expect(description).toContain(title.en);
      }
    }
  });
});

describe('the types of one dataset', () => {
  const fields = (type: string) => (tested.getType(type) as GraphQLObjectType).getFields();
  const shown = (type: string): Record<string, string> =>
    Object.fromEntries(Object.values(fields(type)).map((field) => [field.name, String(field.type)]));

  it('each field type has its own, null only where a value may be absent or hidden', () => {
    expect(shown('EveryType')).toEqual({
      id: 'ID!',
      key: 'String!',
      code: 'String!',
      sequence: 'Int!',
      groupCode: 'String!',
      label: 'String!',
      note: 'String',
      amount: 'Decimal',
      weight: 'Decimal!',
      stock: 'Int',
      day: 'Date',
      moment: 'DateTime',
      month: 'String',
      isOpen: 'Boolean!',
      kind: 'EveryTypeKind',
      place: 'Point',
      tags: '[String!]',
      isSecret: 'Boolean!',
      story: 'String',
      ownerName: 'String',
      group: 'EveryTypeGroup',
      provenance: 'Provenance!',
      extras: 'JSON',
      history: 'EveryTypeVersionConnection!',
    });
  });

  it('personal and restricted fields are neither grouped by nor added up', () => {
    expect(shown('EveryTypeAggregateRow')).not.toHaveProperty('ownerName');
    expect(shown('EveryTypeAggregateRow')).not.toHaveProperty('story');
    expect(shown('EveryTypeMeasures')).toEqual({ amount: 'Decimal', weight: 'Decimal', stock: 'Decimal' });
  });

  it('key arguments with a default may be left out', () => {
    const args = tested.getQueryType()?.getFields()['everyType']?.args ?? [];
    expect(args.map(({ name, type, defaultValue }) => [name, isNonNullType(type), defaultValue])).toEqual([
      ['code', true, undefined],
      ['sequence', false, 0],
      ['groupCode', false, undefined],
    ]);
  });

  it('the many side stands on the record that is referred to, with its summary', () => {
    expect(shown('EveryTypeGroup')).toMatchObject({
      members: 'EveryTypeConnection!',
      membersAggregate: 'EveryTypeAggregateRow',
      parent: 'EveryTypeGroup',
      children: 'EveryTypeGroupConnection!',
    });
  });
});

describe('merging', () => {
  it('uses the PageInfo of the schema when it has one', () => {
    const bool = { type: new GraphQLNonNull(GraphQLBoolean) };
    const pageInfo = new GraphQLObjectType({
      name: 'PageInfo',
      fields: {
        hasNextPage: bool,
        hasPreviousPage: bool,
        startCursor: { type: GraphQLString },
        endCursor: { type: GraphQLString },
      },
    });
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { hello: { type: GraphQLInt }, page: { type: pageInfo } },
      }),
    });
    const merged = mergeDatasetSchema(schema, new DatasetRegistry(DATASETS));
    expect(validateSchema(merged)).toEqual([]);
    expect(merged.getType('PageInfo')).toBe(pageInfo);
  });
});
