import { isSteward, type Caller } from '#access';
import type { LocalText } from '#dataset';
import type { Queryable } from '#core/database';
import type { PushMode } from '../accept/push.js';
import { unknownBatch } from '../not-found.js';

export const BATCH_STATES = ['RECEIVED', 'APPLYING', 'APPLIED', 'FAILED'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A batch as its sender and its stewards see it. */
export interface Batch {
  readonly id: string;
  readonly dataset: string;
  readonly contractVersion: number;
  readonly mode: PushMode;
  readonly sourceId: number;
  /** Code of the source. */
  readonly source: string;
  readonly snapshotId: string | null;
  readonly idempotencyKey: string;
  readonly state: BatchState;
  readonly receivedCount: number;
  readonly appliedCount: number;
  readonly unchangedCount: number;
  readonly rejectedCount: number;
  readonly warningCount: number;
  readonly attemptCount: number;
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** When a failed batch is tried again; null when it waits for a person. */
  readonly nextAttemptAt: string | null;
  readonly receivedAt: string;
  readonly finishedAt: string | null;
}

export interface Rejection {
  readonly id: string;
  readonly index: number;
  readonly key: string | null;
  readonly sourceKey: string | null;
  readonly recordText: string;
  readonly problems: readonly ShownProblem[];
}

export interface BatchWarning extends ShownProblem {
  readonly id: string;
  readonly index: number | null;
  readonly key: string | null;
}

export interface ShownProblem {
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
  readonly message: LocalText;
  readonly suggestion?: string | null;
}

/** A batch of the caller's own source, or of a dataset the caller answers for; any other does not exist for it. */
export async function visibleBatch(database: Queryable, caller: Caller, id: string): Promise<Batch> {
  const { rows } = await database.query<Batch>(
    `${SELECT_BATCH} where batch.id = $1 order by batch.id limit 1`,
    [id],
  );
  const batch = rows[0];
  if (batch !== undefined && (caller.sourceId === batch.sourceId || isSteward(caller, batch.dataset)))
    return batch;
  throw unknownBatch(id);
}

/** Which batches a caller may see: those of a source, and those of datasets. */
export interface BatchReach {
  /** Null: no source of its own. */
  readonly ownSourceId: number | null;
  /** Datasets of which every source's batches are seen; null: all of them. */
  readonly datasets: readonly string[] | null;
}

/** Newest first. */
export async function listBatches(
  database: Queryable,
  {
    dataset,
    sourceId,
    reach,
    state,
    beforeId,
    first,
  }: {
    /** Null: of all datasets. */
    readonly dataset: string | null;
    /** Null: of all sources. */
    readonly sourceId: number | null;
    readonly reach: BatchReach;
    readonly state: BatchState | null;
    readonly beforeId: string | null;
    readonly first: number;
  },
): Promise<readonly Batch[]> {
  const { rows } = await database.query<Batch>(
    `${SELECT_BATCH}
     where ($1::text is null or batch.dataset = $1) and ($2::integer is null or batch.source_id = $2)
       and ($3::text[] is null or batch.dataset = any($3) or batch.source_id = $4)
       and ($5::text is null or batch.state = $5) and ($6::bigint is null or batch.id < $6)
     order by batch.id desc limit $7`,
    [dataset, sourceId, reach.datasets, reach.ownSourceId, state, beforeId, first],
  );
  return rows;
}

/** In the order of the push. */
export async function listRejections(
  database: Queryable,
  {
    batchId,
    afterIndex,
    first,
  }: { readonly batchId: string; readonly afterIndex: number; readonly first: number },
): Promise<readonly Rejection[]> {
  const { rows } = await database.query<Rejection>(
    `select id, index, key, source_key as "sourceKey", record_text as "recordText", problems
     from hub.rejections where batch_id = $1 and index > $2 order by index limit $3`,
    [batchId, afterIndex, first],
  );
  return rows;
}

export async function listWarnings(
  database: Queryable,
  { batchId, afterId, first }: { readonly batchId: string; readonly afterId: string; readonly first: number },
): Promise<readonly BatchWarning[]> {
  const { rows } = await database.query<BatchWarning>(
    `select id, index, key, code, field, value, message, suggestion
     from hub.warnings where batch_id = $1 and id > $2 order by id limit $3`,
    [batchId, afterId, first],
  );
  return rows;
}

const SELECT_BATCH = `
  select batch.id, batch.dataset, batch.contract_version as "contractVersion", batch.mode, batch.source_id as "sourceId",
    source.code as source, batch.snapshot_id as "snapshotId", batch.idempotency_key as "idempotencyKey", batch.state,
    batch.received_count as "receivedCount", batch.applied_count as "appliedCount",
    batch.unchanged_count as "unchangedCount", batch.rejected_count as "rejectedCount",
    batch.warning_count as "warningCount", batch.attempt_count as "attemptCount", batch.failure,
    batch.next_attempt_at as "nextAttemptAt", batch.received_at as "receivedAt", batch.finished_at as "finishedAt"
  from hub.batches as batch join hub.sources as source on source.id = batch.source_id`;
