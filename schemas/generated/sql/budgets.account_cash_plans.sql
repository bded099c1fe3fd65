create table budgets.account_cash_plans (
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  account_code text collate "C" not null,
  month integer not null,
  amount numeric not null,
  record_count bigint not null,
  constraint pk_account_cash_plans primary key (fiscal_year, organization_code, account_code, month)
);
