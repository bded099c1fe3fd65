import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The arrival calendar: which report of which source was due when, and when it came; and what stewards expect beyond that. */
export class CreateArrivals1795676180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table hub.expected_arrivals');
    await queryRunner.query('drop table hub.arrivals');
  }
}

const UP = [
  `create table hub.arrivals (
    id bigint generated always as identity primary key,
    dataset text not null,
    source_id integer not null constraint fk_arrivals_source references hub.sources,
    -- Of the records where they name one, else the one that the source belongs to.
    organization_code text collate "C",
    period_start date not null,
    period_end date not null,
    due_on date not null,
    -- When the batch was acknowledged that first brought something of the period; null while nothing has come.
    first_received_at timestamptz,
    batch_id bigint,
    -- Due before the source was first heard of: whether it would have been in time, nobody can tell.
    is_before_contact boolean not null,
    constraint uq_arrivals_report unique nulls not distinct (dataset, source_id, organization_code, period_start),
    constraint ck_arrivals_period check (period_start <= period_end and period_end <= due_on),
    constraint ck_arrivals_received check ((first_received_at is null) = (batch_id is null))
  )`,
  `create index ix_arrivals_due on hub.arrivals (dataset, due_on) include (organization_code, first_received_at)`,
  `create index ix_arrivals_due_on on hub.arrivals (due_on, id)`,
  `create index ix_arrivals_organization on hub.arrivals (organization_code, due_on)`,

  // What a steward expects of a source that has not delivered yet, or no longer expects of one that has.
  `create table hub.expected_arrivals (
    id integer generated always as identity primary key,
    dataset text not null,
    source_id integer not null constraint fk_expected_arrivals_source references hub.sources,
    organization_code text collate "C",
    is_expected boolean not null,
    valid_from date not null,
    -- The last day on which a period may end; null: until further notice.
    valid_to date,
    note text,
    changed_at timestamptz not null default now(),
    constraint uq_expected_arrivals unique nulls not distinct (dataset, source_id, organization_code, valid_from),
    constraint ck_expected_arrivals_validity check (valid_to is null or valid_from <= valid_to)
  )`,
];
