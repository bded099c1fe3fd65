create table reference.organizations (
  code text collate "C" not null,
  name text not null,
  short_name text,
  kind text collate "C" not null,
  parent_code text collate "C",
  region_code text collate "C" not null,
  function_codes text[] not null,
  head_title text,
  website text,
  valid_from date,
  valid_to date,
  successor_code text collate "C",
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_organizations primary key (id),
  constraint uq_organizations_key unique (key),
  constraint ck_organizations_kind check (kind in ('agency', 'unit', 'hospital', 'regency_government', 'secretariat', 'coordination_board'))
);

create index ix_organizations_change_seq_id on reference.organizations (change_seq, id);

create index ix_organizations_parent_code on reference.organizations (parent_code);

create index ix_organizations_region_code on reference.organizations (region_code);

create index ix_organizations_successor_code on reference.organizations (successor_code);

create index ix_organizations_code on reference.organizations (code);

create table reference.organizations_history (
  code text collate "C" not null,
  name text not null,
  short_name text,
  kind text collate "C" not null,
  parent_code text collate "C",
  region_code text collate "C" not null,
  function_codes text[] not null,
  head_title text,
  website text,
  valid_from date,
  valid_to date,
  successor_code text collate "C",
  id bigint not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  superseded_at timestamp with time zone not null,
  superseded_seq bigint not null,
  superseded_by_batch_id bigint,
  is_deleted boolean not null,
  constraint pk_organizations_history primary key (id, recorded_at)
);

create index ix_organizations_history_key_recorded_at on reference.organizations_history (key, recorded_at);

create index ix_organizations_history_superseded_seq_id on reference.organizations_history (superseded_seq, id);

create index ix_organizations_history_change_seq_id on reference.organizations_history (change_seq, id);

create index ix_organizations_history_superseded_at_recorded_at on reference.organizations_history (superseded_at, recorded_at);
