import type { Cell } from '../source-row.js';
import type { CursorValue } from '../cursor/cursor-value.js';
import type { TokenRules } from './sql-tokens.js';

export const SQL_DRIVERS = ['mariadb', 'mysql', 'postgres', 'mssql', 'oracle', 'sqlite'] as const;

export type SqlDriverName = (typeof SQL_DRIVERS)[number];

/** What a column holds, as far as reading it exactly needs to know. */
export type ColumnForm =
  | 'text'
  | 'number'
  | 'boolean'
  | 'json'
  /** A day, or a day and a time, without a zone. */
  | 'moment'
  /** An instant: its text ends with the offset of its zone. */
  | 'instant'
  | 'time'
  /** Never sent; only its length is read. */
  | 'binary';

export interface SqlColumn {
  readonly name: string;
  readonly form: ColumnForm;
  /** The database's own name of the type, for messages and for conversions. */
  readonly type: string;
  /** False only when the database vouches for it. */
  readonly isNullable: boolean;
}

/** Values are bound by the driver; they are never part of the text. */
export interface SqlStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How one database writes what the connector puts around the query of a connector file. Plain functions: no driver is loaded. */
export interface Dialect {
  readonly rules: TokenRules;
  quote(name: string): string;
  /** The placeholder of the value at an index from 0. */
  placeholder(index: number): string;
  /** What stands between SELECT and FROM for a column `source` (`q."nilai"`), so that its exact text arrives. */
  item(column: SqlColumn, source: string): string;
  /** The condition that a row has no value in a column, when `is null` is not all of it. */
  lacksValue?(column: SqlColumn, source: string): string;
  /** How a cursor value is compared with its column: the value to bind, and what the placeholder is wrapped into. */
  bind(value: CursorValue, column: SqlColumn | undefined): BoundValue;
  /** SQL Server does not take WITH inside parentheses. */
  readonly hoistsWith: boolean;
  /** Set where an ordered read has to go page by page. */
  readonly pageRows?: number;
}

export interface BoundValue {
  readonly value: unknown;
  readonly wrap?: (placeholder: string) => string;
}

/** One connection in one read-only transaction. */
export interface SqlConnection {
  /** The columns of a statement that gives no rows. */
  describe(statement: SqlStatement): Promise<readonly SqlColumn[]>;
  /** Some hundred rows at a time; the server is made to wait while nobody asks for more. */
  rows(statement: SqlStatement, columns: readonly SqlColumn[]): AsyncGenerator<readonly (readonly Cell[])[]>;
  /** Ends what the server is doing for this connection, from outside. */
  cancel(): Promise<void>;
  close(): Promise<void>;
}
