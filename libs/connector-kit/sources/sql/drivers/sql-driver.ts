import { withPackage } from '../../load-package.js';
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
export function loadDriver(name: SqlDriverName): Promise<SqlDriver> {
  return withPackage(name, PACKAGES[name], () => importDriver(name));
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

const PACKAGES: Readonly<Record<SqlDriverName, string>> = {
  mariadb: 'mysql2',
  mysql: 'mysql2',
  postgres: 'pg',
  mssql: 'mssql',
  oracle: 'oracledb',
  sqlite: 'node-sqlite3-wasm',
};
