export { acceptPush } from './accept/accept-push.js';
export type { Push, PushMode, Receipt } from './accept/push.js';
export { applyStream } from './apply/apply-stream.js';
export { tryRecords, type TriedRecords } from './apply/try-records.js';
export { awaitBatch } from './batches/await-batch.js';
export {
  BATCH_STATES,
  listRejections,
  visibleBatch,
  type Batch,
  type BatchState,
  type Rejection,
} from './batches/batch.sql.js';
export type { AppliedChanges, AppliedHook, IngestContext, StreamTrigger } from './ingest-context.js';
export { INGEST_ERRORS, IngestError } from './ingest.errors.js';
export { IngestModule, type IngestOptions } from './ingest.module.js';
export { INGEST } from './ingest.tokens.js';
export { slicePush, sliceRecords, type SlicedRecords } from './json/json-slice.js';
export { RawRecords, rawRecords, rawRecordsOf } from './json/raw-records.js';
export { commitSnapshot } from './snapshots/commit-snapshot.js';
export { abortSnapshot } from './snapshots/end-snapshot.js';
export { openSnapshot } from './snapshots/open-snapshot.js';
export { applyRetention } from './sweep/apply-retention.js';
export { sweep } from './sweep/sweeper.js';
