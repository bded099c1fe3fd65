import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streams, batches with their payloads, snapshots, rejections and warnings: the truth that the queue only points to. */
export class CreateIngest1764000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['warnings', 'rejections', 'batch_payloads', 'batches', 'snapshots', 'streams'])
      await queryRunner.query(`drop table hub.${table}`);
  }
}

const UP = [
  // One source's records of one dataset. Its row is the lock under which pushes get their place (I6).
  `create table hub.streams (
    id integer generated always as identity primary key,
    source_id integer not null constraint fk_streams_source references hub.sources,
    dataset text not null,
    last_sequence bigint not null default 0,
    constraint uq_streams_source_dataset unique (source_id, dataset)
  )`,

  `create table hub.snapshots (
    id bigint generated always as identity primary key,
    stream_id integer not null constraint fk_snapshots_stream references hub.streams,
    source_id integer not null constraint fk_snapshots_source references hub.sources,
    client_id integer constraint fk_snapshots_client references hub.clients,
    dataset text not null,
    scope jsonb not null,
    -- What the client was allowed to write when it opened the snapshot; null when not limited.
    push_limits jsonb,
    state text not null default 'OPEN' constraint ck_snapshots_state
      check (state in ('OPEN', 'COMMITTING', 'NEEDS_APPROVAL', 'COMMITTED', 'ABORTED', 'EXPIRED')),
    -- Its place in the stream, taken at the commit; the batches inside were staged until then.
    sequence bigint,
    expected_count integer,
    existing_count integer,
    missing_count integer,
    removed_count integer,
    held_because text,
    is_approved boolean not null default false,
    attempt_count integer not null default 0,
    -- Attempts after which a person must look; asking for another try raises it.
    attempt_limit integer not null,
    failure jsonb,
    next_attempt_at timestamptz,
    opened_at timestamptz not null default now(),
    expires_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    trace_id text not null,
    constraint uq_snapshots_stream_sequence unique (stream_id, sequence)
  )`,
  `create index ix_snapshots_unfinished on hub.snapshots (stream_id, sequence) where state = 'COMMITTING'`,
  `create index ix_snapshots_open on hub.snapshots (stream_id, expires_at) where state in ('OPEN', 'NEEDS_APPROVAL')`,

  `create table hub.batches (
    id bigint generated always as identity primary key,
    stream_id integer not null constraint fk_batches_stream references hub.streams,
    source_id integer not null constraint fk_batches_source references hub.sources,
    client_id integer constraint fk_batches_client references hub.clients,
    dataset text not null,
    contract_version integer not null,
    mode text not null constraint ck_batches_mode check (mode in ('UPSERT', 'DELETE')),
    snapshot_id bigint constraint fk_batches_snapshot references hub.snapshots,
    idempotency_key text not null,
    content_hash bytea not null,
    sequence bigint not null,
    state text not null default 'RECEIVED' constraint ck_batches_state
      check (state in ('RECEIVED', 'APPLYING', 'APPLIED', 'FAILED')),
    -- What the client was allowed to write when it pushed; null when not limited.
    push_limits jsonb,
    received_count integer not null,
    applied_count integer not null default 0,
    unchanged_count integer not null default 0,
    rejected_count integer not null default 0,
    warning_count integer not null default 0,
    attempt_count integer not null default 0,
    -- Attempts after which a person must look; asking for another try raises it.
    attempt_limit integer not null,
    failure jsonb,
    -- When a FAILED batch is tried again; null when it waits for a person.
    next_attempt_at timestamptz,
    received_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    trace_id text not null,
    constraint uq_batches_source_idempotency_key unique (source_id, idempotency_key),
    constraint uq_batches_stream_sequence unique (stream_id, sequence),
    -- I3, also held by the database.
    constraint ck_batches_counts
      check (state <> 'APPLIED' or received_count = applied_count + unchanged_count + rejected_count)
  )`,
  `create index ix_batches_unfinished on hub.batches (stream_id, sequence) where state <> 'APPLIED' and snapshot_id is null`,
  `create index ix_batches_snapshot on hub.batches (snapshot_id, sequence) where snapshot_id is not null`,
  `create index ix_batches_dataset on hub.batches (dataset, id)`,
  `create index ix_batches_source on hub.batches (source_id, id)`,

  // Apart from the batch, so that the state of a batch changes without copying megabytes.
  `create table hub.batch_payloads (
    batch_id bigint primary key constraint fk_batch_payloads_batch references hub.batches,
    body bytea not null,
    encoding text not null constraint ck_batch_payloads_encoding check (encoding in ('gzip'))
  )`,
  // Packed already: a second packing by the server would only cost time.
  `alter table hub.batch_payloads alter column body set storage external`,

  `create table hub.rejections (
    id bigint generated always as identity primary key,
    batch_id bigint not null constraint fk_rejections_batch references hub.batches,
    index integer not null,
    source_id integer not null,
    dataset text not null,
    key text,
    source_key text,
    -- To the letter as it was sent, also when it was not JSON.
    record_text text not null,
    problems jsonb not null,
    -- The first problem, by which rejections are grouped.
    code text not null,
    field text not null,
    suggestion text,
    cause_hash bytea not null,
    replayed_batch_id bigint constraint fk_rejections_replayed_batch references hub.batches,
    constraint uq_rejections_batch_index unique (batch_id, index)
  )`,
  `create index ix_rejections_open on hub.rejections (dataset, source_id, cause_hash, id) where replayed_batch_id is null`,
  `create index ix_rejections_cause on hub.rejections (cause_hash, id) where replayed_batch_id is null`,

  `create table hub.warnings (
    id bigint generated always as identity primary key,
    batch_id bigint not null constraint fk_warnings_batch references hub.batches,
    index integer,
    key text,
    code text not null,
    field text not null,
    value text,
    message jsonb not null,
    suggestion text
  )`,
  `create index ix_warnings_batch on hub.warnings (batch_id, id)`,
];
