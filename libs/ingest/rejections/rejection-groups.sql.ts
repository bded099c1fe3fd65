import type { Problem } from '#dataset';
import type { Queryable } from '#core/database';
import { REJECTION_EXAMPLES_MAX } from '#core/limits';

/** Open rejections with one cause, and so with one mend. */
export interface RejectionGroup {
  readonly id: string;
  readonly dataset: string;
  readonly source: string;
  readonly code: string;
  readonly field: string;
  readonly suggestion: string | null;
  readonly count: number;
  readonly firstReceivedAt: string;
  readonly lastReceivedAt: string;
  readonly examples: readonly RejectionExample[];
}

export interface RejectionExample {
  readonly batchId: string;
  readonly index: number;
  readonly key: string | null;
  readonly problems: readonly Problem[];
  readonly recordText: string;
}

/** The causes of open rejections of a dataset, the most frequent first. */
export async function rejectionGroups(
  database: Queryable,
  {
    dataset,
    sourceId,
    first,
  }: {
    readonly dataset: string;
    /** Null: of all sources. */
    readonly sourceId: number | null;
    readonly first: number;
  },
): Promise<readonly RejectionGroup[]> {
  const { rows } = await database.query<RejectionGroup>(GROUPS, [
    dataset,
    sourceId,
    first,
    REJECTION_EXAMPLES_MAX,
  ]);
  return rows;
}

const GROUPS = `
  select encode(cause.cause_hash, 'hex') as id, $1::text as dataset, source.code as source, cause.code, cause.field,
    cause.suggestion, cause.count, first_batch.received_at as "firstReceivedAt", last_batch.received_at as "lastReceivedAt",
    coalesce(example.examples, '[]'::json) as examples
  from (
    select cause_hash, source_id, min(code) as code, min(field) as field, min(suggestion) as suggestion,
      count(*)::integer as count, min(batch_id) as first_batch_id, max(batch_id) as last_batch_id
    from hub.rejections
    where dataset = $1 and ($2::integer is null or source_id = $2) and replayed_batch_id is null
    group by cause_hash, source_id
    order by count(*) desc, cause_hash
    limit $3
  ) as cause
  join hub.sources as source on source.id = cause.source_id
  join hub.batches as first_batch on first_batch.id = cause.first_batch_id
  join hub.batches as last_batch on last_batch.id = cause.last_batch_id
  cross join lateral (
    select json_agg(one) as examples from (
      select batch_id::text as "batchId", index, key, problems, record_text as "recordText"
      from hub.rejections as rejection
      where rejection.cause_hash = cause.cause_hash and replayed_batch_id is null
      order by rejection.id desc limit $4
    ) as one
  ) as example
  order by cause.count desc, cause.cause_hash`;
