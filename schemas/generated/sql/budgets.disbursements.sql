create table budgets.disbursements (
  number text collate "C" not null,
  date date not null,
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  kind text collate "C" not null,
  activity_code text collate "C",
  account_code text collate "C",
  amount numeric(20,2) not null,
  payment_order_number text collate "C" not null,
  request_number text collate "C",
  request_date date,
  order_date date,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_disbursements primary key (id),
  constraint uq_disbursements_key unique (key),
  constraint ck_disbursements_kind check (kind in ('UP', 'GU', 'TU', 'LS'))
);

create index ix_disbursements_change_seq_id on budgets.disbursements (change_seq, id);

create index ix_disbursements_fiscal_year_organization_code_date on budgets.disbursements (fiscal_year, organization_code, date);

create index ix_disbursements_organization_code_activity_code_account_code on budgets.disbursements (organization_code, activity_code, account_code);

create index ix_disbursements_organization_code_payment_order_number on budgets.disbursements (organization_code, payment_order_number);

create index ix_disbursements_activity_code on budgets.disbursements (activity_code);

create index ix_disbursements_account_code on budgets.disbursements (account_code);

create table budgets.disbursements_history (
  number text collate "C" not null,
  date date not null,
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  kind text collate "C" not null,
  activity_code text collate "C",
  account_code text collate "C",
  amount numeric(20,2) not null,
  payment_order_number text collate "C" not null,
  request_number text collate "C",
  request_date date,
  order_date date,
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
  constraint pk_disbursements_history primary key (id, recorded_at)
);

create index ix_disbursements_history_key_recorded_at on budgets.disbursements_history (key, recorded_at);

create index ix_disbursements_history_superseded_seq_id on budgets.disbursements_history (superseded_seq, id);

create index ix_disbursements_history_change_seq_id on budgets.disbursements_history (change_seq, id);

create index ix_disbursements_history_superseded_at_recorded_at on budgets.disbursements_history (superseded_at, recorded_at);
