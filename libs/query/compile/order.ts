import { createHash } from 'node:crypto';
import { ORDER_TERMS_MAX } from '#core/limits';
import { columnOf, type Field, type LocalText } from '#dataset';
import { isNullable } from '#dataset-runtime';
import { invalidOrder } from '../query.errors.js';
import { itemsOf, membersOf, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { fieldOf, mayNotRead, readabilityOf } from './readability.js';
import type { Rows } from './rows.js';
import { sqlTypeOf } from './value-sql.js';

/** One column of an order. Absent values come last in ascending order and first in descending, as PostgreSQL has it. */
export interface OrderTerm {
  readonly column: string;
  readonly type: OrderType;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
}

export type OrderType = 'key' | 'id' | Field['type'];

/** The order of a list, ending in the key, so that no two records tie. */
export function orderOf(
  compilation: Compilation,
  rows: Rows,
  orderBy: Argument | undefined,
): readonly OrderTerm[] {
  const items = orderBy === undefined ? [] : itemsOf(orderBy);
  if (items.length > ORDER_TERMS_MAX) throw invalidOrder(String(items.length), TOO_MANY);
  const terms = new Map<string, OrderTerm>();
  for (const item of items) {
    const [given, ...rest] = membersOf(item);
    if (given === undefined || rest.length > 0 || given[1].value === null)
      throw invalidOrder('orderBy', ONE_EACH);
    const [name, direction] = given;
    const term = termOf(compilation, rows, name, direction.value === 'DESC');
    if (!terms.has(term.column)) terms.set(term.column, term);
    // Nothing can tie after the key.
    if (name === 'key') return [...terms.values()];
  }
  // The tie-breaker runs with the last term, so that one index serves both directions.
  const isDescending = [...terms.values()].at(-1)?.isDescending ?? false;
  return [...terms.values(), { column: 'key', type: 'key', isDescending, isNullable: false }];
}

function termOf(compilation: Compilation, rows: Rows, name: string, isDescending: boolean): OrderTerm {
  if (name === 'key') return { column: 'key', type: 'key', isDescending, isNullable: false };
  const { definition } = rows.dataset;
  const field = fieldOf(definition, name);
  // The place of a record in the order would tell the value that is hidden.
  const readability = readabilityOf(field, rows.reading.access);
  if (readability !== 'always') throw mayNotRead(definition, name);
  if (field.personal === true) compilation.readPersonal(definition.name, name);
  return { column: columnOf(name), type: field.type, isDescending, isNullable: isNullable(field) };
}

export function orderSql(terms: readonly OrderTerm[], alias: string, isReversed = false): string {
  return terms
    .map(({ column, isDescending }) => `${alias}.${column}${isDescending === isReversed ? '' : ' desc'}`)
    .join(', ');
}

/** Says in a cursor which list it belongs to: a cursor of another order would silently skip records. */
export function signatureOf(list: string, terms: readonly OrderTerm[]): string {
  const order = terms.map(({ column, isDescending }) => `${column}${isDescending ? '-' : '+'}`).join(',');
  return createHash('sha256').update(`${list}:${order}`).digest('base64url').slice(0, SIGNATURE_LENGTH);
}

export function sqlTypeOfTerm({ type }: OrderTerm): string {
  switch (type) {
    case 'key':
      return 'text';
    case 'id':
      return 'bigint';
    default:
      return sqlTypeOf({ type } as Field);
  }
}

// 36 bits: a cursor of another order is found out, and nobody gains by forging one.
const SIGNATURE_LENGTH = 6;

const ONE_EACH: LocalText = {
  id: 'setiap butir menyebut tepat satu kolom, misalnya { amount: DESC }',
  en: 'each item names exactly one field, such as { amount: DESC }',
};
const TOO_MANY: LocalText = {
  id: `paling banyak ${ORDER_TERMS_MAX} butir`,
  en: `there are at most ${ORDER_TERMS_MAX} items`,
};
