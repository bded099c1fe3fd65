create table reference.account_codes (
  code text collate "C" not null,
  level integer not null,
  name text not null,
  kind text collate "C" not null,
  predecessor_code text collate "C",
  valid_from date,
  valid_to date,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_account_codes primary key (id),
  constraint uq_account_codes_key unique (key),
  constraint ck_account_codes_kind check (kind in ('asset', 'liability', 'equity', 'revenue', 'expenditure', 'financing', 'operational_revenue', 'operational_expense'))
);

create index ix_account_codes_change_seq_id on reference.account_codes (change_seq, id);

create index ix_account_codes_code on reference.account_codes (code);

create table reference.account_codes_history (
  code text collate "C" not null,
  level integer not null,
  name text not null,
  kind text collate "C" not null,
  predecessor_code text collate "C",
  valid_from date,
  valid_to date,
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
  constraint pk_account_codes_history primary key (id, recorded_at)
);

create index ix_account_codes_history_key_recorded_at on reference.account_codes_history (key, recorded_at);

create index ix_account_codes_history_superseded_seq_id on reference.account_codes_history (superseded_seq, id);

create index ix_account_codes_history_change_seq_id on reference.account_codes_history (change_seq, id);

create index ix_account_codes_history_superseded_at_recorded_at on reference.account_codes_history (superseded_at, recorded_at);
