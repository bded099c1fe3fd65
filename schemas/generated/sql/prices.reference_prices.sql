create table prices.reference_prices (
  commodity_code text collate "C" not null,
  level text collate "C" not null,
  kind text collate "C" not null,
  zone text collate "C" not null,
  valid_from date not null,
  lower_price numeric(20,2),
  upper_price numeric(20,2),
  unit text not null,
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
  constraint pk_reference_prices primary key (id),
  constraint uq_reference_prices_key unique (key),
  constraint ck_reference_prices_level check (level in ('producer', 'wholesale', 'retail')),
  constraint ck_reference_prices_kind check (kind in ('HAP', 'HET'))
);

create index ix_reference_prices_change_seq_id on prices.reference_prices (change_seq, id);

create index ix_reference_prices_commodity_code on prices.reference_prices (commodity_code);

create table prices.reference_prices_history (
  commodity_code text collate "C" not null,
  level text collate "C" not null,
  kind text collate "C" not null,
  zone text collate "C" not null,
  valid_from date not null,
  lower_price numeric(20,2),
  upper_price numeric(20,2),
  unit text not null,
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
  constraint pk_reference_prices_history primary key (id, recorded_at)
);

create index ix_reference_prices_history_key_recorded_at on prices.reference_prices_history (key, recorded_at);

create index ix_reference_prices_history_superseded_seq_id on prices.reference_prices_history (superseded_seq, id);

create index ix_reference_prices_history_change_seq_id on prices.reference_prices_history (change_seq, id);

create index ix_reference_prices_history_superseded_at_recorded_at on prices.reference_prices_history (superseded_at, recorded_at);
