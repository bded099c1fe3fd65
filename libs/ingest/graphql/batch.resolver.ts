import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires, type RequestContext } from '#access';
import { acceptPush } from '../accept/accept-push.js';
import { listBatches, visibleBatch, type Batch } from '../batches/batch.sql.js';
import { retryBatch } from '../batches/retry-batch.js';
import { visibleBatches } from '../batches/visible-batches.js';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';
import { rawRecordsOf } from '../json/raw-records.js';
import { BatchConnection, BatchObject, PushReceiptObject } from './batch.types.js';
import { idOf, pageOf, pageStart, type Page } from './page.type.js';
import { BatchesArgs, PushRecordsInput } from './push.args.js';
import { unknownBatch, unknownSnapshot } from '../not-found.js';

/** Pushes and what became of them. */
@Resolver()
export class BatchResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @Mutation(() => PushReceiptObject)
  @Requires('push')
  async pushRecords(
    @Args('input') { records, snapshotId, mode, ...push }: PushRecordsInput,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<{ readonly batch: Batch; readonly replayed: boolean }> {
    const snapshot =
      snapshotId === null || snapshotId === undefined ? null : idOf(unknownSnapshot, snapshotId);
    const { batchId, replayed } = await acceptPush(this.ingest, {
      caller,
      push: { ...push, mode: mode ?? 'UPSERT', records: rawRecordsOf(records), snapshotId: snapshot },
      traceId,
    });
    return { batch: await visibleBatch(this.ingest.pool, caller, batchId), replayed };
  }

  @Query(() => BatchObject)
  @Requires('client')
  batch(@Args('id', { type: () => ID }) id: string, @Context() { caller }: RequestContext): Promise<Batch> {
    return visibleBatch(this.ingest.pool, caller, idOf(unknownBatch, id));
  }

  @Query(() => BatchConnection, {
    description:
      'Terbaru lebih dulu: milik sumber sendiri, dan milik semua sumber untuk dataset yang dikelola. / Newest first: of the own source, and of every source in datasets that one is steward of.',
  })
  @Requires('client')
  async batches(
    @Args() { dataset, state, source, first, after }: BatchesArgs,
    @Context() { caller }: RequestContext,
  ): Promise<Page<Batch>> {
    const { limit, afterId } = pageStart(first, after);
    const visible = await visibleBatches(this.ingest, {
      caller,
      dataset: dataset ?? null,
      source: source ?? null,
    });
    const filter = { ...visible, state: state ?? null, beforeId: afterId, first: limit };
    const rows = await listBatches(this.ingest.pool, filter);
    return pageOf(rows, { first, after: afterId, cursorOf: ({ id }) => id });
  }

  @Mutation(() => BatchObject, {
    description: 'Untuk walidata: coba lagi batch FAILED. / For stewards: try a FAILED batch again.',
  })
  @Requires('steward')
  async retryBatch(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<Batch> {
    await retryBatch(this.ingest, { caller, batchId: idOf(unknownBatch, id), traceId });
    return visibleBatch(this.ingest.pool, caller, id);
  }
}
