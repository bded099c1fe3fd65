import { nearMiss, type LocalText } from '#dataset';
import { DISCOVER_TABLES_MAX } from '#core/limits';
import { ConnectorError, configError, sourceError } from '../connector.errors.js';
import { addressFault } from '../sources/sql/connection-settings.js';
import type { SqlDriverName } from '../sources/sql/dialect.js';
import { DIALECTS } from '../sources/sql/dialects.js';
import type { SqlSourceConfig } from '../sources/sql/sql-source.js';
import { plainName } from './names.js';
import { readSample } from './read-sample.js';
import type { Synonyms } from './synonyms.js';
import type { ColumnCollector, TableSample } from './table-sample.js';

export interface SqlRequest {
  readonly url: string;
  readonly driver: SqlDriverName | undefined;
  readonly table: string | undefined;
  readonly folder: string;
  readonly workFolder: string;
  readonly synonyms: Synonyms;
  readonly signal: AbortSignal;
  readonly onSkipped: (table: string, why: LocalText) => void;
}

/** The tables and views of a database, each with its first rows. */
export async function sqlTables(request: SqlRequest): Promise<readonly TableSample[]> {
  const driver = request.driver ?? driverOf(request.url);
  const all = await tableNames(driver, request);
  const wanted = request.table === undefined ? all : [named(request.table, all)];
  if (wanted.length > DISCOVER_TABLES_MAX) throw tooMany(all);
  const tables: TableSample[] = [];
  for (const table of wanted) {
    const query = `select * from ${quoted(table, driver)}`;
    try {
      const sample = await readSample({
        ...request,
        source: { type: 'sql', driver, url: request.url, query },
      });
      tables.push(tableOf(table, query, driver, sample, request));
    } catch (cause) {
      // One table that may not be read does not keep the others from being looked at.
      if (!(cause instanceof ConnectorError) || request.table !== undefined) throw cause;
      request.onSkipped(table, cause.text);
    }
  }
  return tables;
}

/** What the address says; a path is a SQLite file. */
function driverOf(url: string): SqlDriverName {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  const driver = scheme === undefined ? 'sqlite' : DRIVER_OF_SCHEME[scheme];
  if (driver !== undefined) return driver;
  const list = Object.keys(DRIVER_OF_SCHEME).join('://, ');
  throw configError('SQL_SCHEME_UNKNOWN', {
    id: `${scheme ?? ''}:// tidak dikenal; yang dikenal ${list}://, atau tetapkan --driver`,
    en: `${scheme ?? ''}:// is not known; known are ${list}://, or say --driver`,
  });
}

const DRIVER_OF_SCHEME: Readonly<Record<string, SqlDriverName>> = {
  mysql: 'mysql',
  mariadb: 'mariadb',
  postgres: 'postgres',
  postgresql: 'postgres',
  mssql: 'mssql',
  sqlserver: 'mssql',
  oracle: 'oracle',
  sqlite: 'sqlite',
  file: 'sqlite',
};

async function tableNames(driver: SqlDriverName, request: SqlRequest): Promise<readonly string[]> {
  const source: SqlSourceConfig = { type: 'sql', driver, url: request.url, query: TABLE_LISTS[driver] };
  const fault = addressFault(source);
  if (fault !== undefined) throw configError('SQL_ADDRESS_INVALID', fault);
  const sample = await readSample({ ...request, source });
  const names = sample.columns.find(({ name }) => name.toLowerCase() === 'name')?.cells ?? [];
  return names.map(({ raw }) => raw).sort();
}

const INFORMATION_SCHEMA = 'select table_name as name from information_schema.tables';
const TABLE_LISTS: Readonly<Record<SqlDriverName, string>> = {
  mysql: `${INFORMATION_SCHEMA} where table_schema = database()`,
  mariadb: `${INFORMATION_SCHEMA} where table_schema = database()`,
  postgres: `${INFORMATION_SCHEMA} where table_schema = current_schema()`,
  mssql: `${INFORMATION_SCHEMA} where table_schema = schema_name()`,
  oracle: "select object_name as name from user_objects where object_type in ('TABLE', 'VIEW')",
  sqlite: "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite%'",
};

function named(table: string, all: readonly string[]): string {
  const found =
    all.find((name) => name === table) ?? all.find((name) => name.toLowerCase() === table.toLowerCase());
  if (found !== undefined) return found;
  const near = nearMiss(table, all);
  throw sourceError('SQL_TABLE_MISSING', {
    id: `tidak ada tabel "${table}"; ${near === undefined ? `yang ada: ${listOf(all)}` : `maksudnya "${near}"?`}`,
    en: `there is no table "${table}"; ${near === undefined ? `there are: ${listOf(all)}` : `did you mean "${near}"?`}`,
  });
}

function tooMany(all: readonly string[]): Error {
  return sourceError('SQL_TOO_MANY_TABLES', {
    id: `${all.length} tabel; pilih satu dengan --table: ${listOf(all)}`,
    en: `${all.length} tables; choose one with --table: ${listOf(all)}`,
  });
}

const listOf = (names: readonly string[]): string =>
  names.length > LISTED ? `${names.slice(0, LISTED).join(', ')}, …` : names.join(', ');
const LISTED = 100;

/** Quoted only where it has to be: a plain name reads better in the connector file. */
function quoted(table: string, driver: SqlDriverName): string {
  return /^[a-z_][a-z0-9_]*$/.test(table) ? table : DIALECTS[driver].quote(table);
}

function tableOf(
  table: string,
  query: string,
  driver: SqlDriverName,
  sample: ColumnCollector,
  { url, synonyms }: SqlRequest,
): TableSample {
  const { columns } = sample;
  const changed = columns.find(({ name }) => synonyms.isTimeOfChange(name))?.name;
  const id = columns.find(({ name }) => /^(?:id|id [a-z ]+|[a-z ]+ id)$/.test(plainName(name)))?.name;
  return {
    title: table,
    source: { type: 'sql', driver, url, query },
    rows: sample.rows,
    columns,
    titles: [],
    notes: changed === undefined ? [] : [cursorNote(table, changed, id, driver)],
  };
}

/** How only what changed would be read; a person has to know whether the column is kept up. */
function cursorNote(
  table: string,
  changed: string,
  id: string | undefined,
  driver: SqlDriverName,
): LocalText {
  const columns = id === undefined ? [changed] : [changed, id];
  const query = `select * from ${quoted(table, driver)} where ${changed} > :position order by ${columns.join(', ')}`;
  const line = `query: ${query}, cursor: { columns: [${columns.join(', ')}] }`;
  return {
    id: `bila ${changed} selalu diisi saat baris berubah, baca yang berubah saja: ${line}`,
    en: `if ${changed} is always set when a row changes, read only what changed: ${line}`,
  };
}
