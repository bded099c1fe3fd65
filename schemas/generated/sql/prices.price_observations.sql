create table prices.price_observations (
  commodity_code text collate "C" not null,
  market_code text collate "C" not null,
  level text collate "C" not null,
  date date not null,
  price numeric(20,2) not null,
  unit text not null,
  is_imputed boolean not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_price_observations primary key (id),
  constraint uq_price_observations_key unique (key),
  constraint ck_price_observations_level check (level in ('producer', 'wholesale', 'retail'))
);

create index ix_price_observations_change_seq_id on prices.price_observations (change_seq, id);

create index ix_price_observations_date on prices.price_observations (date);

create index ix_price_observations_commodity_code_date on prices.price_observations (commodity_code, date);

create index ix_price_observations_market_code on prices.price_observations (market_code);

create table prices.price_observations_history (
  commodity_code text collate "C" not null,
  market_code text collate "C" not null,
  level text collate "C" not null,
  date date not null,
  price numeric(20,2) not null,
  unit text not null,
  is_imputed boolean not null,
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
  constraint pk_price_observations_history primary key (id, recorded_at)
);

create index ix_price_observations_history_key_recorded_at on prices.price_observations_history (key, recorded_at);

create index ix_price_observations_history_superseded_seq_id on prices.price_observations_history (superseded_seq, id);

create index ix_price_observations_history_change_seq_id on prices.price_observations_history (change_seq, id);

create index ix_price_observations_history_superseded_at_recorded_at on prices.price_observations_history (superseded_at, recorded_at);
