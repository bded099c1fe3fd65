import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import { Requires, type RequestContext } from '#access';
import { requireBetween } from '#core/errors';
import { HELD_SNAPSHOTS_MAX } from '#core/limits';
import { DateTimeScalar, JsonScalar } from '#core/scalars';
import { reachOf } from '../batches/visible-batches.js';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';
import { commitSnapshot, requireOwnOrSteward } from '../snapshots/commit-snapshot.js';
import { abortSnapshot, approveSnapshot } from '../snapshots/end-snapshot.js';
import { openSnapshot } from '../snapshots/open-snapshot.js';
import {
  findSnapshot,
  selectHeldSnapshots,
  SNAPSHOT_STATES,
  type Snapshot,
  type SnapshotState,
} from '../snapshots/snapshot.js';
import { FailureObject } from './batch.types.js';
import { idOf } from './page.type.js';
import { unknownSnapshot } from '../not-found.js';

const SnapshotStateEnum = Object.fromEntries(SNAPSHOT_STATES.map((state) => [state, state]));
registerEnumType(SnapshotStateEnum, { name: 'SnapshotState' });

@ObjectType('Snapshot', {
  description:
    'Semua rekaman satu sumber dalam satu cakupan, dipasang sekaligus. / All records of a source in a scope, put in place at once.',
})
export class SnapshotObject {
  @Field(() => ID) readonly id: string = '';
  @Field({ description: 'Kode sumber. / Code of the source.' }) readonly source: string = '';
  @Field() readonly dataset: string = '';
  @Field(() => JsonScalar) readonly scope: unknown = {};
  @Field(() => SnapshotStateEnum) readonly state: SnapshotState = 'OPEN';
  @Field(() => Int) readonly receivedCount: number = 0;
  @Field(() => Int, { nullable: true }) readonly expectedCount: number | null = null;
  @Field(() => Int, { nullable: true, description: 'Records of the source in the scope before the commit.' })
  readonly existingCount: number | null = null;
  @Field(() => Int, { nullable: true, description: 'Those of them that the snapshot does not hold.' })
  readonly missingCount: number | null = null;
  @Field(() => Int, { nullable: true }) readonly removedCount: number | null = null;
  @Field(() => String, { nullable: true, description: 'SHRINK | UNIDENTIFIED_RECORDS' })
  readonly heldBecause: string | null = null;
  @Field(() => FailureObject, { nullable: true }) readonly failure: FailureObject | null = null;
  @Field(() => DateTimeScalar) readonly openedAt: string = '';
  @Field(() => DateTimeScalar) readonly expiresAt: string = '';
  @Field(() => DateTimeScalar, { nullable: true }) readonly finishedAt: string | null = null;
}

@Resolver()
export class SnapshotResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @Query(() => SnapshotObject)
  @Requires('client')
  async snapshot(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: RequestContext,
  ): Promise<Snapshot> {
    const snapshot = await findSnapshot(this.ingest.pool, idOf(unknownSnapshot, id));
    requireOwnOrSteward(caller, snapshot);
    return snapshot;
  }

  @Query(() => [SnapshotObject], {
    description:
      'Yang menunggu keputusan walidata, terbaru lebih dulu. / Those that wait for a steward, newest first.',
  })
  @Requires('client')
  heldSnapshots(
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Context() { caller }: RequestContext,
  ): Promise<readonly Snapshot[]> {
    requireBetween('first', first, { min: 1, max: HELD_SNAPSHOTS_MAX });
    return selectHeldSnapshots(this.ingest.pool, { ...reachOf(this.ingest, caller), first });
  }

  @Mutation(() => SnapshotObject)
  @Requires('push')
  openSnapshot(
    @Args('dataset') dataset: string,
    @Args('scope', { type: () => JsonScalar }) scope: unknown,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<Snapshot> {
    return openSnapshot(this.ingest, { caller, dataset, scope, traceId });
  }

  @Mutation(() => SnapshotObject, {
    description:
      'COMMITTING berarti masih dikerjakan: tanya lagi. / COMMITTING means it is still at work: ask again.',
  })
  @Requires('push')
  commitSnapshot(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedCount', { type: () => Int }) expectedCount: number,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<Snapshot> {
    return commitSnapshot(this.ingest, { caller, id: idOf(unknownSnapshot, id), expectedCount, traceId });
  }

  @Mutation(() => SnapshotObject)
  @Requires('client')
  abortSnapshot(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: RequestContext,
  ): Promise<Snapshot> {
    return abortSnapshot(this.ingest, { caller, id: idOf(unknownSnapshot, id) });
  }

  @Mutation(() => SnapshotObject, { description: 'Untuk walidata. / For stewards.' })
  @Requires('steward')
  approveSnapshot(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<Snapshot> {
    return approveSnapshot(this.ingest, { caller, id: idOf(unknownSnapshot, id), traceId });
  }
}
