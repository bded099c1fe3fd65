create table budgets.account_budgets (
  fiscal_year integer not null,
  version_code text collate "C" not null,
  organization_code text collate "C" not null,
  account_code text collate "C" not null,
  amount numeric not null,
  record_count bigint not null,
  constraint pk_account_budgets primary key (fiscal_year, version_code, organization_code, account_code)
);
