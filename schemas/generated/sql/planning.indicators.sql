create table planning.indicators (
  code text collate "C" not null,
  name text not null,
  concept text,
  definition text,
  interpretation text,
  formula text,
  measure text,
  unit text not null,
  classification text,
  is_composite boolean,
  component_indicators text[],
  component_publication text,
  component_variables text[],
  statistical_activity_code text,
  estimation_level text collate "C",
  is_publicly_accessible boolean,
  data_source text,
  selection_reason text,
  polarity text collate "C" not null,
  accumulation text collate "C" not null,
  node_code text collate "C",
  plan_code text collate "C",
  organization_code text collate "C",
  level text collate "C" not null,
  national_code text collate "C",
  measure_code text collate "C",
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_indicators primary key (id),
  constraint uq_indicators_key unique (key),
  constraint ck_indicators_estimation_level check (estimation_level in ('national', 'province', 'regency', 'district', 'village')),
  constraint ck_indicators_polarity check (polarity in ('higher', 'lower', 'range')),
  constraint ck_indicators_accumulation check (accumulation in ('sum', 'latest', 'percentage', 'average')),
  constraint ck_indicators_level check (level in ('impact', 'outcome', 'output'))
);

create index ix_indicators_change_seq_id on planning.indicators (change_seq, id);

create index ix_indicators_organization_code on planning.indicators (organization_code);

create index ix_indicators_plan_code_node_code on planning.indicators (plan_code, node_code);

create index ix_indicators_code on planning.indicators (code);

create table planning.indicators_history (
  code text collate "C" not null,
  name text not null,
  concept text,
  definition text,
  interpretation text,
  formula text,
  measure text,
  unit text not null,
  classification text,
  is_composite boolean,
  component_indicators text[],
  component_publication text,
  component_variables text[],
  statistical_activity_code text,
  estimation_level text collate "C",
  is_publicly_accessible boolean,
  data_source text,
  selection_reason text,
  polarity text collate "C" not null,
  accumulation text collate "C" not null,
  node_code text collate "C",
  plan_code text collate "C",
  organization_code text collate "C",
  level text collate "C" not null,
  national_code text collate "C",
  measure_code text collate "C",
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
  constraint pk_indicators_history primary key (id, recorded_at)
);

create index ix_indicators_history_key_recorded_at on planning.indicators_history (key, recorded_at);

create index ix_indicators_history_superseded_seq_id on planning.indicators_history (superseded_seq, id);

create index ix_indicators_history_change_seq_id on planning.indicators_history (change_seq, id);

create index ix_indicators_history_superseded_at_recorded_at on planning.indicators_history (superseded_at, recorded_at);
