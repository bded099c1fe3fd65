import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires, type RequestContext } from '#access';
import { badInput, requireBetween } from '#core/errors';
import { REJECTION_GROUPS_MAX } from '#core/limits';
import { JsonScalar } from '#core/scalars';
import { visibleBatch, type Batch } from '../batches/batch.sql.js';
import { visibleSource } from '../batches/visible-source.js';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';
import { transferOwnership } from '../ownership/transfer-ownership.js';
import { rejectionGroups, type RejectionGroup } from '../rejections/rejection-groups.sql.js';
import { replayRejections } from '../rejections/replay-rejections.js';
import { BatchObject } from './batch.types.js';
import {
  OwnershipTransferObject,
  RejectionGroupObject,
  TransferOwnershipInput,
} from './stewardship.types.js';

/** What stewards mend: causes of rejections, ownership. */
@Resolver()
export class StewardshipResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @Query(() => [RejectionGroupObject], {
    description: 'Sebab tersering lebih dulu. / The most frequent cause first.',
  })
  @Requires('client')
  async rejectionGroups(
    @Args('dataset') dataset: string,
    @Args('source', { type: () => String, nullable: true }) source: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Context() { caller }: RequestContext,
  ): Promise<readonly RejectionGroup[]> {
    requireBetween('first', first, { min: 1, max: REJECTION_GROUPS_MAX });
    const sourceId = await visibleSource(this.ingest, { caller, dataset, source: source ?? null });
    return rejectionGroups(this.ingest.pool, { dataset, sourceId, first });
  }

  @Mutation(() => BatchObject, {
    description:
      'Kirim ulang rekaman yang ditolak karena satu sebab, dengan kolom yang diganti. / Push refused records of one cause again, with members replaced.',
  })
  @Requires('client')
  async replayRejections(
    @Args('groupId', { type: () => ID }) groupId: string,
    @Args('patch', { type: () => JsonScalar, nullable: true }) patch: unknown,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<Batch> {
    const { batchId } = await replayRejections(this.ingest, {
      caller,
      groupId,
      patch: patchOf(patch),
      traceId,
    });
    return visibleBatch(this.ingest.pool, caller, batchId);
  }

  @Mutation(() => OwnershipTransferObject, { description: 'Untuk walidata. / For stewards.' })
  @Requires('steward')
  transferOwnership(
    @Args('input') { keys, ...input }: TransferOwnershipInput,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<{ readonly count: number }> {
    return transferOwnership(this.ingest, { ...input, keys: keys ?? null, caller, traceId });
  }
}

function patchOf(patch: unknown): Readonly<Record<string, unknown>> | null {
  if (patch === null || patch === undefined) return null;
  if (typeof patch === 'object' && !Array.isArray(patch)) return patch as Readonly<Record<string, unknown>>;
  throw badInput(
    'patch',
    {
      id: 'harus objek berisi kolom yang diganti, seperti { "amount": "10.00" }',
      en: 'it must be an object of members to replace, such as { "amount": "10.00" }',
    },
    { value: patch },
  );
}
