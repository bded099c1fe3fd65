create table budgets.budget_realizations (
  fiscal_year integer not null,
  month integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  fund_source_code text collate "C" not null,
  amount numeric(20,2) not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_budget_realizations primary key (id),
  constraint uq_budget_realizations_key unique (key)
);

create index ix_budget_realizations_change_seq_id on budgets.budget_realizations (change_seq, id);

create index ix_budget_realizations_fiscal_year_month_organization_code on budgets.budget_realizations (fiscal_year, month, organization_code);

create index ix_budget_realizations_organization_code_fiscal_year_a_ff3c5ab3 on budgets.budget_realizations (organization_code, fiscal_year, activity_code, account_code, fund_source_code, month);

create index ix_budget_realizations_activity_code on budgets.budget_realizations (activity_code);

create index ix_budget_realizations_account_code on budgets.budget_realizations (account_code);

create index ix_budget_realizations_fund_source_code on budgets.budget_realizations (fund_source_code);

create table budgets.budget_realizations_history (
  fiscal_year integer not null,
  month integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  fund_source_code text collate "C" not null,
  amount numeric(20,2) not null,
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
  constraint pk_budget_realizations_history primary key (id, recorded_at)
);

create index ix_budget_realizations_history_key_recorded_at on budgets.budget_realizations_history (key, recorded_at);

create index ix_budget_realizations_history_superseded_seq_id on budgets.budget_realizations_history (superseded_seq, id);

create index ix_budget_realizations_history_change_seq_id on budgets.budget_realizations_history (change_seq, id);

create index ix_budget_realizations_history_superseded_at_recorded_at on budgets.budget_realizations_history (superseded_at, recorded_at);
