import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that changes are sent to, how far each has come, and who delivers it now. */
export class CreateWebhooks1795680100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table hub.webhooks (
      id bigint generated always as identity,
      client_id integer not null constraint fk_webhooks_client references hub.clients,
      dataset text collate "C" not null,
      filter jsonb,
      url text not null,
      -- The key of its signatures: it must be known to sign, so it is kept as it is.
      secret bytea not null,
      state text not null default 'ACTIVE' constraint ck_webhooks_state check (state in ('ACTIVE', 'PAUSED', 'DEAD')),
      cursor text not null,
      pending_count integer,
      attempt_count integer not null default 0,
      next_attempt_at timestamp with time zone not null default now(),
      last_status integer,
      last_error text,
      last_success_at timestamp with time zone,
      delivered_count bigint not null default 0,
      created_at timestamp with time zone not null default now(),
      lease_token uuid,
      lease_until timestamp with time zone,
      constraint pk_webhooks primary key (id)
    )`);
    await queryRunner.query(
      `create index ix_webhooks_active on hub.webhooks (next_attempt_at, id) where state = 'ACTIVE'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table hub.webhooks`);
  }
}
