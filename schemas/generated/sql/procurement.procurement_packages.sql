create table procurement.procurement_packages (
  package_code text collate "C" not null,
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C",
  name text not null,
  method text collate "C" not null,
  budget_amount numeric(20,2) not null,
  owner_estimate numeric(20,2),
  contract_value numeric(20,2),
  supplier_name text,
  status text collate "C" not null,
  announced_on date,
  contracted_on date,
  due_on date,
  completed_on date,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_procurement_packages primary key (id),
  constraint uq_procurement_packages_key unique (key),
  constraint ck_procurement_packages_method check (method in ('tender', 'quick_tender', 'selection', 'direct_appointment', 'direct_procurement', 'e_catalog', 'quotation', 'contest', 'self_managed', 'exempted')),
  constraint ck_procurement_packages_status check (status in ('planned', 'announced', 'awarded', 'contracted', 'completed', 'cancelled'))
);

create index ix_procurement_packages_change_seq_id on procurement.procurement_packages (change_seq, id);

create index ix_procurement_packages_fiscal_year_organization_code_status on procurement.procurement_packages (fiscal_year, organization_code, status);

create index ix_procurement_packages_organization_code on procurement.procurement_packages (organization_code);

create index ix_procurement_packages_activity_code on procurement.procurement_packages (activity_code);

create index ix_procurement_packages_package_code on procurement.procurement_packages (package_code);

create table procurement.procurement_packages_history (
  package_code text collate "C" not null,
  fiscal_year integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C",
  name text not null,
  method text collate "C" not null,
  budget_amount numeric(20,2) not null,
  owner_estimate numeric(20,2),
  contract_value numeric(20,2),
  supplier_name text,
  status text collate "C" not null,
  announced_on date,
  contracted_on date,
  due_on date,
  completed_on date,
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
  constraint pk_procurement_packages_history primary key (id, recorded_at)
);

create index ix_procurement_packages_history_key_recorded_at on procurement.procurement_packages_history (key, recorded_at);

create index ix_procurement_packages_history_superseded_seq_id on procurement.procurement_packages_history (superseded_seq, id);

create index ix_procurement_packages_history_change_seq_id on procurement.procurement_packages_history (change_seq, id);

create index ix_procurement_packages_history_superseded_at_recorded_at on procurement.procurement_packages_history (superseded_at, recorded_at);
