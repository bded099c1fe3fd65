create table planning.indicator_targets (
  plan_code text collate "C" not null,
  revision integer not null,
  indicator_code text collate "C" not null,
  year integer not null,
  quarter integer not null,
  region_code text collate "C" not null,
  target_low numeric not null,
  target_high numeric not null,
  baseline numeric,
  baseline_year integer,
  ceiling_amount numeric(20,2),
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_indicator_targets primary key (id),
  constraint uq_indicator_targets_key unique (key)
);

create index ix_indicator_targets_change_seq_id on planning.indicator_targets (change_seq, id);

create index ix_indicator_targets_plan_code on planning.indicator_targets (plan_code);

create index ix_indicator_targets_indicator_code on planning.indicator_targets (indicator_code);

create index ix_indicator_targets_region_code on planning.indicator_targets (region_code);

create table planning.indicator_targets_history (
  plan_code text collate "C" not null,
  revision integer not null,
  indicator_code text collate "C" not null,
  year integer not null,
  quarter integer not null,
  region_code text collate "C" not null,
  target_low numeric not null,
  target_high numeric not null,
  baseline numeric,
  baseline_year integer,
  ceiling_amount numeric(20,2),
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
  constraint pk_indicator_targets_history primary key (id, recorded_at)
);

create index ix_indicator_targets_history_key_recorded_at on planning.indicator_targets_history (key, recorded_at);

create index ix_indicator_targets_history_superseded_seq_id on planning.indicator_targets_history (superseded_seq, id);

create index ix_indicator_targets_history_change_seq_id on planning.indicator_targets_history (change_seq, id);

create index ix_indicator_targets_history_superseded_at_recorded_at on planning.indicator_targets_history (superseded_at, recorded_at);
