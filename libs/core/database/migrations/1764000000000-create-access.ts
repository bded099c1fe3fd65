import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sources, their API keys, what each key may do, and the log of what was done with them. */
export class CreateAccess1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['audit_entries', 'grants', 'clients', 'sources'])
      await queryRunner.query(`drop table hub.${table}`);
    await queryRunner.query('drop function hub.refuse_change()');
  }
}

const UP = [
  `create table hub.sources (
    id integer generated always as identity primary key,
    code text not null constraint uq_sources_code unique,
    name text not null,
    organization_code text,
    kind text not null,
    -- Fields that the dataset does not know are kept in extras instead of refused.
    allows_extras boolean not null default false,
    created_at timestamptz not null default now()
  )`,

  `create table hub.clients (
    id integer generated always as identity primary key,
    source_id integer constraint fk_clients_source references hub.sources,
    name text not null,
    -- The visible part of the key; the key itself is stored nowhere.
    key_prefix text not null constraint uq_clients_key_prefix unique,
    key_hash bytea not null constraint ck_clients_key_hash check (octet_length(key_hash) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
  )`,
  'create index ix_clients_source_id on hub.clients (source_id)',

  `create table hub.grants (
    id integer generated always as identity primary key,
    client_id integer not null constraint fk_grants_client references hub.clients,
    action text not null constraint ck_grants_action
      check (action in ('read', 'read_personal', 'push', 'steward', 'admin')),
    dataset_pattern text not null,
    -- The organization or region with all below it; null: not limited.
    organization_code text,
    region_code text,
    created_at timestamptz not null default now(),
    constraint uq_grants_scope unique nulls not distinct
      (client_id, action, dataset_pattern, organization_code, region_code)
  )`,

  `create table hub.audit_entries (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    client_id integer constraint fk_audit_entries_client references hub.clients,
    actor text not null,
    action text not null,
    target text not null,
    detail jsonb not null default '{}',
    trace_id text
  )`,
  'create index ix_audit_entries_target on hub.audit_entries (target, id)',
  'create index ix_audit_entries_action on hub.audit_entries (action, id)',
  `create function hub.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'entries of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
    end
  $$`,
  `create trigger audit_entries_are_final before update or delete on hub.audit_entries
    for each row execute function hub.refuse_change()`,
];
