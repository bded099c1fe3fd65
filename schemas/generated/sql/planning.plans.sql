create table planning.plans (
  code text collate "C" not null,
  kind text collate "C" not null,
  title text not null,
  vision text,
  region_code text collate "C" not null,
  organization_code text collate "C",
  start_year integer not null,
  end_year integer not null,
  revision integer not null,
  legal_basis text,
  valid_from date not null,
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
  constraint pk_plans primary key (id),
  constraint uq_plans_key unique (key),
  constraint ck_plans_kind check (kind in ('RPJPD', 'RPJMD', 'RPD', 'RENSTRA', 'RKPD', 'RENJA', 'INITIATIVE_99'))
);

create index ix_plans_change_seq_id on planning.plans (change_seq, id);

create index ix_plans_region_code on planning.plans (region_code);

create index ix_plans_organization_code on planning.plans (organization_code);

create index ix_plans_code on planning.plans (code);

create table planning.plans_history (
  code text collate "C" not null,
  kind text collate "C" not null,
  title text not null,
  vision text,
  region_code text collate "C" not null,
  organization_code text collate "C",
  start_year integer not null,
  end_year integer not null,
  revision integer not null,
  legal_basis text,
  valid_from date not null,
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
  constraint pk_plans_history primary key (id, recorded_at)
);

create index ix_plans_history_key_recorded_at on planning.plans_history (key, recorded_at);

create index ix_plans_history_superseded_seq_id on planning.plans_history (superseded_seq, id);

create index ix_plans_history_change_seq_id on planning.plans_history (change_seq, id);

create index ix_plans_history_superseded_at_recorded_at on planning.plans_history (superseded_at, recorded_at);
