create table budgets.unit_prices (
  fiscal_year integer not null,
  region_code text collate "C" not null,
  item_code text collate "C" not null,
  name text not null,
  specification text,
  unit text not null,
  price numeric(20,2) not null,
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
  constraint pk_unit_prices primary key (id),
  constraint uq_unit_prices_key unique (key),
  constraint ck_unit_prices_kind check (kind in ('SSH', 'HSPK', 'ASB', 'SBU'))
);

create index ix_unit_prices_change_seq_id on budgets.unit_prices (change_seq, id);

create index ix_unit_prices_region_code_item_code on budgets.unit_prices (region_code, item_code);

create table budgets.unit_prices_history (
  fiscal_year integer not null,
  region_code text collate "C" not null,
  item_code text collate "C" not null,
  name text not null,
  specification text,
  unit text not null,
  price numeric(20,2) not null,
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
  constraint pk_unit_prices_history primary key (id, recorded_at)
);

create index ix_unit_prices_history_key_recorded_at on budgets.unit_prices_history (key, recorded_at);

create index ix_unit_prices_history_superseded_seq_id on budgets.unit_prices_history (superseded_seq, id);

create index ix_unit_prices_history_change_seq_id on budgets.unit_prices_history (change_seq, id);

create index ix_unit_prices_history_superseded_at_recorded_at on budgets.unit_prices_history (superseded_at, recorded_at);
