import type { Dialect, SqlDriverName } from './dialect.js';
import { MSSQL_DIALECT } from './drivers/mssql-dialect.js';
import { MYSQL_DIALECT } from './drivers/mysql-dialect.js';
import { ORACLE_DIALECT } from './drivers/oracle-dialect.js';
import { POSTGRES_DIALECT } from './drivers/postgres-dialect.js';
import { SQLITE_DIALECT } from './drivers/sqlite-dialect.js';

export const DIALECTS: Readonly<Record<SqlDriverName, Dialect>> = {
  mariadb: MYSQL_DIALECT,
  mysql: MYSQL_DIALECT,
  postgres: POSTGRES_DIALECT,
  mssql: MSSQL_DIALECT,
  oracle: ORACLE_DIALECT,
  sqlite: SQLITE_DIALECT,
};
