create table budgets.cash_plans (
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  month integer not null,
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
  constraint pk_cash_plans primary key (id),
  constraint uq_cash_plans_key unique (key)
);

create index ix_cash_plans_change_seq_id on budgets.cash_plans (change_seq, id);

create index ix_cash_plans_fiscal_year_organization_code on budgets.cash_plans (fiscal_year, organization_code);

create index ix_cash_plans_organization_code on budgets.cash_plans (organization_code);

create index ix_cash_plans_activity_code on budgets.cash_plans (activity_code);

create index ix_cash_plans_account_code on budgets.cash_plans (account_code);

create table budgets.cash_plans_history (
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  month integer not null,
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
  constraint pk_cash_plans_history primary key (id, recorded_at)
);

create index ix_cash_plans_history_key_recorded_at on budgets.cash_plans_history (key, recorded_at);

create index ix_cash_plans_history_superseded_seq_id on budgets.cash_plans_history (superseded_seq, id);

create index ix_cash_plans_history_change_seq_id on budgets.cash_plans_history (change_seq, id);

create index ix_cash_plans_history_superseded_at_recorded_at on budgets.cash_plans_history (superseded_at, recorded_at);
