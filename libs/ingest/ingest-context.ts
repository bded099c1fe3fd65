import type { Pool, Tx } from '#core/database';
import type { Logger } from '#core/logging';
import type { DatasetRegistry } from '#dataset-runtime';

/** What every use case of ingest works with. */
export interface IngestContext {
  readonly pool: Pool;
  readonly registry: DatasetRegistry;
  /** The hub's own province, which stands in where a reference defaults to `@province`. */
  readonly province: string;
  readonly log: Logger;
  /** Tells a worker that a stream has something to do. Only a trigger: the truth is in hub.batches. */
  readonly enqueueStream: (job: StreamTrigger) => Promise<void>;
  /** Runs inside the apply transaction after each batch that changed something. */
  readonly onApplied?: readonly AppliedHook[];
  /** Told of each batch once it is committed, for figures. */
  readonly onBatch?: (batch: EndedBatch) => void;
  /** Called at each boundary of the apply, so that tests can end the worker there. */
  readonly onStep?: (step: ApplyStep) => void | Promise<void>;
}

export interface StreamTrigger {
  readonly streamId: string;
  readonly traceId: string;
}

export type AppliedHook = (tx: Tx, changes: AppliedChanges) => Promise<void>;

/** How a batch ended, and how long its apply took. */
export interface EndedBatch {
  readonly dataset: string;
  readonly state: 'APPLIED';
  readonly seconds: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Which records a batch wrote. Their versions before are in the history table with `superseded_by_batch_id` = the batch. */
export interface AppliedChanges {
  readonly dataset: string;
  /** Null for records removed by the commit of an empty snapshot. */
  readonly batchId: string | null;
  readonly createdKeys: readonly string[];
  readonly changedKeys: readonly string[];
  readonly deletedKeys: readonly string[];
}

export const APPLY_STEPS = [
  'attempt-counted',
  'checked',
  'planned',
  'written',
  'rejections-written',
  'counted',
  'rolled-up',
  'committed',
] as const;
export type ApplyStep = (typeof APPLY_STEPS)[number];
