import type { CursorValue } from '../cursor/cursor-value.js';
import type { Dialect, SqlColumn, SqlStatement } from './dialect.js';
import type { ReadQuery } from './read-query.js';

/** Which rows of the query are wanted. */
export type RowsWanted =
  /** All, in whatever order: there is no cursor. */
  | { readonly kind: 'all' }
  /** Rows that have no value in one of the cursor columns, and so no place in the order. */
  | { readonly kind: 'without value' }
  | { readonly kind: 'with value' }
  /** From a value of the first cursor column on, that value included. */
  | { readonly kind: 'from'; readonly value: CursorValue }
  /** Behind a row, by all cursor columns. */
  | { readonly kind: 'behind'; readonly values: readonly CursorValue[] };

export interface StatementParts {
  readonly dialect: Dialect;
  readonly query: ReadQuery;
  /** What stands for `:position` when all rows are wanted and it cannot be left out. */
  readonly start: CursorValue | undefined;
}

/** Asks a query for its columns and no rows. */
export function describeStatement(parts: StatementParts): SqlStatement {
  const draft = new StatementDraft(parts, undefined);
  return draft.finish('q.*', { kind: 'all' }, 'where 1 = 0');
}

/** The query with its rows narrowed to those wanted, in the order of the cursor, each column in its exact text. */
export function rowsStatement(
  parts: StatementParts,
  columns: readonly SqlColumn[],
  cursor: readonly SqlColumn[],
  wanted: RowsWanted,
): SqlStatement {
  const { dialect } = parts;
  const draft = new StatementDraft(parts, cursor[0]);
  const list = columns.map((column) => {
    const source = `q.${dialect.quote(column.name)}`;
    const item = dialect.item(column, source);
    return item === source ? source : `${item} as ${dialect.quote(column.name)}`;
  });
  return draft.finish(list.join(', '), wanted, (first) => draft.tail(cursor, wanted, first));
}

/** Collects text and values in the order in which the placeholders stand. */
class StatementDraft {
  private readonly values: unknown[] = [];

  constructor(
    private readonly parts: StatementParts,
    private readonly firstColumn: SqlColumn | undefined,
  ) {}

  finish(
    list: string,
    wanted: RowsWanted,
    tail: string | ((first: CursorValue | undefined) => string),
  ): SqlStatement {
    const { dialect, query } = this.parts;
    const first = firstValueOf(wanted);
    const position = first ?? (query.canReadAll ? undefined : this.parts.start);
    const { common, select } = query.write(
      position === undefined ? 'all' : () => this.bound(position, this.firstColumn),
    );
    const end = typeof tail === 'string' ? tail : tail(first);
    // A comment at the end of the query must not swallow what follows it.
    const text =
      dialect.hoistsWith && common !== ''
        ? `${common.trimEnd()}, lumbung_rows as (\n${select}\n)\nselect ${list} from lumbung_rows q ${end}`
        : `select ${list} from (\n${common}${select}\n) q ${end}`;
    return { text: text.trimEnd(), values: this.values };
  }

  tail(cursor: readonly SqlColumn[], wanted: RowsWanted, first: CursorValue | undefined): string {
    if (wanted.kind === 'all') return '';
    const names = cursor.map(({ name }) => `q.${this.parts.dialect.quote(name)}`);
    const lacking = cursor.map((column, index) => this.lacksValue(column, names[index] ?? ''));
    if (wanted.kind === 'without value') return `where ${lacking.join(' or ')}`;
    const conditions = lacking.map(
      (condition) => `not ${condition.startsWith('(') ? condition : `(${condition})`}`,
    );
    // Said apart from the order by all columns, because an index is found by it.
    if (first !== undefined)
      conditions.unshift(`${names[0] ?? ''} >= ${this.bound(first, this.firstColumn)}`);
    if (wanted.kind === 'behind') conditions.push(this.behind(cursor, names, wanted.values));
    const limit = this.parts.dialect.pageRows === undefined ? '' : ` limit ${this.parts.dialect.pageRows}`;
    return `where ${conditions.join(' and ')} order by ${names.join(', ')}${limit}`;
  }

  private lacksValue(column: SqlColumn, source: string): string {
    return this.parts.dialect.lacksValue?.(column, source) ?? `${source} is null`;
  }

  /** `(a > ? or (a = ? and (b > ? or (b = ? and c > ?))))`: no database is asked to compare rows. */
  private behind(
    cursor: readonly SqlColumn[],
    names: readonly string[],
    values: readonly CursorValue[],
  ): string {
    const [name = '', ...furtherNames] = names;
    const [column, ...furtherColumns] = cursor;
    const [value, ...furtherValues] = values;
    if (value === undefined) throw new Error('a cursor column without a value');
    const after = `${name} > ${this.bound(value, column)}`;
    if (furtherNames.length === 0) return after;
    const same = `${name} = ${this.bound(value, column)}`;
    return `(${after} or (${same} and ${this.behind(furtherColumns, furtherNames, furtherValues)}))`;
  }

  private bound(value: CursorValue, column: SqlColumn | undefined): string {
    const bound = this.parts.dialect.bind(value, column);
    const placeholder = this.parts.dialect.placeholder(this.values.length);
    this.values.push(bound.value);
    return bound.wrap === undefined ? placeholder : bound.wrap(placeholder);
  }
}

function firstValueOf(wanted: RowsWanted): CursorValue | undefined {
  if (wanted.kind === 'from') return wanted.value;
  return wanted.kind === 'behind' ? wanted.values[0] : undefined;
}
