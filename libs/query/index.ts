export { checkCost } from './check-cost.js';
export { CompiledReader, type ReadContext, type ReaderOptions, type ReadRequest } from './compiled-reader.js';
export {
  changesForCaller,
  type ChangesForCaller,
  type ChangesRequest,
  type ChangeStatement,
} from './changes/changes-for-caller.js';
export { DATASET_READER, type DatasetReader } from './dataset-reader.js';
export {
  compileExport,
  EXPORT_SYSTEM_FIELDS,
  type ExportPlan,
  type ExportRequest,
} from './export/compile-export.js';
export { RowCursor, type ExportWatermark } from './export/row-cursor.js';
export { extensionsOf, type AnswerExtensions } from './extensions.js';
export { parseFilterJson } from './parse-filter-json.js';
export { withoutMarks } from './mask-marks.js';
export { countRecords } from './personal-reads.js';
export { QUERY_ERRORS, QueryError } from './query.errors.js';
export { rowsForCaller, type RowsForCaller, type RowsRequest } from './rows-for-caller.js';
export {
  StatementForCaller,
  type PeopleOf,
  type StatementOf,
  type SummedRows,
  type SummedRowsOf,
} from './statement-for-caller.js';
