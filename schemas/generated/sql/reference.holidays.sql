create table reference.holidays (
  date date not null,
  kind text collate "C" not null,
  name text not null,
  legal_basis text not null,
  is_verified boolean not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_holidays primary key (id),
  constraint uq_holidays_key unique (key),
  constraint ck_holidays_kind check (kind in ('national_holiday', 'collective_leave', 'working_day'))
);

create index ix_holidays_change_seq_id on reference.holidays (change_seq, id);

create table reference.holidays_history (
  date date not null,
  kind text collate "C" not null,
  name text not null,
  legal_basis text not null,
  is_verified boolean not null,
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
  constraint pk_holidays_history primary key (id, recorded_at)
);

create index ix_holidays_history_key_recorded_at on reference.holidays_history (key, recorded_at);

create index ix_holidays_history_superseded_seq_id on reference.holidays_history (superseded_seq, id);

create index ix_holidays_history_change_seq_id on reference.holidays_history (change_seq, id);

create index ix_holidays_history_superseded_at_recorded_at on reference.holidays_history (superseded_at, recorded_at);
