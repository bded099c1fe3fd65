import { Inject } from '@nestjs/common';
import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { Requires, type RequestContext } from '#access';
import { Signals } from '#core/signals';
import { BatchWatch } from '../batches/batch-watch.js';
import { visibleBatch } from '../batches/batch.sql.js';
import { FollowedBatch } from '../batches/follow-batch.js';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';
import { BatchObject } from './batch.types.js';
import { idOf } from './page.type.js';
import { unknownBatch } from '../not-found.js';

/** What becomes of a push, told as it happens. */
@Resolver()
export class BatchChangedResolver {
  private readonly watch: BatchWatch;

  constructor(
    @Inject(INGEST) private readonly ingest: IngestContext,
    signals: Signals,
  ) {
    this.watch = new BatchWatch(ingest.pool, signals, ingest.log);
  }

  @Subscription(() => BatchObject, {
    description:
      'Keadaan batch sekarang, lalu setiap perubahannya sampai APPLIED. / The batch as it is, then each change until it is APPLIED.',
  })
  @Requires('client')
  async batchChanged(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: RequestContext,
  ): Promise<FollowedBatch> {
    const batchId = idOf(unknownBatch, id);
    // A batch that is not visible is refused before anything is watched.
    await visibleBatch(this.ingest.pool, caller, batchId);
    return new FollowedBatch(this.ingest.pool, this.watch, { caller, id: batchId });
  }
}
