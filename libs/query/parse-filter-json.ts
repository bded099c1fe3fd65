import { coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import { parseJsonAsSent } from '#core/scalars';
import type { LocalText } from '#dataset';
import { constant, type Argument } from './compile/argument.js';
import { invalidFilter } from './query.errors.js';

/** A filter sent as JSON (`?filter={"year":{"eq":2026}}`), checked by the same input type as in GraphQL. */
export function parseFilterJson(type: GraphQLInputObjectType, json: string): Argument {
  let value: unknown;
  try {
    value = parseJsonAsSent(json);
  } catch {
    throw invalidFilter('filter', json, NO_JSON);
  }
  const coerced: unknown = coerceInputValue(value, type, (path, invalid, error) => {
    const rule: LocalText = { id: error.message, en: error.message };
    throw invalidFilter(['filter', ...path].join('.'), invalid, rule);
  });
  return constant(coerced);
}

const NO_JSON: LocalText = { id: 'bukan JSON', en: 'it is not JSON' };
