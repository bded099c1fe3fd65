import { randomUUID } from 'node:crypto';
import type { Caller } from '#access';
import { INGEST_PAGE_MAX, PUSH_BYTES_MAX, RECORDS_PER_PUSH_MAX } from '#core/limits';
import {
  abortSnapshot,
  acceptPush,
  awaitBatch,
  commitSnapshot,
  listRejections,
  openSnapshot,
  RawRecords,
  visibleBatch,
  type Batch,
  type IngestContext,
  type Rejection,
} from '#ingest';
import type { Draft } from '../translate/item.js';

/** Who pushes, through which ingest, and until when the answer waits. */
export interface Pusher {
  readonly ingest: IngestContext;
  readonly caller: Caller;
  readonly traceId: string;
  /** On the clock of `Date.now()`. */
  readonly deadlineMs: number;
}

export interface DraftsToPush {
  readonly dataset: string;
  readonly drafts: readonly Draft[];
  /** What the drafts are all of, so that the source's other records in it end; null: nothing ends. */
  readonly scope: Readonly<Record<string, string | number>> | null;
}

export interface Counts {
  readonly received: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly removed: number;
}

export type PushOutcome =
  | { readonly state: 'stored'; readonly batchIds: readonly string[]; readonly counts: Counts }
  /** Durable, and not applied in time. */
  | { readonly state: 'pending'; readonly batchIds: readonly string[]; readonly counts: Counts }
  /** Too much would end: a steward decides. Nothing was applied. */
  | {
      readonly state: 'held';
      readonly batchIds: readonly string[];
      readonly counts: Counts;
      readonly missing: number;
      readonly existing: number;
    };

/** Pushes records and waits for what becomes of them: each is then stored, or its item has the reasons why not. */
export async function pushDrafts(
  pusher: Pusher,
  { dataset, drafts, scope }: DraftsToPush,
): Promise<PushOutcome> {
  for (const { item } of drafts) item.open += 1;
  const chunks = chunksOf(drafts);
  return scope === null
    ? pushPlainly(pusher, dataset, chunks)
    : pushSnapshot(pusher, { dataset, scope, chunks });
}

async function pushPlainly(pusher: Pusher, dataset: string, chunks: readonly Chunk[]): Promise<PushOutcome> {
  const batchIds: string[] = [];
  for (const chunk of chunks) batchIds.push(await accept(pusher, { dataset, chunk, snapshotId: null }));
  const batches: Batch[] = [];
  for (const batchId of batchIds) batches.push(await awaitBatch(pusher.ingest, { ...pusher, batchId }));
  return outcomeOf(pusher, { batches, chunks, removed: 0 });
}

async function pushSnapshot(
  pusher: Pusher,
  {
    dataset,
    scope,
    chunks,
  }: {
    readonly dataset: string;
    readonly scope: Readonly<Record<string, string | number>>;
    readonly chunks: readonly Chunk[];
  },
): Promise<PushOutcome> {
  const { ingest, caller, traceId, deadlineMs } = pusher;
  const { id } = await openSnapshot(ingest, { caller, dataset, scope, traceId });
  const batchIds: string[] = [];
  try {
    for (const chunk of chunks) batchIds.push(await accept(pusher, { dataset, chunk, snapshotId: id }));
  } catch (error) {
    await abortSnapshot(ingest, { caller, id });
    throw error;
  }
  const expectedCount = chunks.reduce((sum, { drafts }) => sum + drafts.length, 0);
  const waitMs = Math.max(0, deadlineMs - Date.now());
  const snapshot = await commitSnapshot(ingest, { caller, id, expectedCount, traceId, waitMs });
  const batches = await Promise.all(batchIds.map((batchId) => visibleBatch(ingest.pool, caller, batchId)));
  if (snapshot.state === 'NEEDS_APPROVAL') {
    const { missingCount, existingCount } = snapshot;
    const counts = countsOf(batches, 0);
    return { state: 'held', batchIds, counts, missing: missingCount ?? 0, existing: existingCount ?? 0 };
  }
  return outcomeOf(pusher, {
    batches,
    chunks,
    removed: snapshot.removedCount ?? 0,
    isOpen: snapshot.state !== 'COMMITTED',
  });
}

async function accept(
  { ingest, caller, traceId }: Pusher,
  {
    dataset,
    chunk,
    snapshotId,
  }: { readonly dataset: string; readonly chunk: Chunk; readonly snapshotId: string | null },
): Promise<string> {
  const { definition } = ingest.registry.get(dataset);
  const { batchId } = await acceptPush(ingest, {
    caller,
    push: {
      ...{ dataset, contractVersion: definition.version, mode: 'UPSERT', snapshotId },
      // A key of its own: what was sent, changed and sent again as it was must be applied again.
      idempotencyKey: `sipd-${randomUUID()}`,
      records: new RawRecords(chunk.text, chunk.drafts.length),
    },
    traceId,
  });
  return batchId;
}

/** Tells each item what became of its records. */
async function outcomeOf(
  pusher: Pusher,
  {
    batches,
    chunks,
    removed,
    isOpen = false,
  }: {
    readonly batches: readonly Batch[];
    readonly chunks: readonly Chunk[];
    readonly removed: number;
    readonly isOpen?: boolean;
  },
): Promise<PushOutcome> {
  const batchIds = batches.map(({ id }) => id);
  const counts = countsOf(batches, removed);
  if (isOpen || batches.some(({ state }) => state !== 'APPLIED'))
    return { state: 'pending', batchIds, counts };
  for (const [at, batch] of batches.entries()) {
    const drafts = chunks[at]?.drafts ?? [];
    for (const { item } of drafts) {
      item.open -= 1;
      item.stored += 1;
    }
    if (batch.rejectedCount > 0) await blame(pusher, batch, drafts);
  }
  return { state: 'stored', batchIds, counts };
}

async function blame(
  { ingest }: Pusher,
  { id: batchId, rejectedCount }: Batch,
  drafts: readonly Draft[],
): Promise<void> {
  let afterIndex = -1;
  for (let seen = 0; seen < rejectedCount;) {
    const page: readonly Rejection[] = await listRejections(ingest.pool, {
      batchId,
      afterIndex,
      first: INGEST_PAGE_MAX,
    });
    for (const { index, problems } of page) {
      const draft = drafts[index];
      if (draft === undefined)
        throw new Error(`batch ${batchId} rejected record ${index}, which it does not hold`);
      draft.item.stored -= 1;
      const label = draft.label === undefined ? '' : `${draft.label}.`;
      draft.item.problems.push(
        ...problems.map(({ field, value, message }) => ({ field: `${label}${field}`, value, message })),
      );
    }
    if (page.length === 0) throw new Error(`batch ${batchId} has fewer rejections than it counts`);
    seen += page.length;
    afterIndex = page.at(-1)?.index ?? afterIndex;
  }
}

function countsOf(batches: readonly Batch[], removed: number): Counts {
  return batches.reduce<Counts>(
    (sum, batch) => ({
      received: sum.received + batch.receivedCount,
      applied: sum.applied + batch.appliedCount,
      unchanged: sum.unchanged + batch.unchangedCount,
      rejected: sum.rejected + batch.rejectedCount,
      removed: sum.removed,
    }),
    { ...NOTHING, removed },
  );
}

export const NOTHING: Counts = { received: 0, applied: 0, unchanged: 0, rejected: 0, removed: 0 };

interface Chunk {
  readonly drafts: readonly Draft[];
  /** The records as one JSON array. */
  readonly text: string;
}

/** As few pushes as their limits allow. */
function chunksOf(drafts: readonly Draft[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let [texts, from, bytes]: [string[], number, number] = [[], 0, 0];
  const close = (to: number): void => {
    if (texts.length > 0) chunks.push({ drafts: drafts.slice(from, to), text: `[${texts.join(',')}]` });
    [texts, from, bytes] = [[], to, 0];
  };
  drafts.forEach(({ record }, at) => {
    const text = JSON.stringify(record);
    const size = Buffer.byteLength(text) + 1;
    if (texts.length === RECORDS_PER_PUSH_MAX || bytes + size > PUSH_BYTES_MAX - BRACKETS) close(at);
    texts.push(text);
    bytes += size;
  });
  close(drafts.length);
  return chunks;
}

const BRACKETS = 2;
