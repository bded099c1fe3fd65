import type { Queryable } from '#core/database';
import { ARRIVALS_BACK_DAYS_MAX } from '#core/limits';
import type { DatasetDefinition } from '#dataset';
import type { TableLayout } from '#dataset-runtime';
import { THE_FIRST_STANDS } from './arrivals.sql.js';
import { periodStartSql } from './period.sql.js';
import type { WrittenRecord } from './reports-of.js';
import { jakartaDay, TODAY } from './today.sql.js';

/** Behind which row the next step begins; for datasets without periods of their own `afterId` is a stream. */
export interface BackfillPlace {
  readonly part: 'current' | 'history';
  readonly afterId: string;
  /** As PostgreSQL writes it, to the microsecond. */
  readonly afterRecordedAt: string;
}

/** Those of the named datasets that have not been filled to the end. */
export async function unfinishedBackfills(
  database: Queryable,
  datasets: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select asked.name from unnest($1::text[]) as asked (name)
     where not exists (
       select 1 from hub.arrival_backfills as known where known.dataset = asked.name and known.finished_at is not null
     ) order by asked.name limit $2`,
    [datasets, datasets.length],
  );
  return rows.map(({ name }) => name);
}

/** Where to go on, held until the end of the transaction; null when it has been filled. */
export async function beginBackfill(tx: Queryable, dataset: string): Promise<BackfillPlace | null> {
  await tx.query('insert into hub.arrival_backfills (dataset) values ($1) on conflict do nothing', [dataset]);
  const { rows } = await tx.query<BackfillPlace>(
    `select part, after_id::text as "afterId", after_recorded_at::text as "afterRecordedAt"
     from hub.arrival_backfills where dataset = $1 and finished_at is null order by dataset limit 1 for update`,
    [dataset],
  );
  return rows[0] ?? null;
}

/** Null: it is done. */
export async function moveBackfill(
  tx: Queryable,
  dataset: string,
  place: BackfillPlace | null,
): Promise<void> {
  if (place === null)
    await tx.query('update hub.arrival_backfills set finished_at = now() where dataset = $1', [dataset]);
  else
    await tx.query(
      'update hub.arrival_backfills set part = $2, after_id = $3, after_recorded_at = $4 where dataset = $1',
      [dataset, place.part, place.afterId, place.afterRecordedAt],
    );
}

export interface LocatedVersion extends WrittenRecord {
  readonly id: string;
  readonly recordedAt: string;
}

/** Versions of records with the batches that wrote them, by id and age. */
export async function writtenRecords(
  tx: Queryable,
  { qualified, history, scopeColumns }: TableLayout,
  { place, rows: limit }: { readonly place: BackfillPlace; readonly rows: number },
): Promise<readonly LocatedVersion[]> {
  const { rows } = await tx.query<LocatedVersion>(
    `select id::text, recorded_at::text as "recordedAt", key, batch_id::text as "batchId",
       ${scopeColumns.organization ?? 'null::text'} as "organizationCode"
     from ${place.part === 'current' ? qualified : history}
     where (id, recorded_at) > ($1::bigint, $2::timestamptz) order by id, recorded_at limit $3`,
    [place.afterId, place.afterRecordedAt, limit],
  );
  return rows;
}

/**
 * Notes for the next stream of a dataset without periods of its own that each period from its first to its last batch came with the
 * first batch from the period's beginning on. Gives the stream; null when there is none left.
 */
export async function recordContactsOfNextStream(
  tx: Queryable,
  {
    definition: { name, release },
    step,
    afterStreamId,
  }: { readonly definition: DatasetDefinition; readonly step: string; readonly afterStreamId: string },
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    'select id::text from hub.streams where dataset = $1 and id > $2 order by id limit 1',
    [name, afterStreamId],
  );
  const stream = rows[0];
  if (stream === undefined) return null;
  await tx.query(contactsSql(release.every), [stream.id, step, release.dueDay, ARRIVALS_BACK_DAYS_MAX]);
  return stream.id;
}

function contactsSql(every: DatasetDefinition['release']['every']): string {
  return `
    with heard as materialized (
      select ${periodStartSql(every, jakartaDay('received_at'))} as period_start, min(sequence) as sequence
      from hub.batches
      where stream_id = $1 and state = 'APPLIED' and ${jakartaDay('received_at')} >= ${TODAY} - $4::int
      group by 1
    )
    insert into hub.arrivals (dataset, source_id, organization_code, period_start, period_end, due_on, first_received_at,
      batch_id, is_before_contact)
    select batch.dataset, batch.source_id, source.organization_code, period.start::date,
      (period.start + $2::interval)::date - 1, (period.start + $2::interval)::date - 1 + $3::int,
      batch.received_at, batch.id, false
    from (select min(period_start) as first, max(period_start) as last from heard) as span
    cross join lateral generate_series(span.first::timestamp, span.last::timestamp, $2::interval) as period (start)
    cross join lateral (
      select sequence from heard where period_start >= period.start order by period_start limit 1
    ) as next
    join hub.batches as batch on batch.stream_id = $1 and batch.sequence = next.sequence
    join hub.sources as source on source.id = batch.source_id
    order by period.start
    ${THE_FIRST_STANDS}`;
}
