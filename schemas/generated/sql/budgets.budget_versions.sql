create table budgets.budget_versions (
  region_code text collate "C" not null,
  fiscal_year integer not null,
  version_code text collate "C" not null,
  stage text collate "C" not null,
  sequence integer not null,
  legal_basis text,
  effective_from date not null,
  is_current boolean not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_budget_versions primary key (id),
  constraint uq_budget_versions_key unique (key),
  constraint ck_budget_versions_stage check (stage in ('initial', 'shift', 'revision'))
);

create index ix_budget_versions_change_seq_id on budgets.budget_versions (change_seq, id);

create index ix_budget_versions_region_code on budgets.budget_versions (region_code);

create table budgets.budget_versions_history (
  region_code text collate "C" not null,
  fiscal_year integer not null,
  version_code text collate "C" not null,
  stage text collate "C" not null,
  sequence integer not null,
  legal_basis text,
  effective_from date not null,
  is_current boolean not null,
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
  constraint pk_budget_versions_history primary key (id, recorded_at)
);

create index ix_budget_versions_history_key_recorded_at on budgets.budget_versions_history (key, recorded_at);

create index ix_budget_versions_history_superseded_seq_id on budgets.budget_versions_history (superseded_seq, id);

create index ix_budget_versions_history_change_seq_id on budgets.budget_versions_history (change_seq, id);

create index ix_budget_versions_history_superseded_at_recorded_at on budgets.budget_versions_history (superseded_at, recorded_at);
