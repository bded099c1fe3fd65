create table reference.program_codes (
  code text collate "C" not null,
  government_level text collate "C" not null,
  level text collate "C" not null,
  name text not null,
  parent_code text collate "C",
  indicator text,
  unit text,
  is_minimum_service boolean not null,
  predecessor_code text collate "C",
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_program_codes primary key (id),
  constraint uq_program_codes_key unique (key),
  constraint ck_program_codes_government_level check (government_level in ('province', 'regency')),
  constraint ck_program_codes_level check (level in ('affair', 'field', 'program', 'activity', 'sub_activity'))
);

create index ix_program_codes_change_seq_id on reference.program_codes (change_seq, id);

create index ix_program_codes_parent_code_government_level on reference.program_codes (parent_code, government_level);

create index ix_program_codes_code_government_level on reference.program_codes (code, government_level);

create table reference.program_codes_history (
  code text collate "C" not null,
  government_level text collate "C" not null,
  level text collate "C" not null,
  name text not null,
  parent_code text collate "C",
  indicator text,
  unit text,
  is_minimum_service boolean not null,
  predecessor_code text collate "C",
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
  constraint pk_program_codes_history primary key (id, recorded_at)
);

create index ix_program_codes_history_key_recorded_at on reference.program_codes_history (key, recorded_at);

create index ix_program_codes_history_superseded_seq_id on reference.program_codes_history (superseded_seq, id);

create index ix_program_codes_history_change_seq_id on reference.program_codes_history (change_seq, id);

create index ix_program_codes_history_superseded_at_recorded_at on reference.program_codes_history (superseded_at, recorded_at);
