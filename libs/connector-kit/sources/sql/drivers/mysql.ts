import mysql from 'mysql2';
import { SQL_CHUNK_ROWS, SQL_CONNECT_TIMEOUT_MS } from '#core/limits';
import type { Cell } from '../../source-row.js';
import type { ConnectionSettings } from '../connection-settings.js';
import type { SqlColumn, SqlConnection, SqlStatement } from '../dialect.js';
import { singleFloatText, type SqlCells } from '../sql-cells.js';
import { codeOf, type SqlTrouble } from '../sql-errors.js';
import { mysqlForm } from './mysql-forms.js';
import type { SqlDriver } from './sql-driver.js';

export const mysqlDriver: SqlDriver = {
  async connect(settings, cellsOf) {
    const connection = mysql.createConnection(mysqlOptions(settings));
    // A connection that breaks while nothing is asked of it says so here; the next question fails with the reason.
    connection.on('error', () => undefined);
    try {
      await new Promise<void>((resolve, reject) => {
        connection.connect((cause) => (cause === null ? resolve() : reject(cause)));
      });
      return await MysqlConnection.begin(connection, settings, cellsOf);
    } catch (cause) {
      connection.destroy();
      throw cause;
    }
  },
  troubleOf,
};

export function mysqlOptions(settings: ConnectionSettings): mysql.ConnectionOptions {
  const { host, port, user, password, database, tls, ca } = settings;
  return {
    host,
    port,
    user,
    password,
    database,
    connectTimeout: SQL_CONNECT_TIMEOUT_MS,
    charset: 'utf8mb4',
    // Every value as the text the server has: no JavaScript date, no float, no parsed JSON.
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    decimalNumbers: false,
    jsonStrings: true,
    multipleStatements: false,
    ...(tls === 'none'
      ? {}
      : {
          ssl: {
            rejectUnauthorized: tls === 'verify',
            verifyIdentity: tls === 'verify',
            ...(ca === undefined ? {} : { ca }),
          },
        }),
  };
}

class MysqlConnection implements SqlConnection {
  private isReading = false;
  private isCancelled = false;

  private constructor(
    private readonly connection: mysql.Connection,
    private readonly settings: ConnectionSettings,
    private readonly offset: string,
    private readonly cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ) {}

  static async begin(
    connection: mysql.Connection,
    settings: ConnectionSettings,
    cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ): Promise<MysqlConnection> {
    const run = (text: string): Promise<readonly unknown[][]> => query(connection, text);
    const [[minutes] = []] = await run('select timestampdiff(minute, utc_timestamp(), now())');
    const offset = settings.offset ?? offsetText(Number(minutes));
    // A fixed offset, so that the text of a TIMESTAMP is one instant.
    await run(`set session time_zone = '${offset}'`);
    // The outbox may be full for a while; a server that gives up after a minute of waiting would end the reading.
    await run('set session net_write_timeout = 3600');
    await run('set session transaction isolation level repeatable read');
    await run('start transaction with consistent snapshot, read only').catch((cause: unknown) => {
      // MySQL before 5.6 knows no read-only transaction.
      if (codeOf(cause) !== 'ER_PARSE_ERROR') throw cause;
      return run('start transaction with consistent snapshot');
    });
    return new MysqlConnection(connection, settings, offset, cellsOf);
  }

  describe({ text, values }: SqlStatement): Promise<readonly SqlColumn[]> {
    return new Promise((resolve, reject) => {
      this.connection.execute(
        { sql: text, rowsAsArray: true },
        [...values] as string[],
        (cause, _, fields) => {
          if (cause !== null) reject(cause);
          else resolve(fields.map(mysqlForm));
        },
      );
    });
  }

  async *rows(
    { text, values }: SqlStatement,
    columns: readonly SqlColumn[],
  ): AsyncGenerator<readonly (readonly Cell[])[]> {
    const cells = this.cellsOf(columns);
    const stream = this.connection
      .execute({ sql: text, rowsAsArray: true }, [...values] as string[])
      .stream({ highWaterMark: SQL_CHUNK_ROWS });
    // A broken connection tells itself and not the stream, which would wait for its next row for ever.
    const fail = (cause: Error): void => void stream.destroy(cause);
    this.connection.once('error', fail);
    this.isReading = true;
    let chunk: (readonly Cell[])[] = [];
    for await (const row of stream as AsyncIterable<readonly unknown[]>) {
      chunk.push(row.map((value, index) => cells.cell(index, this.textOf(value, columns[index]))));
      if (chunk.length < SQL_CHUNK_ROWS) continue;
      yield chunk;
      chunk = [];
    }
    this.connection.off('error', fail);
    this.isReading = false;
    if (chunk.length > 0) yield chunk;
  }

  async cancel(): Promise<void> {
    const { threadId } = this.connection;
    this.connection.destroy();
    if (this.isCancelled) return;
    this.isCancelled = true;
    const other = mysql.createConnection(mysqlOptions(this.settings));
    other.on('error', () => undefined);
    await query(other, `kill query ${threadId}`).catch(() => undefined);
    other.destroy();
  }

  async close(): Promise<void> {
    if (this.isReading) await this.cancel();
    else this.connection.destroy();
  }

  private textOf(value: unknown, column: SqlColumn | undefined): string | null {
    if (value === null || value === undefined) return null;
    switch (typeof value) {
      case 'string':
        return column?.form === 'instant' && !value.startsWith('0000-00-00') ? value + this.offset : value;
      case 'number':
        return column?.type === 'FLOAT' ? singleFloatText(value) : String(value);
      default:
        // BIT comes as its bytes.
        return Buffer.isBuffer(value) ? String(BigInt(`0x0${value.toString('hex')}`)) : JSON.stringify(value);
    }
  }
}

function query(connection: mysql.Connection, text: string): Promise<readonly unknown[][]> {
  return new Promise((resolve, reject) => {
    connection.query({ sql: text, rowsAsArray: true }, (cause: Error | null, rows: unknown) => {
      if (cause === null) resolve(Array.isArray(rows) ? (rows as unknown[][]) : []);
      else reject(cause);
    });
  });
}

/** 420 → `+07:00` */
function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+';
  const whole = Math.abs(minutes);
  return `${sign}${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

const TROUBLES: Readonly<Record<string, SqlTrouble>> = {
  ER_ACCESS_DENIED_ERROR: 'LOGIN_REFUSED',
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: 'LOGIN_REFUSED',
  ER_NOT_SUPPORTED_AUTH_MODE: 'LOGIN_REFUSED',
  ER_HOST_NOT_PRIVILEGED: 'LOGIN_REFUSED',
  ER_DBACCESS_DENIED_ERROR: 'DATABASE_UNKNOWN',
  ER_BAD_DB_ERROR: 'DATABASE_UNKNOWN',
  ER_NO_SUCH_TABLE: 'TABLE_UNKNOWN',
  ER_BAD_FIELD_ERROR: 'COLUMN_UNKNOWN',
  ER_DUP_FIELDNAME: 'COLUMN_TWICE',
  ER_PARSE_ERROR: 'QUERY_INVALID',
  ER_TABLEACCESS_DENIED_ERROR: 'NOT_PERMITTED',
  ER_COLUMNACCESS_DENIED_ERROR: 'NOT_PERMITTED',
  ER_QUERY_INTERRUPTED: 'TOO_SLOW',
  ER_QUERY_TIMEOUT: 'TOO_SLOW',
  ER_STATEMENT_TIMEOUT: 'TOO_SLOW',
  HANDSHAKE_NO_SSL_SUPPORT: 'TLS_FAILED',
  HANDSHAKE_SSL_ERROR: 'TLS_FAILED',
  PROTOCOL_CONNECTION_LOST: 'CONNECTION_LOST',
  ER_CONNECTION_KILLED: 'CONNECTION_LOST',
  ER_SERVER_SHUTDOWN: 'CONNECTION_LOST',
};

function troubleOf(cause: unknown): SqlTrouble | undefined {
  return TROUBLES[codeOf(cause)];
}
