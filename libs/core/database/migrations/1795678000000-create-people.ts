import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in: their accounts, sessions, invitations, and sign-ins that are under way at an OpenID provider. */
export class CreatePeople1795678000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['oidc_sign_ins', 'invitations', 'sessions', 'people'])
      await queryRunner.query(`drop table hub.${table}`);
    await queryRunner.query(`alter table hub.clients drop constraint ck_clients_key_whole`);
    // A person's client has no key; without people it has no use.
    await queryRunner.query(
      `delete from hub.grants where client_id in (select id from hub.clients where key_prefix is null)`,
    );
    await queryRunner.query(
      `update hub.clients set key_prefix = 'person_' || id, key_hash = sha256(random()::text::bytea), revoked_at = now()
        where key_prefix is null`,
    );
    await queryRunner.query(
      `alter table hub.clients alter column key_prefix set not null, alter column key_hash set not null`,
    );
  }
}

const UP = [
  // A person has grants and a place in the audit log like a key, and signs in instead of holding one.
  `alter table hub.clients
    alter column key_prefix drop not null,
    alter column key_hash drop not null,
    add constraint ck_clients_key_whole check ((key_prefix is null) = (key_hash is null))`,

  `create table hub.people (
    id integer generated always as identity primary key,
    client_id integer not null constraint uq_people_client_id unique
      constraint fk_people_client references hub.clients,
    login text not null constraint uq_people_login unique
      constraint ck_people_login check (login = lower(login)),
    name text not null,
    role text not null constraint ck_people_role check (role in ('reader', 'operator', 'planner', 'steward', 'admin')),
    organization_code text,
    -- Null: invited and not come yet, or signs in elsewhere.
    password_hash text,
    failed_count integer not null default 0,
    locked_until timestamptz,
    last_sign_in_at timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null default now()
  )`,

  `create table hub.sessions (
    token_hash bytea primary key,
    person_id integer not null constraint fk_sessions_person references hub.people,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  'create index ix_sessions_person_id on hub.sessions (person_id)',

  `create table hub.invitations (
    token_hash bytea primary key,
    -- Null: whoever holds the link becomes the first administrator.
    person_id integer constraint fk_invitations_person references hub.people,
    expires_at timestamptz not null
  )`,

  `create table hub.oidc_sign_ins (
    state_hash bytea primary key,
    code_verifier text not null,
    nonce text not null,
    return_to text not null,
    expires_at timestamptz not null
  )`,
];
