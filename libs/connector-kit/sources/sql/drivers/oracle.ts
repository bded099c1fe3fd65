import oracledb from 'oracledb';
import { SQL_CHUNK_ROWS, SQL_SILENCE_MAX_MS } from '#core/limits';
import type { Cell } from '../../source-row.js';
import type { ConnectionSettings } from '../connection-settings.js';
import type { SqlColumn, SqlConnection, SqlStatement } from '../dialect.js';
import type { SqlCells } from '../sql-cells.js';
import { codeOf, messageOf, type SqlTrouble } from '../sql-errors.js';
import { type OracleField, oracleForm, oracleText } from './oracle-forms.js';
import { oracleOptions } from './oracle-options.js';
import type { SqlDriver } from './sql-driver.js';

export const oracleDriver: SqlDriver = {
  async connect(settings, cellsOf) {
    const connection = await oracledb.getConnection(oracleOptions(settings));
    try {
      return await OracleConnection.begin(connection, settings, cellsOf);
    } catch (cause) {
      void connection.close().catch(() => undefined);
      throw cause;
    }
  },
  troubleOf,
};

const SESSION = [
  // What stands for a decimal point decides how a bound number is read.
  "alter session set nls_numeric_characters = '.,'",
  "alter session set nls_date_format = 'YYYY-MM-DD HH24:MI:SS'",
  "alter session set nls_timestamp_format = 'YYYY-MM-DD HH24:MI:SS.FF9'",
  "alter session set nls_timestamp_tz_format = 'YYYY-MM-DD HH24:MI:SS.FF9TZH:TZM'",
] as const;

class OracleConnection implements SqlConnection {
  private constructor(
    private readonly connection: oracledb.Connection,
    private readonly cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ) {}

  static async begin(
    connection: oracledb.Connection,
    { offset }: ConnectionSettings,
    cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ): Promise<OracleConnection> {
    connection.callTimeout = SQL_SILENCE_MAX_MS;
    for (const text of SESSION) await connection.execute(text);
    if (offset !== undefined) await connection.execute(`alter session set time_zone = '${offset}'`);
    await connection.execute('set transaction read only');
    return new OracleConnection(connection, cellsOf);
  }

  async describe({ text, values }: SqlStatement): Promise<readonly SqlColumn[]> {
    const { metaData = [] } = await this.connection.execute(text, bindsOf(values), READING);
    return metaData.map((field) => oracleForm(field as OracleField));
  }

  async *rows(
    { text, values }: SqlStatement,
    columns: readonly SqlColumn[],
  ): AsyncGenerator<readonly (readonly Cell[])[]> {
    const cells = this.cellsOf(columns);
    const { resultSet } = await this.connection.execute<readonly unknown[]>(text, bindsOf(values), {
      ...READING,
      resultSet: true,
    });
    if (resultSet === undefined) return;
    try {
      for (;;) {
        const rows = await resultSet.getRows(SQL_CHUNK_ROWS);
        if (rows.length > 0) {
          yield rows.map((row) =>
            row.map((value, index) => cells.cell(index, oracleText(value, columns[index]))),
          );
        }
        if (rows.length < SQL_CHUNK_ROWS) return;
      }
    } finally {
      await resultSet.close().catch(() => undefined);
    }
  }

  async cancel(): Promise<void> {
    await this.connection.break().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.connection.close().catch(() => undefined);
  }
}

/** Numbers and long texts as text: a NUMBER has 38 digits, a JavaScript number 15. */
const AS_TEXT = new Set(['NUMBER', 'CLOB', 'NCLOB', 'LONG', 'NVARCHAR2 LONG']);

const READING: oracledb.ExecuteOptions = {
  outFormat: oracledb.OUT_FORMAT_ARRAY,
  fetchArraySize: SQL_CHUNK_ROWS,
  prefetchRows: SQL_CHUNK_ROWS,
  fetchTypeHandler: ({ dbTypeName = '' }) =>
    AS_TEXT.has(dbTypeName) ? { type: oracledb.STRING } : undefined,
};

function bindsOf(values: readonly unknown[]): oracledb.BindParameters {
  return Object.fromEntries(values.map((value, index) => [`p${index}`, String(value)]));
}

const TROUBLES: Readonly<Record<string, SqlTrouble>> = {
  'ORA-01017': 'LOGIN_REFUSED',
  'ORA-01005': 'LOGIN_REFUSED',
  'ORA-28000': 'LOGIN_REFUSED',
  'ORA-28001': 'LOGIN_REFUSED',
  'ORA-12514': 'DATABASE_UNKNOWN',
  'NJS-518': 'DATABASE_UNKNOWN',
  'NJS-517': 'DATABASE_UNKNOWN',
  'ORA-00942': 'TABLE_UNKNOWN',
  'ORA-00904': 'COLUMN_UNKNOWN',
  'ORA-00918': 'COLUMN_TWICE',
  'ORA-00933': 'QUERY_INVALID',
  'ORA-00936': 'QUERY_INVALID',
  'ORA-00907': 'QUERY_INVALID',
  'ORA-01031': 'NOT_PERMITTED',
  'ORA-01013': 'TOO_SLOW',
  'NJS-123': 'TOO_SLOW',
  'NJS-500': 'CONNECTION_LOST',
  'NJS-501': 'CONNECTION_LOST',
  'NJS-503': 'UNREACHABLE',
  'NJS-505': 'TLS_FAILED',
  'NJS-510': 'UNREACHABLE',
  'NJS-511': 'UNREACHABLE',
  'NJS-530': 'UNREACHABLE',
};

function troubleOf(cause: unknown): SqlTrouble | undefined {
  const code =
    /^(?:ORA|NJS|DPY)-\d+/.exec(codeOf(cause))?.[0] ?? /\b(?:ORA|NJS)-\d+/.exec(messageOf(cause))?.[0] ?? '';
  if (/certificate|SSL|TLS/i.test(messageOf(cause)) && code.startsWith('NJS')) return 'TLS_FAILED';
  return TROUBLES[code];
}
