import { describe, expect, it } from '@jest/globals';
import { GraphQLInputObjectType } from 'graphql';
import { faultOfFilter, filterOperatorsOf } from '#dataset';
import { everyTypes } from '#testing';
import { FieldTypes } from './field-types.js';
import { filterTypeOf } from './filter-types.js';

const offered = filterTypeOf(everyTypes, new FieldTypes()).getFields();

describe('filters kept as data', () => {
  it.each(Object.entries(everyTypes.fields))('%s has the operators that GraphQL offers', (name, field) => {
    const { type } = offered[name] ?? {};
    if (!(type instanceof GraphQLInputObjectType)) throw new Error(`${name} has no filter`);
    expect([...filterOperatorsOf(field)].sort()).toEqual(Object.keys(type.getFields()).sort());
  });

  it.each([
    [{ kind: { in: ['small'] }, or: [{ amount: { gte: '1.50' } }, { not: { isOpen: { eq: true } } }] }],
    [{ moment: { hoursAfter: { field: 'moment', lte: '24' }, lt: '2026-03-15T00:00:00+07:00' } }],
    [{ place: { isNull: false }, tags: { has: 'x' }, label: { like: '%a' }, stock: { between: [1, 2] } }],
    [{}],
  ])('%j can be applied', (filter) => {
    expect(faultOfFilter(everyTypes, filter)).toBeNull();
  });

  it.each([
    [{ labl: { eq: 'x' } }, 'labl', 'label'],
    [{ amount: { gtee: '1' } }, 'amount.gtee', 'gte'],
    [{ kind: { eq: 'smal' } }, 'kind.eq', 'small'],
    [{ moment: { hoursAfter: { field: 'momnt', lte: '1' } } }, 'moment.hoursAfter.field', 'moment'],
    [{ moment: { hoursAfter: { field: 'moment', lt: '1' } } }, 'moment.hoursAfter.lt', 'lte'],
    [{ moment: { hoursAfter: { field: 'moment' } } }, 'moment.hoursAfter', undefined],
    [{ or: [{ isOpen: { eq: 'yes' } }] }, 'or.0.isOpen.eq', undefined],
    [{ and: [] }, 'and', undefined],
    [{ day: { between: ['2026-01-01'] } }, 'day.between', undefined],
    [{ label: {} }, 'label', undefined],
    [[], '', undefined],
  ])('%j cannot, and the nearest name is given', (filter, path, suggestion) => {
    const fault = faultOfFilter(everyTypes, filter);
    expect([fault?.path, fault?.suggestion]).toEqual([path, suggestion]);
  });
});
