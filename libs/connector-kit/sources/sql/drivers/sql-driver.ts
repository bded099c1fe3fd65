import { sourceError } from '../../../connector.errors.js';
import type { ConnectionSettings } from '../connection-settings.js';
import type { SqlColumn, SqlConnection, SqlDriverName } from '../dialect.js';
import type { SqlCells } from '../sql-cells.js';
import type { TroubleOf } from '../sql-errors.js';

export interface SqlDriver {
  connect(
    settings: ConnectionSettings,
    cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ): Promise<SqlConnection>;
  readonly troubleOf: TroubleOf;
}

/** A driver is loaded when a stream needs it, and never otherwise. */
export async function loadDriver(name: SqlDriverName): Promise<SqlDriver> {
  try {
    return await importDriver(name);
  } catch (cause) {
    throw isNotFound(cause) ? missing(name, cause) : cause;
  }
}

async function importDriver(name: SqlDriverName): Promise<SqlDriver> {
  switch (name) {
    case 'mariadb':
    case 'mysql':
      return (await import('./mysql.js')).mysqlDriver;
    case 'postgres':
      return (await import('./postgres.js')).postgresDriver;
    case 'mssql':
      return (await import('./mssql.js')).mssqlDriver;
    case 'oracle':
      return (await import('./oracle.js')).oracleDriver;
    case 'sqlite':
      return (await import('./sqlite.js')).sqliteDriver;
  }
}

/** The package of each driver. The one-file connector holds none of them: they are installed beside it where one is needed. */
export const DRIVER_PACKAGES: Readonly<Record<SqlDriverName, string>> = {
  mariadb: 'mysql2',
  mysql: 'mysql2',
  postgres: 'pg',
  mssql: 'mssql',
  oracle: 'oracledb',
  sqlite: 'node-sqlite3-wasm',
};

function isNotFound(cause: unknown): boolean {
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}

function missing(name: SqlDriverName, cause: unknown): Error {
  const wanted = DRIVER_PACKAGES[name];
  return sourceError(
    'DRIVER_MISSING',
    {
      id: `untuk membaca ${name} diperlukan paket ${wanted}, yang belum terpasang; jalankan "npm install ${wanted}" di folder konektor ini`,
      en: `reading ${name} needs the package ${wanted}, which is not installed; run "npm install ${wanted}" in the folder of this connector`,
    },
    cause,
  );
}
