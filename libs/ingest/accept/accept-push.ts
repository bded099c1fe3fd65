import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createHash } from 'node:crypto';
import { AccessError, forbidden, needsSource, pushLimits, type Caller, type ScopeLimit } from '#access';
import { inTransaction, sqlStateOf } from '#core/database';
import { badInput } from '#core/errors';
import {
  IDEMPOTENCY_KEY_CHARACTERS_MAX,
  PAYLOAD_GZIP_LEVEL,
  PUSH_BYTES_MAX,
  RECORDS_PER_PUSH_MAX,
} from '#core/limits';
import type { RegisteredDataset } from '#dataset-runtime';
import type { IngestContext } from '../ingest-context.js';
import { IngestError } from '../ingest.errors.js';
import { refuseWhenFull } from './backlog.sql.js';
import type { Push, Receipt } from './push.js';
import { findReceipt, storeBatch, type NewBatch } from './store-batch.sql.js';
import { requireOpenSnapshot } from './require-open-snapshot.sql.js';

/**
 * Takes a push: checks what can be known without looking into the records, makes it durable in one transaction, then tells
 * a worker. I1: the receipt is given after the commit, never before.
 */
export async function acceptPush(
  ingest: IngestContext,
  { caller, push, traceId }: { readonly caller: Caller; readonly push: Push; readonly traceId: string },
): Promise<Receipt> {
  const dataset = ingest.registry.get(push.dataset);
  const authority = pushAuthority(caller, dataset.definition.name);
  checkPush(push, dataset);
  const batch = await packBatch(push, { ...authority, traceId });
  const receipt = await storeOnce(ingest, batch);
  if (!receipt.replayed && push.snapshotId === null)
    await trigger(ingest, { streamId: receipt.streamId, traceId });
  return receipt;
}

/** Tells a worker. A failure delays the batch until the sweeper finds it, and is no business of the client's. */
export async function trigger(
  ingest: IngestContext,
  { streamId, traceId }: { readonly streamId: number; readonly traceId: string },
): Promise<void> {
  await ingest.enqueueStream({ streamId: String(streamId), traceId }).catch((error: unknown) => {
    ingest.log.warn({ err: error, traceId, streamId }, 'the queue took no job; the sweeper will');
  });
}

/** The source a caller writes for, and within which limits. */
export function pushAuthority(
  caller: Caller,
  dataset: string,
): {
  readonly sourceId: number;
  readonly clientId: number | null;
  readonly limits: readonly ScopeLimit[] | null;
} {
  const limits = pushLimits(caller, dataset);
  if (caller.kind === 'anonymous') throw new AccessError('UNAUTHENTICATED');
  if (limits === 'none') throw forbidden(`push ${dataset}`);
  if (caller.sourceId === null) throw needsSource();
  const isLimited = !limits.some(({ organizations, regions }) => organizations === null && regions === null);
  return { sourceId: caller.sourceId, clientId: caller.clientId, limits: isLimited ? limits : null };
}

/** Packs the payload outside the transaction, so that the stream is locked for as short as possible. */
export async function packBatch(
  push: Push,
  origin: Pick<NewBatch, 'sourceId' | 'clientId' | 'limits' | 'traceId'>,
): Promise<NewBatch> {
  const body = Buffer.from(push.records.text, 'utf8');
  if (body.length > PUSH_BYTES_MAX)
    throw new IngestError('PAYLOAD_TOO_LARGE', {
      received: body.length,
      unitId: 'byte',
      unitEn: 'bytes',
      limit: PUSH_BYTES_MAX,
    });
  return {
    ...origin,
    dataset: push.dataset,
    contractVersion: push.contractVersion,
    mode: push.mode,
    snapshotId: push.snapshotId,
    idempotencyKey: push.idempotencyKey,
    contentHash: contentHash(push, body),
    receivedCount: push.records.count,
    payload: await gzipped(body, { level: PAYLOAD_GZIP_LEVEL }),
  };
}

function checkPush(push: Push, { definition }: RegisteredDataset): void {
  if (push.contractVersion !== definition.version) {
    throw new IngestError('CONTRACT_VERSION_UNSUPPORTED', {
      dataset: definition.name,
      received: push.contractVersion,
      supported: [definition.version],
    });
  }
  if (!IDEMPOTENCY_KEY.test(push.idempotencyKey)) {
    throw badInput(
      'idempotencyKey',
      {
        id: `harus 1 sampai ${IDEMPOTENCY_KEY_CHARACTERS_MAX} karakter ASCII yang dapat dicetak`,
        en: `it must be 1 to ${IDEMPOTENCY_KEY_CHARACTERS_MAX} printable ASCII characters`,
      },
      { value: push.idempotencyKey },
    );
  }
  if (push.records.count > RECORDS_PER_PUSH_MAX) {
    throw new IngestError('PAYLOAD_TOO_LARGE', {
      received: push.records.count,
      unitId: 'rekaman',
      unitEn: 'records',
      limit: RECORDS_PER_PUSH_MAX,
    });
  }
  if (push.snapshotId !== null && push.mode !== 'UPSERT') throw new IngestError('SNAPSHOT_MODE');
}

const IDEMPOTENCY_KEY = new RegExp(`^[\\x20-\\x7e]{1,${IDEMPOTENCY_KEY_CHARACTERS_MAX}}$`);

/** Everything that makes two pushes of one idempotency key the same push. */
function contentHash(push: Push, body: Buffer): Buffer {
  const head = JSON.stringify([push.dataset, push.contractVersion, push.mode, push.snapshotId]);
  return createHash('sha256').update(head).update('\n').update(body).digest();
}

const gzipped = promisify<Buffer, { level: number }, Buffer>(gzip);

type StoredReceipt = Receipt & { readonly streamId: number };

async function storeOnce(ingest: IngestContext, batch: NewBatch): Promise<StoredReceipt> {
  try {
    return await inTransaction(ingest.pool, async (tx) => {
      const first = await findReceipt(tx, batch);
      if (first !== undefined) return sameContent(first, batch);
      await refuseWhenFull(tx, batch);
      if (batch.snapshotId !== null) await requireOpenSnapshot(tx, batch.snapshotId, batch);
      const stored = await storeBatch(tx, batch);
      return { ...stored, receivedCount: batch.receivedCount, replayed: false };
    });
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    // The same push came twice at the same moment, and the other one was first.
    const first = await findReceipt(ingest.pool, batch);
    if (first === undefined) throw error;
    return sameContent(first, batch);
  }
}

type FirstReceipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;

function sameContent(first: FirstReceipt, { idempotencyKey, contentHash: hash }: NewBatch): StoredReceipt {
  if (!hash.equals(first.contentHash))
    throw new IngestError('IDEMPOTENCY_CONFLICT', { idempotencyKey, batchId: first.batchId });
  const { batchId, streamId, receivedCount } = first;
  return { batchId, streamId, receivedCount, replayed: true };
}

const UNIQUE_VIOLATION = '23505';
