import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ScopeLimit } from '#access';
import type { Queryable, Tx } from '#core/database';
import { PUSH_BYTES_MAX } from '#core/limits';
import type { PushMode } from '../accept/push.js';
import { BatchFault } from './batch-fault.js';

/** A batch as the one who applies it needs it. */
export interface BatchInHand {
  readonly id: string;
  readonly dataset: string;
  readonly mode: PushMode;
  readonly sourceId: number;
  readonly receivedCount: number;
  /** What the client was allowed to write when it pushed; null when not limited. */
  readonly limits: readonly ScopeLimit[] | null;
  /** Whether members outside the dataset are kept or refused. */
  readonly allowsExtras: boolean;
}

/** The batch, if it still waits for the attempt that was counted; a snapshot or a steward may have ended it in between. */
export async function batchInHand(
  tx: Tx,
  { batchId, attempt }: { readonly batchId: string; readonly attempt: number },
): Promise<BatchInHand | undefined> {
  const { rows } = await tx.query<BatchRow>({
    name: 'ingest-batch-in-hand',
    text: `${SELECT_BATCH} where batch.id = $1 and batch.attempt_count = $2 and batch.state = 'APPLYING' order by batch.id limit 1`,
    values: [batchId, attempt],
  });
  return rows[0] === undefined ? undefined : toBatch(rows[0]);
}

/** The batch of the same stream that will be applied after this one, as far as is known now. */
export async function waitingBehind(database: Queryable, batchId: string): Promise<BatchInHand | undefined> {
  const { rows } = await database.query<BatchRow>({
    name: 'ingest-waiting-behind',
    text: `${SELECT_BATCH} join hub.batches as before on before.id = $1 and before.stream_id = batch.stream_id
      where batch.sequence > before.sequence and batch.state <> 'APPLIED' and batch.snapshot_id is null
      order by batch.sequence limit 1`,
    values: [batchId],
  });
  return rows[0] === undefined ? undefined : toBatch(rows[0]);
}

/** The batches staged in a snapshot, in the order they were acknowledged. */
export async function stagedBatches(
  tx: Tx,
  snapshotId: string,
  limit: number,
): Promise<readonly BatchInHand[]> {
  const { rows } = await tx.query<BatchRow>(
    `${SELECT_BATCH} where batch.snapshot_id = $1 and batch.state <> 'APPLIED' order by batch.sequence limit $2`,
    [snapshotId, limit],
  );
  return rows.map(toBatch);
}

/** The records as they were sent. */
export async function readPayload(database: Queryable, batchId: string): Promise<string> {
  const { rows } = await database.query<{ body: Buffer }>({
    name: 'ingest-read-payload',
    text: 'select body from hub.batch_payloads where batch_id = $1 order by batch_id limit 1',
    values: [batchId],
  });
  const body = rows[0]?.body;
  if (body === undefined) throw new BatchFault('PAYLOAD_MISSING', `batch ${batchId} has no payload`);
  try {
    return (await unpacked(body, { maxOutputLength: PUSH_BYTES_MAX })).toString('utf8');
  } catch (cause) {
    throw new BatchFault('PAYLOAD_BROKEN', `the payload of batch ${batchId} cannot be unpacked`, { cause });
  }
}

interface BatchRow {
  readonly id: string;
  readonly dataset: string;
  readonly mode: PushMode;
  readonly source_id: number;
  readonly received_count: number;
  readonly push_limits: readonly ScopeLimit[] | null;
  readonly allows_extras: boolean;
}

const SELECT_BATCH = `
  select batch.id, batch.dataset, batch.mode, batch.source_id, batch.received_count, batch.push_limits, source.allows_extras
  from hub.batches as batch join hub.sources as source on source.id = batch.source_id`;

function toBatch(row: BatchRow): BatchInHand {
  return {
    id: row.id,
    dataset: row.dataset,
    mode: row.mode,
    sourceId: row.source_id,
    receivedCount: row.received_count,
    limits: row.push_limits,
    allowsExtras: row.allows_extras,
  };
}

const unpacked = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);
