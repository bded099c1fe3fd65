create table complaints.complaint_categories (
  code text collate "C" not null,
  name text not null,
  "group" text,
  is_road_damage boolean,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_complaint_categories primary key (id),
  constraint uq_complaint_categories_key unique (key)
);

create index ix_complaint_categories_change_seq_id on complaints.complaint_categories (change_seq, id);

create index ix_complaint_categories_code on complaints.complaint_categories (code);

create table complaints.complaint_categories_history (
  code text collate "C" not null,
  name text not null,
  "group" text,
  is_road_damage boolean,
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
  constraint pk_complaint_categories_history primary key (id, recorded_at)
);

create index ix_complaint_categories_history_key_recorded_at on complaints.complaint_categories_history (key, recorded_at);

create index ix_complaint_categories_history_superseded_seq_id on complaints.complaint_categories_history (superseded_seq, id);

create index ix_complaint_categories_history_change_seq_id on complaints.complaint_categories_history (change_seq, id);

create index ix_complaint_categories_history_superseded_at_recorded_at on complaints.complaint_categories_history (superseded_at, recorded_at);
