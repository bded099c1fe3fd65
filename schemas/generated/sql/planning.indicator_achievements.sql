create table planning.indicator_achievements (
  indicator_code text collate "C" not null,
  year integer not null,
  month integer not null,
  region_code text collate "C" not null,
  value numeric not null,
  is_provisional boolean not null,
  drivers text,
  obstacles text,
  follow_up text,
  evidence_url text,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_indicator_achievements primary key (id),
  constraint uq_indicator_achievements_key unique (key)
);

create index ix_indicator_achievements_change_seq_id on planning.indicator_achievements (change_seq, id);

create index ix_indicator_achievements_indicator_code_region_code_year on planning.indicator_achievements (indicator_code, region_code, year);

create index ix_indicator_achievements_region_code on planning.indicator_achievements (region_code);

create table planning.indicator_achievements_history (
  indicator_code text collate "C" not null,
  year integer not null,
  month integer not null,
  region_code text collate "C" not null,
  value numeric not null,
  is_provisional boolean not null,
  drivers text,
  obstacles text,
  follow_up text,
  evidence_url text,
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
  constraint pk_indicator_achievements_history primary key (id, recorded_at)
);

create index ix_indicator_achievements_history_key_recorded_at on planning.indicator_achievements_history (key, recorded_at);

create index ix_indicator_achievements_history_superseded_seq_id on planning.indicator_achievements_history (superseded_seq, id);

create index ix_indicator_achievements_history_change_seq_id on planning.indicator_achievements_history (change_seq, id);

create index ix_indicator_achievements_history_superseded_at_recorded_at on planning.indicator_achievements_history (superseded_at, recorded_at);
