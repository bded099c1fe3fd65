import type { ScopeLimit } from '#access';
import type { Queryable, Tx } from '#core/database';
import { APPLY_ATTEMPTS_MAX } from '#core/limits';
import type { PushMode } from './push.js';

export interface NewBatch {
  readonly sourceId: number;
  readonly clientId: number | null;
  readonly dataset: string;
  readonly contractVersion: number;
  readonly mode: PushMode;
  readonly snapshotId: string | null;
  readonly idempotencyKey: string;
  readonly contentHash: Buffer;
  /** What the client may write; null when not limited. */
  readonly limits: readonly ScopeLimit[] | null;
  readonly receivedCount: number;
  /** gzip of the records' text. */
  readonly payload: Buffer;
  readonly traceId: string;
}

/**
 * Stores batch and payload and gives them the next place of their stream. The stream's row stays locked until the commit,
 * so that places are in the order of commits. // I6
 */
export async function storeBatch(
  tx: Tx,
  batch: NewBatch,
): Promise<{ readonly batchId: string; readonly streamId: number }> {
  const { rows } = await tx.query<{ batch_id: string; stream_id: number }>({
    name: 'ingest-store-batch',
    text: STORE_BATCH,
    values: [
      batch.sourceId,
      batch.dataset,
      batch.clientId,
      batch.contractVersion,
      batch.mode,
      batch.snapshotId,
      batch.idempotencyKey,
      batch.contentHash,
      batch.limits === null ? null : JSON.stringify(batch.limits),
      batch.receivedCount,
      batch.traceId,
      batch.payload,
      APPLY_ATTEMPTS_MAX,
    ],
  });
  const stored = rows[0];
  if (stored === undefined) throw new Error('storing a batch returned no row');
  return { batchId: stored.batch_id, streamId: stored.stream_id };
}

/** The batch that was received under an idempotency key before. */
export async function findReceipt(
  database: Queryable,
  { sourceId, idempotencyKey }: Pick<NewBatch, 'sourceId' | 'idempotencyKey'>,
): Promise<
  | {
      readonly batchId: string;
      readonly streamId: number;
      readonly receivedCount: number;
      readonly contentHash: Buffer;
    }
  | undefined
> {
  const { rows } = await database.query<{
    id: string;
    stream_id: number;
    received_count: number;
    content_hash: Buffer;
  }>({
    name: 'ingest-find-receipt',
    text: `select id, stream_id, received_count, content_hash from hub.batches
      where source_id = $1 and idempotency_key = $2 order by id limit 1`,
    values: [sourceId, idempotencyKey],
  });
  const first = rows[0];
  if (first === undefined) return undefined;
  return {
    batchId: first.id,
    streamId: first.stream_id,
    receivedCount: first.received_count,
    contentHash: first.content_hash,
  };
}

const STORE_BATCH = `
  with stream as (
    insert into hub.streams as stream (source_id, dataset, last_sequence)
    values ($1, $2, 1)
    on conflict (source_id, dataset) do update set last_sequence = stream.last_sequence + 1
    returning id, last_sequence
  ), batch as (
    insert into hub.batches (stream_id, source_id, client_id, dataset, contract_version, mode, snapshot_id,
      idempotency_key, content_hash, sequence, push_limits, received_count, trace_id, attempt_limit)
    select id, $1, $3::integer, $2, $4::integer, $5::text, $6::bigint, $7::text, $8::bytea, last_sequence, $9::jsonb,
      $10::integer, $11::text, $13::integer
    from stream
    returning id, stream_id
  ), payload as (
    insert into hub.batch_payloads (batch_id, body, encoding)
    select id, $12::bytea, 'gzip' from batch
  )
  select id as batch_id, stream_id from batch`;
