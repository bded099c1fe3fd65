import { strict as assert } from 'node:assert';
import type { Queryable } from '#core/database';
import { RECORDS_PER_PUSH_MAX } from '#core/limits';
import type { Release, ReportPeriod } from '#dataset';
import type { TableLayout } from '#dataset-runtime';
import { periodStartSql, periodStep } from './period.sql.js';
import { jakartaDay } from './today.sql.js';

/** A report that a batch completed; without an organization of its own it is that of the source. */
export interface ArrivedReport extends ReportPeriod {
  readonly batchId: string;
  readonly organizationCode: string | null;
}

/** Marks reports as arrived with their batches, unless they had arrived before. In whatever order they are told, the first one stands. */
export async function insertReports(tx: Queryable, reports: readonly ArrivedReport[]): Promise<void> {
  if (reports.length === 0) return;
  assert(reports.length <= RECORDS_PER_PUSH_MAX, 'a batch has no more reports than records');
  await tx.query(INSERT_REPORTS, [
    reports.map(({ batchId }) => batchId),
    reports.map(({ organizationCode }) => organizationCode),
    reports.map(({ start }) => start),
    reports.map(({ end }) => end),
    reports.map(({ dueOn }) => dueOn),
  ]);
}

/** A batch of a source whose dataset has no periods of its own: what was open until now has come, and so has the period of today. */
export async function recordContact(
  tx: Queryable,
  { batchId, release }: { readonly batchId: string; readonly release: Release },
): Promise<void> {
  const step = periodStep(release.every);
  if (step === null) return;
  await tx.query(CLOSE_OPEN_REPORTS, [batchId]);
  await tx.query(contactSql(release.every), [batchId, step, release.dueDay]);
}

/** The organization of each record that has one, by key. */
export async function organizationsOfRecords(
  tx: Queryable,
  { qualified, scopeColumns }: TableLayout,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const column = scopeColumns.organization;
  if (column === undefined || keys.length === 0) return new Map();
  const { rows } = await tx.query<{ key: string; code: string }>(
    `select key, ${column} as code from ${qualified}
     where key = any($1::text[]) and ${column} is not null order by key limit $2`,
    [keys, keys.length],
  );
  return new Map(rows.map(({ key, code }) => [key, code]));
}

// The first batch that the hub still has of a stream: reports that were due before it were never asked for.
const FIRST_CONTACT = `
  select ${jakartaDay('first.received_at')} as day from hub.batches as first
  where first.stream_id = batch.stream_id order by first.sequence limit 1`;

export const THE_FIRST_STANDS = `
  on conflict (dataset, source_id, organization_code, period_start) do update
    set first_received_at = excluded.first_received_at, batch_id = excluded.batch_id
    where hub.arrivals.first_received_at is null or hub.arrivals.first_received_at > excluded.first_received_at`;

const INSERT_REPORTS = `
  insert into hub.arrivals (dataset, source_id, organization_code, period_start, period_end, due_on, first_received_at,
    batch_id, is_before_contact)
  select distinct on (batch.dataset, batch.source_id, coalesce(report.organization_code, source.organization_code), report.period_start)
    batch.dataset, batch.source_id, coalesce(report.organization_code, source.organization_code),
    report.period_start, report.period_end, report.due_on, batch.received_at, batch.id, report.due_on < contact.day
  from unnest($1::bigint[], $2::text[], $3::date[], $4::date[], $5::date[])
    as report (batch_id, organization_code, period_start, period_end, due_on)
  join hub.batches as batch on batch.id = report.batch_id
  join hub.sources as source on source.id = batch.source_id
  cross join lateral (${FIRST_CONTACT}) as contact
  order by batch.dataset, batch.source_id, coalesce(report.organization_code, source.organization_code), report.period_start,
    batch.received_at, batch.id
  ${THE_FIRST_STANDS}`;

const CLOSE_OPEN_REPORTS = `
  update hub.arrivals as report set first_received_at = batch.received_at, batch_id = batch.id
  from hub.batches as batch
  where batch.id = $1 and report.dataset = batch.dataset and report.source_id = batch.source_id
    and report.first_received_at is null and report.period_start <= ${jakartaDay('batch.received_at')}`;

// From the period after the last known one, so that nothing is left out when nobody looked at the calendar for a while.
function contactSql(every: Release['every']): string {
  const current = periodStartSql(every, jakartaDay('batch.received_at'));
  return `
    insert into hub.arrivals (dataset, source_id, organization_code, period_start, period_end, due_on, first_received_at,
      batch_id, is_before_contact)
    select batch.dataset, batch.source_id, source.organization_code, period.start::date,
      (period.start + $2::interval)::date - 1, (period.start + $2::interval)::date - 1 + $3::int,
      batch.received_at, batch.id, false
    from hub.batches as batch
    join hub.sources as source on source.id = batch.source_id
    cross join lateral (
      select max(known.period_start) as period_start from hub.arrivals as known
      where known.dataset = batch.dataset and known.source_id = batch.source_id
        and known.organization_code is not distinct from source.organization_code
    ) as latest
    cross join lateral generate_series(
      coalesce(latest.period_start + $2::interval, ${current}::timestamp), ${current}::timestamp, $2::interval
    ) as period (start)
    where batch.id = $1
    order by period.start
    on conflict (dataset, source_id, organization_code, period_start) do nothing`;
}
