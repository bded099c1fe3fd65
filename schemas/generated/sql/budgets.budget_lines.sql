create table budgets.budget_lines (
  fiscal_year integer not null,
  version_code text collate "C" not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  fund_source_code text collate "C" not null,
  stage text collate "C" not null,
  amount numeric(20,2) not null,
  previous_amount numeric(20,2),
  region_code text collate "C",
  description text,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_budget_lines primary key (id),
  constraint uq_budget_lines_key unique (key),
  constraint ck_budget_lines_stage check (stage in ('initial', 'shift', 'revision'))
);

create index ix_budget_lines_change_seq_id on budgets.budget_lines (change_seq, id);

create index ix_budget_lines_fiscal_year_version_code_organization_code on budgets.budget_lines (fiscal_year, version_code, organization_code);

create index ix_budget_lines_organization_code on budgets.budget_lines (organization_code);

create index ix_budget_lines_activity_code on budgets.budget_lines (activity_code);

create index ix_budget_lines_account_code on budgets.budget_lines (account_code);

create index ix_budget_lines_fund_source_code on budgets.budget_lines (fund_source_code);

create index ix_budget_lines_region_code on budgets.budget_lines (region_code);

create table budgets.budget_lines_history (
  fiscal_year integer not null,
  version_code text collate "C" not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  fund_source_code text collate "C" not null,
  stage text collate "C" not null,
  amount numeric(20,2) not null,
  previous_amount numeric(20,2),
  region_code text collate "C",
  description text,
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
  constraint pk_budget_lines_history primary key (id, recorded_at)
);

create index ix_budget_lines_history_key_recorded_at on budgets.budget_lines_history (key, recorded_at);

create index ix_budget_lines_history_superseded_seq_id on budgets.budget_lines_history (superseded_seq, id);

create index ix_budget_lines_history_change_seq_id on budgets.budget_lines_history (change_seq, id);

create index ix_budget_lines_history_superseded_at_recorded_at on budgets.budget_lines_history (superseded_at, recorded_at);
