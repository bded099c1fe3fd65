export { dimensionsOf, measuresOf, SUMMARIES, type Summary } from './aggregate-types.js';
export {
  buildDatasetSchema,
  mergeDatasetSchema,
  type DatasetSchema,
  type DatasetSchemaOptions,
} from './build-dataset-schema.js';
export { describe, describeDataset, describeField, isMaskable } from './describe.js';
export {
  datasetOf,
  roleOf,
  rootRoleOf,
  type FieldRole,
  type RootRole,
  type SystemField,
} from './field-role.js';
export { isNullable } from './field-types.js';
export { isSortable } from './filter-types.js';
export { graphqlNamesOf, type GraphQLNames } from './graphql-names.js';
export type { ReadableDataset, ReadableRegistry } from './readable-registry.js';
export { partName, responseNameOf, TYPE_NAME } from './resolver-values.js';
export { NodeType, PageInfoType, PointType, ProvenanceType } from './shared-types.js';
