import mssql from 'mssql';
import { SQL_CHUNK_ROWS } from '#core/limits';
import type { Cell } from '../../source-row.js';
import type { SqlColumn, SqlConnection, SqlStatement } from '../dialect.js';
import type { SqlCells } from '../sql-cells.js';
import { codeOf, messageOf, type SqlTrouble } from '../sql-errors.js';
import { type MssqlField, mssqlForm, mssqlText } from './mssql-forms.js';
import { mssqlOptions } from './mssql-options.js';
import { RowQueue } from './row-queue.js';
import type { SqlDriver } from './sql-driver.js';

export const mssqlDriver: SqlDriver = {
  async connect(settings, cellsOf) {
    const pool = new mssql.ConnectionPool(mssqlOptions(settings));
    pool.on('error', () => undefined);
    try {
      await pool.connect();
      return await MssqlConnection.begin(pool, cellsOf);
    } catch (cause) {
      void pool.close().catch(() => undefined);
      throw cause;
    }
  },
  troubleOf,
};

class MssqlConnection implements SqlConnection {
  private current: mssql.Request | undefined;

  private constructor(
    private readonly pool: mssql.ConnectionPool,
    private readonly transaction: mssql.Transaction,
    private readonly cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ) {}

  static async begin(
    pool: mssql.ConnectionPool,
    cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ): Promise<MssqlConnection> {
    // SQL Server knows no read-only transaction. Where the database keeps versions of rows, one snapshot is read and nobody
    // is made to wait; elsewhere a row changed meanwhile comes once more, because its cursor value moves on.
    const { recordset } = await pool
      .request()
      .query<readonly [number]>('select snapshot_isolation_state from sys.databases where name = db_name()');
    const hasVersions = (recordset[0] as readonly unknown[] | undefined)?.[0] === 1;
    const transaction = new mssql.Transaction(pool);
    await transaction.begin(
      hasVersions ? mssql.ISOLATION_LEVEL.SNAPSHOT : mssql.ISOLATION_LEVEL.READ_COMMITTED,
    );
    return new MssqlConnection(pool, transaction, cellsOf);
  }

  async describe(statement: SqlStatement): Promise<readonly SqlColumn[]> {
    const result: unknown = await this.request(statement).query(statement.text);
    const [fields = []] = (result as { readonly columns?: readonly (readonly MssqlField[])[] }).columns ?? [];
    return fields.map((field) => mssqlForm(field));
  }

  async *rows(
    statement: SqlStatement,
    columns: readonly SqlColumn[],
  ): AsyncGenerator<readonly (readonly Cell[])[]> {
    const cells = this.cellsOf(columns);
    const request = this.request(statement);
    const queue = new RowQueue<readonly unknown[]>(SQL_CHUNK_ROWS, {
      pause: () => request.pause(),
      resume: () => request.resume(),
    });
    request.stream = true;
    request.on('row', (row: unknown) => queue.push(row as readonly unknown[]));
    request.on('error', (cause: Error) => queue.fail(cause));
    request.on('done', () => queue.end());
    this.current = request;
    void request.query(statement.text);
    for await (const rows of queue.chunks()) {
      yield rows.map((row) => row.map((value, index) => cells.cell(index, mssqlText(value, columns[index]))));
    }
    this.current = undefined;
  }

  cancel(): Promise<void> {
    this.current?.cancel();
    this.current = undefined;
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.cancel();
    await this.transaction.rollback().catch(() => undefined);
    await this.pool.close().catch(() => undefined);
  }

  private request({ values }: SqlStatement): mssql.Request {
    const request = new mssql.Request(this.transaction);
    for (const [index, value] of values.entries()) request.input(`p${index}`, mssql.NVarChar, value);
    return request;
  }
}

/** Error numbers of the server (sys.messages). */
const TROUBLES: Readonly<Record<number, SqlTrouble>> = {
  18456: 'LOGIN_REFUSED',
  18452: 'LOGIN_REFUSED',
  4060: 'DATABASE_UNKNOWN',
  208: 'TABLE_UNKNOWN',
  207: 'COLUMN_UNKNOWN',
  8156: 'COLUMN_TWICE',
  102: 'QUERY_INVALID',
  156: 'QUERY_INVALID',
  229: 'NOT_PERMITTED',
  230: 'NOT_PERMITTED',
};

const CODES: Readonly<Record<string, SqlTrouble>> = {
  ELOGIN: 'LOGIN_REFUSED',
  ETIMEOUT: 'UNREACHABLE',
  EINSTLOOKUP: 'UNREACHABLE',
  ECONNCLOSED: 'CONNECTION_LOST',
};

function troubleOf(cause: unknown): SqlTrouble | undefined {
  const { number } = (cause ?? {}) as { readonly number?: unknown };
  const known = typeof number === 'number' ? TROUBLES[number] : undefined;
  if (known !== undefined) return known;
  // A failed handshake is a socket error for the driver; its words tell it apart.
  if (codeOf(cause) === 'ESOCKET' && /certificate|SSL|TLS/i.test(messageOf(cause))) return 'TLS_FAILED';
  return CODES[codeOf(cause)];
}
