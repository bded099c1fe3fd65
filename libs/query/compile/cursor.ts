import { canonicalTimestamp, isDate, isMonth, type LocalText } from '#dataset';
import { invalidCursor } from '../query.errors.js';
import { literal } from './identifier.js';
import type { OrderTerm } from './order.js';

/** The values of a list's order at one record, as text; null where the record has none. */
export type CursorValues = readonly (string | null)[];

/** The cursor of a row as SQL: base64url of `[signature, value, …]`. */
export function cursorSql(signature: string, values: readonly string[]): string {
  const list = `json_build_array(${[`${literal(signature)}::text`, ...values].join(', ')})::text`;
  // `translate` also drops the padding and the line breaks that `encode` writes.
  return `translate(encode(convert_to(${list}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** A column as it stands in a cursor: exact, and readable again whatever the settings of the session. */
export function cursorValueSql({ type }: Pick<OrderTerm, 'type'>, column: string): string {
  switch (type) {
    case 'timestamp':
      return `replace((${column} at time zone 'UTC')::text, ' ', 'T') || 'Z'`;
    case 'date':
      return `to_char(${column}, 'YYYY-MM-DD')`;
    case 'key':
    case 'string':
    case 'code':
    case 'reference':
    case 'month':
    case 'enum':
      return column;
    default:
      return `${column}::text`;
  }
}

/** The signature and values of a cursor; undefined when it is none. */
export function readCursor(
  cursor: string,
): { readonly signature: string; readonly values: CursorValues } | undefined {
  if (!/^[\w-]+$/.test(cursor)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(content)) return undefined;
  const [signature, ...values] = content as readonly unknown[];
  if (typeof signature !== 'string' || !values.every(isCursorValue)) return undefined;
  return { signature, values };
}

/** The values of a cursor that belongs to this list and order. */
export function valuesOfCursor(
  cursor: unknown,
  argument: string,
  signature: string,
  terms: readonly OrderTerm[],
): CursorValues {
  const read = typeof cursor === 'string' ? readCursor(cursor) : undefined;
  if (read === undefined) throw invalidCursor(argument, UNREADABLE);
  if (read.signature !== signature || read.values.length !== terms.length) {
    throw invalidCursor(argument, OTHER_ORDER);
  }
  const isSound = terms.every((term, at) => fits(term, read.values[at] ?? null));
  if (!isSound) throw invalidCursor(argument, UNREADABLE);
  return read.values;
}

/** Whether PostgreSQL can read the value as the column's type: a forged cursor must not become a database error. */
function fits({ type, isNullable }: OrderTerm, value: string | null): boolean {
  if (value === null) return isNullable;
  switch (type) {
    case 'id':
      return /^\d{1,18}$/.test(value);
    case 'integer':
      return /^-?\d{1,9}$/.test(value) || (/^-?\d{10}$/.test(value) && Math.abs(Number(value)) < 2 ** 31);
    case 'money':
    case 'quantity':
      return value.length <= DECIMAL_LENGTH_MAX && /^-?\d+(?:\.\d+)?$/.test(value);
    case 'date':
      return isDate(value);
    case 'timestamp':
      return canonicalTimestamp(value) !== undefined;
    case 'month':
      return isMonth(value);
    case 'boolean':
      return value === 'true' || value === 'false';
    default:
      return true;
  }
}

function isCursorValue(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && !value.includes('\0'));
}

// 18 digits, a point, 8 digits and a sign, with room to spare.
const DECIMAL_LENGTH_MAX = 60;

const UNREADABLE: LocalText = { id: 'isinya tidak terbaca', en: 'it cannot be read' };
const OTHER_ORDER: LocalText = {
  id: 'ia dibuat untuk urutan atau daftar lain; mulai lagi tanpa kursor',
  en: 'it was made for another order or list; start again without a cursor',
};
