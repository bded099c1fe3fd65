export { openDataSource, HUB_SCHEMA } from './data-source.js';
export {
  DATABASE_ERRORS,
  DatabaseError,
  historyRemovedIn,
  isWorthRetrying,
  sqlStateOf,
} from './database.errors.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres.js';
export { generateMigration } from './generate-migration.js';
export { migrateDatabase, pendingMigrations } from './migrate.js';
export { createPool, type Pool, type PoolOptions, type Queryable, type Tx } from './pool.js';
export {
  inSnapshot,
  inTransaction,
  transactionOn,
  whileLocked,
  type Connection,
  type LockKey,
} from './transaction.js';
export { exactTypes } from './exact-types.js';
