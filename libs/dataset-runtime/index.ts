export { historyReaches, tableAsOf, type AsOfTable } from './as-of-table.js';
export {
  DatasetRegistry,
  type RegisteredDataset,
  type RegisteredRollup,
  type RegistryEntry,
} from './dataset-registry.js';
export { DATASET_ERRORS, DatasetError } from './dataset-runtime.errors.js';
export { createTableSql } from './create-table-sql.js';
export * from './graphql/index.js';
export { firstPartsSql, RECORD_COUNT, type RollupColumn, type RollupLayout } from './rollup-layout.js';
export { asNamed, computedRollupSql, createRollupSql, rollupColumns, withRises } from './rollup-sql.js';
export { requirePublic, requirePublicFields } from './require-public.js';
export {
  HISTORY_COLUMNS,
  quoted,
  SYSTEM_COLUMNS,
  type ColumnLayout,
  type IndexLayout,
  type SqlType,
  type SystemColumn,
  type TableLayout,
} from './table-layout.js';
