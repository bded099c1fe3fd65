create table budgets.account_realizations (
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  account_code text collate "C" not null,
  month integer not null,
  amount numeric not null,
  record_count bigint not null,
  constraint pk_account_realizations primary key (fiscal_year, organization_code, account_code, month)
);
