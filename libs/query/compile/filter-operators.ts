import { FILTER_LIST_MAX } from '#core/limits';
import { isMonth, TEXT_LENGTH_MAX, type Field, type LocalText } from '#dataset';
import { isNullable } from '#dataset-runtime';
import { invalidFilter } from '../query.errors.js';
import type { Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { sqlTypeOf } from './value-sql.js';

interface Condition {
  readonly compilation: Compilation;
  readonly field: Field;
  readonly name: string;
  readonly column: string;
  readonly operator: string;
  readonly operand: Argument;
}

/** `column operator $n`. Which operators a type has is the schema's business. */
export function operatorSql(condition: Condition): string {
  const { field, name, column, operator, operand } = condition;
  if (operand.value === null) throw invalidFilter(`${name}.${operator}`, null, IS_NULL_INSTEAD);
  const type = sqlTypeOf(field);
  switch (operator) {
    case 'eq':
      return `${column} = ${one(condition, type)}`;
    case 'ne':
      return orAbsent(field, column, `${column} <> ${one(condition, type)}`);
    case 'in':
      return `${column} = any(${many(condition, type)})`;
    case 'notIn':
      return orAbsent(field, column, `${column} <> all(${many(condition, type)})`);
    case 'lt':
      return `${column} < ${one(condition, type)}`;
    case 'lte':
      return `${column} <= ${one(condition, type)}`;
    case 'gt':
      return `${column} > ${one(condition, type)}`;
    case 'gte':
      return `${column} >= ${one(condition, type)}`;
    case 'between':
      return `${column} between ${bound(condition, type, 0)} and ${bound(condition, type, 1)}`;
    case 'like':
      return `${column} like ${one(condition, 'text')}`;
    case 'startsWith':
      return `${column} ^@ ${one(condition, 'text')}`;
    case 'has':
      return `${one(condition, 'text')} = any(${column})`;
    case 'isNull':
      return operand.value === true ? `${column} is null` : `${column} is not null`;
    default:
      throw invalidFilter(`${name}.${operator}`, operand.value, UNKNOWN_OPERATOR);
  }
}

/** What is not a value is different from every value. */
function orAbsent(field: Field, column: string, sql: string): string {
  return isNullable(field) ? `(${sql} or ${column} is null)` : sql;
}

function one(condition: Condition, type: string): string {
  const { compilation, operand } = condition;
  return compilation.parameters.bind(type, ({ variables }) => checked(condition, operand.read(variables)));
}

function many(condition: Condition, type: string): string {
  const { compilation, operand } = condition;
  return compilation.parameters.bind(`${type}[]`, ({ variables }) =>
    list(condition, operand.read(variables)),
  );
}

function bound(condition: Condition, type: string, at: 0 | 1): string {
  const { compilation, operand } = condition;
  return compilation.parameters.bind(type, ({ variables }) => {
    const ends = list(condition, operand.read(variables));
    if (ends.length !== 2) throw invalidFilter(`${condition.name}.between`, ends, TWO_ENDS);
    return ends[at];
  });
}

function list(condition: Condition, value: unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > FILTER_LIST_MAX) {
    throw invalidFilter(`${condition.name}.${condition.operator}`, items.length, TOO_MANY);
  }
  return items.map((item) => checked(condition, item));
}

/** The scalars have checked form and range; what is left is what PostgreSQL would stumble over. */
function checked({ field, name, operator }: Condition, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const refuse = (rule: LocalText) => invalidFilter(`${name}.${operator}`, value, rule);
  if (value.includes('\0')) throw refuse(NO_NUL);
  if (value.length > TEXT_LENGTH_MAX) throw refuse(TOO_LONG);
  if (field.type === 'month' && !isMonth(value)) throw refuse(A_MONTH);
  if (operator === 'like' && /(?:^|[^\\])(?:\\\\)*\\$/.test(value)) throw refuse(OPEN_ESCAPE);
  return value;
}

const IS_NULL_INSTEAD: LocalText = {
  id: 'null bukan nilai; pakai isNull',
  en: 'null is not a value; use isNull',
};
const UNKNOWN_OPERATOR: LocalText = { id: 'operator tidak dikenal', en: 'the operator is unknown' };
const TWO_ENDS: LocalText = { id: 'harus tepat dua nilai', en: 'it must be exactly two values' };
const TOO_MANY: LocalText = {
  id: `daftar paling banyak ${FILTER_LIST_MAX} nilai`,
  en: `the list holds at most ${FILTER_LIST_MAX} values`,
};
const NO_NUL: LocalText = { id: 'huruf NUL tidak dapat disimpan', en: 'NUL cannot be stored' };
const TOO_LONG: LocalText = {
  id: `teks paling panjang ${TEXT_LENGTH_MAX} huruf`,
  en: `the text has at most ${TEXT_LENGTH_MAX} characters`,
};
const A_MONTH: LocalText = {
  id: 'bulan ditulis YYYY-MM, misalnya 2026-03',
  en: 'a month is written YYYY-MM, such as 2026-03',
};
const OPEN_ESCAPE: LocalText = {
  id: 'pola berakhir dengan \\ yang tidak meloloskan huruf apa pun',
  en: 'the pattern ends with a \\ that escapes nothing',
};
