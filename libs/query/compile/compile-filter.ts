import { FILTER_DEPTH_MAX } from '#core/limits';
import { HOURS_AFTER, type LocalText } from '#dataset';
import { invalidFilter } from '../query.errors.js';
import { itemsOf, membersOf, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { operatorSql } from './filter-operators.js';
import { hoursAfterSql } from './hours-after.js';
import { findPastByFilter } from './past-key.js';
import { fieldOf, mayNotReadDataset, whereVisible } from './readability.js';
import type { Rows } from './rows.js';

/**
 * A filter as one SQL condition, or none when it asks for nothing. Conditions are true or false, never unknown: `not` turns
 * each into its opposite. Whatever cannot be applied is an error.
 */
export function compileFilter(
  compilation: Compilation,
  rows: Rows,
  filter: Argument | undefined,
  options: FilterOptions = {},
): string | undefined {
  if (filter === undefined || filter.value === null) return undefined;
  const condition = groupSql(compilation, rows, filter, { ...options, depth: 1 });
  findPastByFilter(compilation, rows, filter);
  return condition;
}

export interface FilterOptions {
  /** Set where the caller may only see what everybody may know of a closed dataset: any other field would single out a person. */
  readonly only?: readonly string[] | undefined;
  /** False when the same filter is compiled a second time in a statement. */
  readonly isCounted?: boolean;
}

type Context = FilterOptions & { readonly depth: number };

function groupSql(
  compilation: Compilation,
  rows: Rows,
  filter: Argument,
  context: Context,
): string | undefined {
  if (context.depth > FILTER_DEPTH_MAX) throw invalidFilter('and', context.depth, TOO_DEEP);
  const parts: string[] = [];
  for (const [name, part] of membersOf(filter)) {
    const sql = memberSql(compilation, rows, name, part, context);
    if (sql !== undefined) parts.push(sql);
  }
  if (parts.length <= 1) return parts[0];
  return `(${parts.join(' and ')})`;
}

function memberSql(
  compilation: Compilation,
  rows: Rows,
  name: string,
  part: Argument,
  context: Context,
): string | undefined {
  if (part.value === null) throw invalidFilter(name, null, IS_NULL_INSTEAD);
  switch (name) {
    case 'and':
      return listSql(compilation, rows, part, 'and', context);
    case 'or':
      return listSql(compilation, rows, part, 'or', context);
    case 'not': {
      const inner = groupSql(compilation, rows, part, { ...context, depth: context.depth + 1 });
      return inner === undefined ? 'false' : `(${inner}) is not true`;
    }
    default:
      return fieldSql(compilation, rows, name, part, context);
  }
}

function listSql(
  compilation: Compilation,
  rows: Rows,
  list: Argument,
  joined: 'and' | 'or',
  context: Context,
): string | undefined {
  const items = itemsOf(list);
  if (items.length === 0) throw invalidFilter(joined, [], EMPTY_LIST);
  const inner = { ...context, depth: context.depth + 1 };
  const parts = items.map((item) => groupSql(compilation, rows, item, inner) ?? 'true');
  return parts.length === 1 ? parts[0] : `(${parts.join(` ${joined} `)})`;
}

function fieldSql(
  compilation: Compilation,
  rows: Rows,
  name: string,
  operators: Argument,
  { only, isCounted = true }: Context,
): string {
  const { definition } = rows.dataset;
  const field = fieldOf(definition, name);
  if (only?.includes(name) === false) throw mayNotReadDataset(definition);
  const given = membersOf(operators);
  if (given.length === 0) throw invalidFilter(name, {}, NO_OPERATOR);
  return whereVisible(compilation, rows, name, () => {
    const parts = given.map(([operator, operand]) => {
      if (isCounted) compilation.countCondition();
      if (operator === HOURS_AFTER) return hoursAfterSql(compilation, rows, name, operand);
      return operatorSql({ compilation, field, name, column: rows.field(name), operator, operand });
    });
    return parts.length === 1 ? String(parts[0]) : `(${parts.join(' and ')})`;
  });
}

const IS_NULL_INSTEAD: LocalText = {
  id: 'null bukan syarat; pakai isNull',
  en: 'null is not a condition; use isNull',
};
const NO_OPERATOR: LocalText = {
  id: 'tidak ada operator, atau variabelnya tidak dikirim',
  en: 'it names no operator, or its variable was not sent',
};
const EMPTY_LIST: LocalText = { id: 'daftar syarat kosong', en: 'the list of conditions is empty' };
const TOO_DEEP: LocalText = {
  id: `syarat bersarang lebih dari ${FILTER_DEPTH_MAX} tingkat`,
  en: `conditions are nested more than ${FILTER_DEPTH_MAX} deep`,
};
