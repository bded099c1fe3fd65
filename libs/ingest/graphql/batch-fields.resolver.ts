import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public, type RequestContext } from '#access';
import { REJECTION_RETENTION_DAYS, WARNING_RETENTION_DAYS } from '#core/limits';
import { JsonScalar, parseJsonAsSent } from '#core/scalars';
import type { Language } from '#dataset';
import {
  listRejections,
  listWarnings,
  type Batch,
  type BatchWarning,
  type Rejection,
  type ShownProblem,
} from '../batches/batch.sql.js';
import type { IngestContext } from '../ingest-context.js';
import { INGEST } from '../ingest.tokens.js';
import {
  BatchObject,
  BatchWarningConnection,
  BatchWarningObject,
  LanguageEnum,
  ProblemObject,
  RejectionConnection,
  RejectionObject,
} from './batch.types.js';
import { pageOf, pageStart, type Page } from './page.type.js';
import { PageArgs } from './push.args.js';

/** Lists inside a batch; whoever got the batch may see them. */
@Resolver(() => BatchObject)
@Public()
export class BatchFieldsResolver {
  constructor(@Inject(INGEST) private readonly ingest: IngestContext) {}

  @ResolveField(() => RejectionConnection, {
    description: `Disimpan ${REJECTION_RETENTION_DAYS} hari; jumlahnya tetap ada di batch. / Kept for ${REJECTION_RETENTION_DAYS} days; their count stays with the batch.`,
  })
  async rejections(@Parent() { id }: Batch, @Args() { first, after }: PageArgs): Promise<Page<Rejection>> {
    const { limit, afterId } = pageStart(first, after);
    const rows = await listRejections(this.ingest.pool, {
      batchId: id,
      afterIndex: Number(afterId ?? -1),
      first: limit,
    });
    return pageOf(rows, { first, after: afterId, cursorOf: ({ index }) => String(index) });
  }

  @ResolveField(() => BatchWarningConnection, {
    description: `Tentang rekaman yang diubah batch ini; disimpan ${WARNING_RETENTION_DAYS} hari. / About records that this batch changed; kept for ${WARNING_RETENTION_DAYS} days.`,
  })
  async warnings(@Parent() { id }: Batch, @Args() { first, after }: PageArgs): Promise<Page<BatchWarning>> {
    const { limit, afterId } = pageStart(first, after);
    const rows = await listWarnings(this.ingest.pool, { batchId: id, afterId: afterId ?? '0', first: limit });
    return pageOf(rows, { first, after: afterId, cursorOf: (warning) => warning.id });
  }
}

@Resolver(() => RejectionObject)
@Public()
export class RejectionFieldsResolver {
  @ResolveField(() => JsonScalar, {
    nullable: true,
    description:
      'Rekaman sebagai JSON; null bila bukan JSON. Angka yang tidak muat dalam bilangan ganda ditulis sebagai teks. / The record as JSON; null when it was none. Numbers that a double cannot hold are text.',
  })
  record(@Parent() { recordText }: Rejection): unknown {
    try {
      return parseJsonAsSent(recordText, (number) => number);
    } catch {
      return null;
    }
  }
}

@Resolver(() => ProblemObject)
@Public()
export class ProblemFieldsResolver {
  @ResolveField(() => String)
  message(
    @Parent() { message }: ShownProblem,
    @Args('lang', { type: () => LanguageEnum, nullable: true }) lang: Language | null | undefined,
    @Context() { language }: RequestContext,
  ): string {
    return message[lang ?? language];
  }
}

@Resolver(() => BatchWarningObject)
@Public()
export class WarningFieldsResolver extends ProblemFieldsResolver {}
