import pg from 'pg';
import { SQL_CHUNK_ROWS, SQL_CONNECT_TIMEOUT_MS, SQL_SILENCE_MAX_MS } from '#core/limits';
import type { Cell } from '../../source-row.js';
import type { ConnectionSettings } from '../connection-settings.js';
import type { ColumnForm, SqlColumn, SqlConnection, SqlStatement } from '../dialect.js';
import type { SqlCells } from '../sql-cells.js';
import { codeOf, messageOf, type SqlTrouble } from '../sql-errors.js';
import type { SqlDriver } from './sql-driver.js';

export const postgresDriver: SqlDriver = {
  async connect(settings, cellsOf) {
    const client = new pg.Client(postgresOptions(settings));
    // A connection that breaks while nothing is asked of it says so here; the next question fails with the reason.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await PostgresConnection.begin(client, settings, cellsOf);
    } catch (cause) {
      void client.end().catch(() => undefined);
      throw cause;
    }
  },
  troubleOf,
};

export function postgresOptions({
  host,
  port,
  user,
  password,
  database,
  tls,
  ca,
}: ConnectionSettings): pg.ClientConfig {
  return {
    host,
    port,
    user,
    password,
    database,
    ssl:
      tls === 'none' ? false : { rejectUnauthorized: tls === 'verify', ...(ca === undefined ? {} : { ca }) },
    connectionTimeoutMillis: SQL_CONNECT_TIMEOUT_MS,
    application_name: 'lumbung-connector',
    keepAlive: true,
  };
}

/** Every value as the text the server has. */
const AS_TEXT = { getTypeParser: () => (text: unknown) => text } as unknown as pg.CustomTypesConfig;
const CURSOR = 'lumbung_rows';

class PostgresConnection implements SqlConnection {
  private constructor(
    private readonly client: pg.Client,
    private readonly settings: ConnectionSettings,
    private readonly cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ) {}

  static async begin(
    client: pg.Client,
    settings: ConnectionSettings,
    cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ): Promise<PostgresConnection> {
    // One snapshot for all that is read. `local` settings also hold behind a pooler.
    await client.query('begin transaction isolation level repeatable read, read only');
    await client.query("set local datestyle = 'ISO, YMD'");
    await client.query(`set local statement_timeout = ${SQL_SILENCE_MAX_MS}`);
    if (settings.offset !== undefined) {
      await client.query(`set local time zone interval '${settings.offset}' hour to minute`);
    }
    const { rows } = await client.query<{ name: string }>(
      "select name from pg_settings where name = 'idle_in_transaction_session_timeout'",
    );
    // The outbox may be full for a while; the server must not end the transaction meanwhile.
    if (rows.length > 0) await client.query('set local idle_in_transaction_session_timeout = 0');
    return new PostgresConnection(client, settings, cellsOf);
  }

  async describe({ text, values }: SqlStatement): Promise<readonly SqlColumn[]> {
    const { fields } = await this.client.query({ text, values: [...values], rowMode: 'array' });
    return fields.map(({ name, dataTypeID }) => ({ name, isNullable: true, ...postgresForm(dataTypeID) }));
  }

  async *rows(
    { text, values }: SqlStatement,
    columns: readonly SqlColumn[],
  ): AsyncGenerator<readonly (readonly Cell[])[]> {
    const cells = this.cellsOf(columns);
    const forms = columns.map(({ form }) => form);
    await this.client.query({ text: `declare ${CURSOR} no scroll cursor for ${text}`, values: [...values] });
    for (;;) {
      const { rows } = await this.client.query<(string | null)[]>({
        text: `fetch forward ${SQL_CHUNK_ROWS} from ${CURSOR}`,
        rowMode: 'array',
        types: AS_TEXT,
      });
      if (rows.length > 0) {
        yield rows.map((row) =>
          row.map((raw, index) =>
            cells.cell(index, forms[index] === 'boolean' && raw !== null ? String(raw === 't') : raw),
          ),
        );
      }
      if (rows.length < SQL_CHUNK_ROWS) break;
    }
    await this.client.query(`close ${CURSOR}`);
  }

  async cancel(): Promise<void> {
    const { processID } = this.client as unknown as { readonly processID: number | null };
    const other = new pg.Client(postgresOptions(this.settings));
    other.on('error', () => undefined);
    try {
      await other.connect();
      await other.query('select pg_cancel_backend($1)', [processID]);
    } catch {
      // It ends by itself when it finds nobody to answer.
    } finally {
      void other.end().catch(() => undefined);
      void this.client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

/** Types by their fixed numbers (PostgreSQL's catalogue pg_type). */
const TYPES: Readonly<Record<number, readonly [type: string, form: ColumnForm]>> = {
  16: ['boolean', 'boolean'],
  17: ['bytea', 'binary'],
  20: ['bigint', 'number'],
  21: ['smallint', 'number'],
  23: ['integer', 'number'],
  26: ['oid', 'number'],
  114: ['json', 'json'],
  700: ['real', 'number'],
  701: ['double precision', 'number'],
  790: ['money', 'number'],
  1082: ['date', 'moment'],
  1083: ['time', 'time'],
  1114: ['timestamp', 'moment'],
  1184: ['timestamptz', 'instant'],
  1266: ['timetz', 'time'],
  1700: ['numeric', 'number'],
  3802: ['jsonb', 'json'],
};

export function postgresForm(oid: number): Pick<SqlColumn, 'type' | 'form'> {
  const [type, form] = TYPES[oid] ?? ['text', 'text'];
  return { type, form };
}

const TROUBLES: Readonly<Record<string, SqlTrouble>> = {
  '28P01': 'LOGIN_REFUSED',
  '28000': 'LOGIN_REFUSED',
  '3D000': 'DATABASE_UNKNOWN',
  '42P01': 'TABLE_UNKNOWN',
  '3F000': 'TABLE_UNKNOWN',
  '42703': 'COLUMN_UNKNOWN',
  '42702': 'COLUMN_TWICE',
  '42601': 'QUERY_INVALID',
  '42883': 'QUERY_INVALID',
  '42501': 'NOT_PERMITTED',
  '57014': 'TOO_SLOW',
  '57P01': 'CONNECTION_LOST',
  '57P02': 'CONNECTION_LOST',
  '57P03': 'UNREACHABLE',
  '53300': 'UNREACHABLE',
};

function troubleOf(cause: unknown): SqlTrouble | undefined {
  const known = TROUBLES[codeOf(cause)];
  if (known !== undefined) return known;
  // The driver's own complaints have no code.
  const message = messageOf(cause);
  if (/timeout expired/i.test(message)) return 'UNREACHABLE';
  if (/must be a string/i.test(message)) return 'LOGIN_REFUSED';
  return /connection terminated|not queryable/i.test(message) ? 'CONNECTION_LOST' : undefined;
}
