export { DatasetRegistry, type RegisteredDataset } from './dataset-registry.js';
export { DATASET_ERRORS, DatasetError } from './dataset-runtime.errors.js';
export { createTableSql, dropTableSql } from './create-table-sql.js';
export * from './graphql/index.js';
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
