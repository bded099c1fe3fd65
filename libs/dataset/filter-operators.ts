import { assertNever } from './assert-never.js';
import type { Field } from './field-types.js';

/** The operators that a filter may use on a field, the same at every door: GraphQL, exports, definitions of measures. */
export function filterOperatorsOf(field: Field): readonly string[] {
  switch (field.type) {
    case 'string':
    case 'code':
    case 'reference':
      return [...EQUALITY, ...COMPARISON, ...TEXT, 'isNull'];
    case 'text':
      return [...EQUALITY, ...TEXT, 'isNull'];
    case 'money':
    case 'quantity':
    case 'integer':
    case 'date':
    case 'month':
      return [...EQUALITY, ...COMPARISON, 'isNull'];
    case 'timestamp':
      return [...EQUALITY, ...COMPARISON, HOURS_AFTER, 'isNull'];
    case 'boolean':
      return ['eq', 'ne', 'isNull'];
    case 'enum':
      return [...EQUALITY, 'isNull'];
    case 'point':
      return ['isNull'];
    case 'strings':
      return ['has', 'isNull'];
    default:
      return assertNever(field);
  }
}

/** `{ firstResponseAt: { hoursAfter: { field: "receivedAt", lte: "24" } } }`: the one operator that compares two fields. */
export const HOURS_AFTER = 'hoursAfter';
export const HOURS_AFTER_BOUNDS = ['lte', 'gt'] as const;

const EQUALITY = ['eq', 'ne', 'in', 'notIn'];
const COMPARISON = ['lt', 'lte', 'gt', 'gte', 'between'];
const TEXT = ['like', 'startsWith'];
