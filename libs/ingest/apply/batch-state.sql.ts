import type { Pool, Tx } from '#core/database';
import { APPLY_ATTEMPTS_MAX, APPLY_RETRY_FACTOR, APPLY_RETRY_FIRST_MS } from '#core/limits';
import type { ApplyFailure } from './apply-failure.js';

/** What a stream has to do next: a batch, or the commit of a snapshot. Attempts are counted on it before it is tried. */
export interface StreamEntry {
  readonly kind: 'batch' | 'snapshot';
  readonly id: string;
  readonly attempt: number;
  /** How many more there are before a person must look. */
  readonly attemptsLeft: number;
  readonly traceId: string;
}

/**
 * Counts one more attempt on the first unfinished entry of a stream. I6: only on the first, so an entry that waits for its
 * next try, or for a person, holds up those behind it. Undefined when there is nothing to do now.
 */
export async function takeFirstEntry(tx: Tx, streamId: number): Promise<StreamEntry | undefined> {
  const { rows } = await tx.query<{
    kind: 'batch' | 'snapshot';
    id: string;
    attempt_count: number;
    attempt_limit: number;
    is_due: boolean;
  }>({
    name: 'ingest-first-entry',
    text: FIRST_ENTRY,
    values: [streamId],
  });
  const first = rows[0];
  if (first?.is_due !== true) return undefined;
  // A worker that died at it every time said nothing: a person must look.
  if (first.attempt_count >= first.attempt_limit) {
    await park(tx, first);
    return undefined;
  }
  const taken = await tx.query<{ attempt_count: number; trace_id: string }>({
    name: `ingest-count-attempt-${first.kind}`,
    text: first.kind === 'batch' ? COUNT_BATCH_ATTEMPT : COUNT_SNAPSHOT_ATTEMPT,
    values: [first.id],
  });
  const row = taken.rows[0];
  if (row === undefined) return undefined;
  return {
    kind: first.kind,
    id: first.id,
    attempt: row.attempt_count,
    attemptsLeft: first.attempt_limit - row.attempt_count,
    traceId: row.trace_id,
  };
}

/** Ends a batch. // I3: the table itself checks that the counts add up */
export async function finishBatch(
  tx: Tx,
  batchId: string,
  counts: {
    readonly applied: number;
    readonly unchanged: number;
    readonly rejected: number;
    readonly warnings: number;
  },
): Promise<void> {
  await tx.query({
    name: 'ingest-finish-batch',
    text: `update hub.batches set state = 'APPLIED', applied_count = $2, unchanged_count = $3, rejected_count = $4,
        warning_count = $5, failure = null, next_attempt_at = null, finished_at = clock_timestamp()
      where id = $1`,
    values: [batchId, counts.applied, counts.unchanged, counts.rejected, counts.warnings],
  });
}

/**
 * Says why an attempt failed, and when the next one is due: later each time, and never by itself after the last. Does
 * nothing when another worker has taken the entry over.
 */
export async function failAttempt(pool: Pool, entry: StreamEntry, failure: ApplyFailure): Promise<void> {
  const failedBefore = APPLY_ATTEMPTS_MAX - 1 - entry.attemptsLeft;
  const pauseMs = entry.attemptsLeft === 0 ? null : APPLY_RETRY_FIRST_MS * APPLY_RETRY_FACTOR ** failedBefore;
  const values = [entry.id, entry.attempt, JSON.stringify(failure), pauseMs];
  await pool.query(entry.kind === 'batch' ? FAIL_BATCH : FAIL_SNAPSHOT, values);
}

async function park(
  tx: Tx,
  { kind, id }: { readonly kind: 'batch' | 'snapshot'; readonly id: string },
): Promise<void> {
  const failure: ApplyFailure = { code: 'WORKER_LOST', message: 'the worker was lost at every attempt' };
  const table = kind === 'batch' ? `hub.batches set state = 'FAILED',` : `hub.snapshots set`;
  await tx.query(
    `update ${table} failure = coalesce(failure, $2::jsonb), next_attempt_at = null, finished_at = clock_timestamp() where id = $1`,
    [id, JSON.stringify(failure)],
  );
}

const NEXT_DUE = (alias: string): string => `case
  when ${alias}.failure is null then true
  when ${alias}.next_attempt_at is null then false
  else ${alias}.next_attempt_at <= clock_timestamp() end`;

// While an attempt runs, the failure of the one before is cleared: a worker that dies leaves an entry that is due at once.
const FIRST_ENTRY = `
  select kind, id, attempt_count, attempt_limit, is_due from (
    (select 'batch' as kind, batch.id, batch.sequence, batch.attempt_count, batch.attempt_limit, ${NEXT_DUE('batch')} as is_due
     from hub.batches as batch
     where batch.stream_id = $1 and batch.state <> 'APPLIED' and batch.snapshot_id is null
     order by batch.sequence limit 1)
    union all
    (select 'snapshot', snapshot.id, snapshot.sequence, snapshot.attempt_count, snapshot.attempt_limit, ${NEXT_DUE('snapshot')}
     from hub.snapshots as snapshot
     where snapshot.stream_id = $1 and snapshot.state = 'COMMITTING'
     order by snapshot.sequence limit 1)
  ) as entry
  order by sequence limit 1`;

const COUNT_BATCH_ATTEMPT = `
  update hub.batches set state = 'APPLYING', attempt_count = attempt_count + 1, failure = null, next_attempt_at = null,
    started_at = clock_timestamp(), finished_at = null
  where id = $1 returning attempt_count, trace_id`;

const COUNT_SNAPSHOT_ATTEMPT = `
  update hub.snapshots set attempt_count = attempt_count + 1, failure = null, next_attempt_at = null,
    started_at = clock_timestamp()
  where id = $1 and state = 'COMMITTING' returning attempt_count, trace_id`;

const FAIL_BATCH = `
  update hub.batches set state = 'FAILED', failure = $3::jsonb, finished_at = clock_timestamp(),
    next_attempt_at = clock_timestamp() + $4::double precision * interval '1 millisecond'
  where id = $1 and attempt_count = $2 and state = 'APPLYING'`;

const FAIL_SNAPSHOT = `
  update hub.snapshots set failure = $3::jsonb,
    next_attempt_at = clock_timestamp() + $4::double precision * interval '1 millisecond'
  where id = $1 and attempt_count = $2 and state = 'COMMITTING'`;
