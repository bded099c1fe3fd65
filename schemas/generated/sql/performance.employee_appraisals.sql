create table performance.employee_appraisals (
  employee_key text collate "C" not null,
  year integer not null,
  period_kind text collate "C" not null,
  period integer not null,
  employee_number text collate "C" not null,
  employee_name text,
  organization_code text collate "C" not null,
  position_level text,
  work_result integer not null,
  behaviour integer not null,
  predicate text collate "C" not null,
  appraiser_key text collate "C",
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_employee_appraisals primary key (id),
  constraint uq_employee_appraisals_key unique (key),
  constraint ck_employee_appraisals_period_kind check (period_kind in ('month', 'quarter', 'year')),
  constraint ck_employee_appraisals_predicate check (predicate in ('very_good', 'good', 'needs_improvement', 'misconduct', 'very_poor'))
);

create index ix_employee_appraisals_change_seq_id on performance.employee_appraisals (change_seq, id);

create index ix_employee_appraisals_year_period_kind_period on performance.employee_appraisals (year, period_kind, period);

create index ix_employee_appraisals_organization_code_year_period_k_12419f1f on performance.employee_appraisals (organization_code, year, period_kind, period);

create table performance.employee_appraisals_history (
  employee_key text collate "C" not null,
  year integer not null,
  period_kind text collate "C" not null,
  period integer not null,
  employee_number text collate "C" not null,
  employee_name text,
  organization_code text collate "C" not null,
  position_level text,
  work_result integer not null,
  behaviour integer not null,
  predicate text collate "C" not null,
  appraiser_key text collate "C",
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
  constraint pk_employee_appraisals_history primary key (id, recorded_at)
);

create index ix_employee_appraisals_history_key_recorded_at on performance.employee_appraisals_history (key, recorded_at);

create index ix_employee_appraisals_history_superseded_seq_id on performance.employee_appraisals_history (superseded_seq, id);

create index ix_employee_appraisals_history_change_seq_id on performance.employee_appraisals_history (change_seq, id);

create index ix_employee_appraisals_history_superseded_at_recorded_at on performance.employee_appraisals_history (superseded_at, recorded_at);

create index ix_employee_appraisals_history_organization_code_year__dcd706b3 on performance.employee_appraisals_history (organization_code, year, period_kind, period);
