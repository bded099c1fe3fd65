create table reference.official_accounts (
  organization_code text collate "C" not null,
  platform text collate "C" not null,
  handle text not null,
  url text,
  is_verified boolean not null,
  belongs_to_head boolean not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_official_accounts primary key (id),
  constraint uq_official_accounts_key unique (key),
  constraint ck_official_accounts_platform check (platform in ('website', 'instagram', 'x', 'facebook', 'tiktok', 'youtube', 'threads', 'whatsapp', 'telegram'))
);

create index ix_official_accounts_change_seq_id on reference.official_accounts (change_seq, id);

create index ix_official_accounts_organization_code on reference.official_accounts (organization_code);

create table reference.official_accounts_history (
  organization_code text collate "C" not null,
  platform text collate "C" not null,
  handle text not null,
  url text,
  is_verified boolean not null,
  belongs_to_head boolean not null,
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
  constraint pk_official_accounts_history primary key (id, recorded_at)
);

create index ix_official_accounts_history_key_recorded_at on reference.official_accounts_history (key, recorded_at);

create index ix_official_accounts_history_superseded_seq_id on reference.official_accounts_history (superseded_seq, id);

create index ix_official_accounts_history_change_seq_id on reference.official_accounts_history (change_seq, id);

create index ix_official_accounts_history_superseded_at_recorded_at on reference.official_accounts_history (superseded_at, recorded_at);
