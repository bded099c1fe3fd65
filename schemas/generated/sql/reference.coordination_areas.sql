create table reference.coordination_areas (
  code text collate "C" not null,
  name text not null,
  seat text not null,
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
  constraint pk_coordination_areas primary key (id),
  constraint uq_coordination_areas_key unique (key)
);

create index ix_coordination_areas_change_seq_id on reference.coordination_areas (change_seq, id);

create index ix_coordination_areas_code on reference.coordination_areas (code);

create table reference.coordination_areas_history (
  code text collate "C" not null,
  name text not null,
  seat text not null,
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
  constraint pk_coordination_areas_history primary key (id, recorded_at)
);

create index ix_coordination_areas_history_key_recorded_at on reference.coordination_areas_history (key, recorded_at);

create index ix_coordination_areas_history_superseded_seq_id on reference.coordination_areas_history (superseded_seq, id);

create index ix_coordination_areas_history_change_seq_id on reference.coordination_areas_history (change_seq, id);

create index ix_coordination_areas_history_superseded_at_recorded_at on reference.coordination_areas_history (superseded_at, recorded_at);
