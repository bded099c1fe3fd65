create table budgets.program_cash_plans (
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  program_code text collate "C" not null,
  account_code text collate "C" not null,
  month integer not null,
  amount numeric not null,
  record_count bigint not null,
  constraint pk_program_cash_plans primary key (fiscal_year, organization_code, program_code, account_code, month)
);
