create table reference.fund_sources (
  code text collate "C" not null,
  name text not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_fund_sources primary key (id),
  constraint uq_fund_sources_key unique (key)
);

create index ix_fund_sources_change_seq_id on reference.fund_sources (change_seq, id);

create index ix_fund_sources_code on reference.fund_sources (code);

create table reference.fund_sources_history (
  code text collate "C" not null,
  name text not null,
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
  constraint pk_fund_sources_history primary key (id, recorded_at)
);

create index ix_fund_sources_history_key_recorded_at on reference.fund_sources_history (key, recorded_at);

create index ix_fund_sources_history_superseded_seq_id on reference.fund_sources_history (superseded_seq, id);

create index ix_fund_sources_history_change_seq_id on reference.fund_sources_history (change_seq, id);

create index ix_fund_sources_history_superseded_at_recorded_at on reference.fund_sources_history (superseded_at, recorded_at);
