import type { Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { valuesOfCursor } from './cursor.js';
import { sqlTypeOfTerm, type OrderTerm } from './order.js';

/** Where a page begins or ends. */
export interface Bound {
  readonly argument: 'after' | 'before';
  readonly cursor: Argument;
  readonly signature: string;
}

/** Which side of the cursor is wanted, seen in the order of the list. */
export interface Side {
  readonly side: 'after' | 'before';
  /** Whether the record of the cursor itself belongs to it. */
  readonly isInclusive?: boolean;
}

/** True for the rows on one side of a cursor. */
export function keysetSql(
  compilation: Compilation,
  alias: string,
  terms: readonly OrderTerm[],
  bound: Bound,
  { side, isInclusive = false }: Side,
): string {
  const values = valuesOfCursor(bound.cursor.value, bound.argument, bound.signature, terms);
  const bind = (at: number, term: OrderTerm): string =>
    compilation.parameters.bind(
      sqlTypeOfTerm(term),
      ({ variables }) =>
        valuesOfCursor(bound.cursor.read(variables), bound.argument, bound.signature, terms)[at],
    );
  const isAbove = (term: OrderTerm): boolean => term.isDescending === (side === 'before');
  const [first] = terms;
  const sameWay = terms.every(
    (term) => !term.isNullable && first !== undefined && isAbove(term) === isAbove(first),
  );
  if (sameWay && first !== undefined) {
    // One comparison of rows, which an index on the columns answers by itself.
    const left = terms.map(({ column }) => `${alias}.${column}`);
    const right = terms.map((term, at) => bind(at, term));
    const operator = `${isAbove(first) ? '>' : '<'}${isInclusive ? '=' : ''}`;
    return terms.length === 1
      ? `${String(left[0])} ${operator} ${String(right[0])}`
      : `(${left.join(', ')}) ${operator} (${right.join(', ')})`;
  }
  return fromTerm(0);

  /** The rows that tie up to this term and are beyond the cursor from it on. */
  function fromTerm(at: number): string {
    const term = terms[at];
    if (term === undefined) return isInclusive ? 'true' : 'false';
    const column = `${alias}.${term.column}`;
    const isLast = at === terms.length - 1;
    const rest = isLast ? (isInclusive ? 'true' : undefined) : fromTerm(at + 1);
    // Ascending means that absent values are above all others, whichever way the list runs.
    if (values[at] === null) {
      const tied = rest === undefined ? 'false' : `(${column} is null and ${rest})`;
      return isAbove(term) ? tied : `(${column} is not null or ${tied})`;
    }
    const value = bind(at, term);
    const beyond = `${column} ${isAbove(term) ? '>' : '<'} ${value}`;
    const absent = term.isNullable && isAbove(term) ? [`${column} is null`] : [];
    const tied = rest === undefined ? [] : [`(${column} = ${value} and ${rest})`];
    return `(${[beyond, ...absent, ...tied].join(' or ')})`;
  }
}
