import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Requires, type RequestContext } from '#access';
import { JsonScalar } from '#core/scalars';
import type { Rejection } from '../batches/batch.sql.js';
import type { KeyRange, RangeDigest } from '../digests/digest-ranges.sql.js';
import { digests } from '../digests/digests.js';
import { recordDefaults } from '../digests/record-defaults.js';
import { recordHashes } from '../digests/record-hashes.js';
import type { RecordHash } from '../digests/record-hashes.sql.js';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';
import { rejectionsOfKeys } from '../rejections/rejections-of-keys.js';
import { RejectionObject } from './batch.types.js';
import {
  DigestsArgs,
  type KeyRangeInput,
  RangeDigestObject,
  RecordHashesArgs,
  RecordHashObject,
} from './comparison.types.js';

/** What a source needs to prove that the hub holds what it holds, without sending or reading it again. */
@Resolver()
export class ComparisonResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @Query(() => [RangeDigestObject])
  @Requires('client')
  digests(
    @Args() { dataset, scope, ranges, buckets, source }: DigestsArgs,
    @Context() { caller }: RequestContext,
  ): Promise<readonly RangeDigest[]> {
    return digests(this.ingest, {
      caller,
      dataset,
      scope: scope ?? {},
      ranges: (ranges ?? []).map(rangeOf),
      buckets: buckets ?? null,
      source: source ?? null,
    });
  }

  @Query(() => [RecordHashObject], {
    description: 'Menurut urutan bita kunci. / In the bytewise order of the keys.',
  })
  @Requires('client')
  recordHashes(
    @Args() { dataset, scope, range, after, keys, first, source }: RecordHashesArgs,
    @Context() { caller }: RequestContext,
  ): Promise<readonly RecordHash[]> {
    return recordHashes(this.ingest, {
      caller,
      dataset,
      scope: scope ?? {},
      range: rangeOf(range ?? {}),
      after: after ?? null,
      keys: keys ?? null,
      first,
      source: source ?? null,
    });
  }

  @Query(() => [JsonScalar], {
    description:
      'Nilai bawaan yang akan diisikan hub ke rekaman-rekaman ini. / The defaults the hub would fill into these records.',
  })
  @Requires('client')
  recordDefaults(
    @Args('dataset') dataset: string,
    @Args('records', { type: () => [JsonScalar] }) records: readonly unknown[],
    @Context() { caller }: RequestContext,
  ): Promise<readonly Readonly<Record<string, string | null>>[]> {
    return recordDefaults(this.ingest, { caller, dataset, records });
  }

  @Query(() => [RejectionObject], {
    description: 'Penolakan terakhir dari tiap kunci. / The last rejection under each key.',
  })
  @Requires('client')
  rejectionsOfKeys(
    @Args('dataset') dataset: string,
    @Args('keys', { type: () => [String] }) keys: readonly string[],
    @Args('source', { type: () => String, nullable: true }) source: string | null | undefined,
    @Context() { caller }: RequestContext,
  ): Promise<readonly Rejection[]> {
    return rejectionsOfKeys(this.ingest, { caller, dataset, keys, source: source ?? null });
  }
}

function rangeOf({ from, to }: KeyRangeInput): KeyRange {
  return { from: from ?? null, to: to ?? null };
}
