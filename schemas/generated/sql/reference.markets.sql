create table reference.markets (
  code text collate "C" not null,
  name text not null,
  region_code text collate "C" not null,
  kind text collate "C" not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_markets primary key (id),
  constraint uq_markets_key unique (key),
  constraint ck_markets_kind check (kind in ('retail', 'wholesale', 'producer'))
);

create index ix_markets_change_seq_id on reference.markets (change_seq, id);

create index ix_markets_region_code on reference.markets (region_code);

create index ix_markets_code on reference.markets (code);

create table reference.markets_history (
  code text collate "C" not null,
  name text not null,
  region_code text collate "C" not null,
  kind text collate "C" not null,
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
  constraint pk_markets_history primary key (id, recorded_at)
);

create index ix_markets_history_key_recorded_at on reference.markets_history (key, recorded_at);

create index ix_markets_history_superseded_seq_id on reference.markets_history (superseded_seq, id);

create index ix_markets_history_change_seq_id on reference.markets_history (change_seq, id);

create index ix_markets_history_superseded_at_recorded_at on reference.markets_history (superseded_at, recorded_at);
