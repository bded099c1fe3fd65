export { assertNever } from './assert-never.js';
export { addDays, canonicalTimestamp, compareTimestamps, isDate, isMonth } from './calendar.js';
export {
  canonicalDecimal,
  digitsOf,
  canonicalMoney,
  compareDecimals,
  isDecimal,
  sumDecimals,
} from './canonical-decimal.js';
export { CODE_LENGTH_MAX, STRING_LENGTH_MAX, STRINGS_ITEMS_MAX, TEXT_LENGTH_MAX } from './field-limits.js';
export { faultOfExtra } from './check-extras.js';
export { catalogMarkdown } from './catalog-markdown.js';
export {
  compareContracts,
  contractOf,
  unannouncedChanges,
  type Change,
  type DatasetContract,
} from './compare-versions.js';
export { csvTemplateOf } from './csv-template.js';
export { JSON_SCHEMA_ANNOTATIONS, jsonSchemaOf, type JsonSchema } from './json-schema.js';
export {
  compileChecker,
  SOURCE_KEY_LENGTH_MAX,
  SOURCE_KEY_MEMBER,
  type CheckedRecord,
  type Checker,
} from './compile-checker.js';
export {
  defineDataset,
  hasDefault,
  isFilledByHub,
  type CompositeLink,
  type PartialIndex,
  type DatasetAccess,
  type DatasetDefinition,
  type DataStandard,
  type Release,
} from './define-dataset.js';
export {
  alongOf,
  defineRollup,
  seriesOf,
  type RollupDefinition,
  type RollupDimension,
  type RollupMeasure,
} from './define-rollup.js';
export { faultOfFilter, type FilterFault } from './fault-of-filter.js';
export * from './field-types.js';
export { filterOperatorsOf, HOURS_AFTER } from './filter-operators.js';
export { linkColumns, linksOf, onlyKeyField, type Link } from './links.js';
export type { Language, LocalText } from './local-text.js';
export { columnOf, domainOf, linkNameOf, listNameOf, recordNameOf, tableOf, typeNameOf } from './names.js';
export { nearMiss } from './near-miss.js';
export { PROBLEM_CODES, PROBLEM_VALUE_MAX, shownValue, type Problem, type ProblemCode } from './problem.js';
export { digestOf, sealRecord, type SealedRecord } from './record-hash.js';
export { publicDimensions, type PublicAggregate, type Recode } from './public-aggregate.js';
export { recordTypesOf } from './record-types.js';
export { periodAround, type ReportPeriod } from './release-calendar.js';
export { joinKey, keyFieldsOf, keyOf, splitKey } from './record-key.js';
export type { AnyRecord, FieldValue, RecordOf } from './record-type.js';
export {
  defineRules,
  defineSamples,
  type DatasetSamples,
  type Finding,
  type GroupFinding,
  type GroupRule,
  type RecordGroup,
  type RecordRule,
  type RelatedRecords,
  type Rule,
  type Severity,
} from './rules.js';
