import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { isObjectType, printType, type GraphQLSchema } from 'graphql';
import { REQUIREMENT } from '#access';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import { AlignmentResolver } from './alignment.resolver.js';

let application: INestApplicationContext;
let schema: GraphQLSchema;

beforeAll(async () => {
  application = await Test.createTestingModule({ imports: [GraphQLSchemaBuilderModule] }).compile();
  schema = await application.get(GraphQLSchemaFactory).create([AlignmentResolver]);
});

afterAll(() => application.close());

describe('the alignment queries', () => {
  it('take a plan, a year and a moment', () => {
    const { alignment, alignmentGaps } = schema.getQueryType()?.getFields() ?? {};
    const signature = (field: typeof alignment) =>
      field?.args.map(({ name, type }) => `${name}: ${String(type)}`);
    expect(signature(alignment)).toEqual([
      'planCode: String!',
      'year: Int!',
      'asOf: DateTime',
      'lowerFormula: LowerFormula!',
    ]);
    expect(signature(alignmentGaps)).toEqual([
      'planCode: String!',
      'year: Int!',
      'asOf: DateTime',
      'first: Int!',
    ]);
    expect([String(alignment?.type), String(alignmentGaps?.type)]).toEqual(['Alignment!', 'AlignmentGaps!']);
  });

  it('are open to everybody', () => {
    expect(Reflect.getMetadata(REQUIREMENT, AlignmentResolver)).toBe('public');
  });

  it('never hand out a number as a float', () => {
    const floats = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`),
      )
      .filter((field) => field.includes('Float'));
    expect(floats).toEqual([]);
  });

  it('use the scalars of the hub', () => {
    expect(schema.getType('Decimal')).toBe(DecimalScalar);
    expect(schema.getType('DateTime')).toBe(DateTimeScalar);
    expect(schema.getType('Date')).toBe(DateScalar);
  });

  it('let a console walk the tree or the list', () => {
    const node = schema.getType('AlignmentNode');
    expect(node && printType(node)).toContain('children: [AlignmentNode!]!');
    const alignment = schema.getType('Alignment');
    expect(alignment && printType(alignment)).toMatch(
      /tree: \[AlignmentNode!\]![^]*nodes: \[AlignmentNode!\]!/,
    );
  });
});
