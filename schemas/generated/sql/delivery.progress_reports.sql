create table delivery.progress_reports (
  fiscal_year integer not null,
  month integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  package_code text collate "C" not null,
  physical_percent numeric not null,
  financial_percent numeric not null,
  problem text,
  follow_up text,
  verifier_note text,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_progress_reports primary key (id),
  constraint uq_progress_reports_key unique (key)
);

create index ix_progress_reports_change_seq_id on delivery.progress_reports (change_seq, id);

create index ix_progress_reports_fiscal_year_organization_code_activity_code on delivery.progress_reports (fiscal_year, organization_code, activity_code);

create index ix_progress_reports_organization_code on delivery.progress_reports (organization_code);

create index ix_progress_reports_activity_code on delivery.progress_reports (activity_code);

create index ix_progress_reports_package_code on delivery.progress_reports (package_code);

create table delivery.progress_reports_history (
  fiscal_year integer not null,
  month integer not null,
  organization_code text collate "C" not null,
  activity_code text collate "C" not null,
  package_code text collate "C" not null,
  physical_percent numeric not null,
  financial_percent numeric not null,
  problem text,
  follow_up text,
  verifier_note text,
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
  constraint pk_progress_reports_history primary key (id, recorded_at)
);

create index ix_progress_reports_history_key_recorded_at on delivery.progress_reports_history (key, recorded_at);

create index ix_progress_reports_history_superseded_seq_id on delivery.progress_reports_history (superseded_seq, id);

create index ix_progress_reports_history_change_seq_id on delivery.progress_reports_history (change_seq, id);

create index ix_progress_reports_history_superseded_at_recorded_at on delivery.progress_reports_history (superseded_at, recorded_at);
