create table budgets.activity_realizations (
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  account_code text collate "C" not null,
  month integer not null,
  amount numeric not null,
  record_count bigint not null,
  constraint pk_activity_realizations primary key (fiscal_year, organization_code, activity_code, account_code, month)
);
