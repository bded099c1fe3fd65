create table reference.regions (
  code text collate "C" not null,
  name text not null,
  level text collate "C" not null,
  parent_code text collate "C",
  bps_code text collate "C",
  coordination_area_code text collate "C",
  tile_row integer,
  tile_column integer,
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
  constraint pk_regions primary key (id),
  constraint uq_regions_key unique (key),
  constraint ck_regions_level check (level in ('province', 'regency', 'city', 'district', 'village'))
);

create index ix_regions_change_seq_id on reference.regions (change_seq, id);

create index ix_regions_parent_code on reference.regions (parent_code);

create index ix_regions_coordination_area_code on reference.regions (coordination_area_code);

create index ix_regions_code on reference.regions (code);

create table reference.regions_history (
  code text collate "C" not null,
  name text not null,
  level text collate "C" not null,
  parent_code text collate "C",
  bps_code text collate "C",
  coordination_area_code text collate "C",
  tile_row integer,
  tile_column integer,
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
  constraint pk_regions_history primary key (id, recorded_at)
);

create index ix_regions_history_key_recorded_at on reference.regions_history (key, recorded_at);

create index ix_regions_history_superseded_seq_id on reference.regions_history (superseded_seq, id);

create index ix_regions_history_change_seq_id on reference.regions_history (change_seq, id);

create index ix_regions_history_superseded_at_recorded_at on reference.regions_history (superseded_at, recorded_at);
