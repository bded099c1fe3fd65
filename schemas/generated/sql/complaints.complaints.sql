create table complaints.complaints (
  source_system text collate "C" not null,
  ticket text collate "C" not null,
  channel text collate "C" not null,
  kind text collate "C" not null,
  category_code text collate "C" not null,
  title text not null,
  description text,
  region_code text collate "C",
  latitude numeric,
  longitude numeric,
  address text,
  organization_code text collate "C",
  status text collate "C" not null,
  is_anonymous boolean not null,
  is_secret boolean not null,
  reporter_name text,
  reporter_contact text,
  received_at timestamp with time zone not null,
  verified_at timestamp with time zone,
  forwarded_at timestamp with time zone,
  first_response_at timestamp with time zone,
  resolved_at timestamp with time zone,
  reopened_count integer not null,
  escalated_at timestamp with time zone,
  escalation_target text,
  rating integer,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_complaints primary key (id),
  constraint uq_complaints_key unique (key),
  constraint ck_complaints_channel check (channel in ('web', 'app', 'whatsapp', 'sms', 'phone', 'social', 'lapor', 'governor_account', 'in_person')),
  constraint ck_complaints_kind check (kind in ('complaint', 'aspiration', 'information_request')),
  constraint ck_complaints_status check (status in ('received', 'verified', 'forwarded', 'in_progress', 'resolved', 'rejected', 'archived'))
);

create index ix_complaints_change_seq_id on complaints.complaints (change_seq, id);

create index ix_complaints_received_at on complaints.complaints (received_at);

create index ix_complaints_status_received_at on complaints.complaints (status, received_at);

create index ix_complaints_organization_code_received_at on complaints.complaints (organization_code, received_at);

create index ix_complaints_category_code_received_at on complaints.complaints (category_code, received_at);

create index ix_complaints_region_code_received_at on complaints.complaints (region_code, received_at);

create index ix_complaints_source_system_ticket on complaints.complaints (source_system, ticket);

create index ix_complaints_where_status_received_at_organization_co_c6d2595c on complaints.complaints (received_at, organization_code, region_code, source_system) where "status" in ('received', 'verified', 'forwarded', 'in_progress');

create table complaints.complaints_history (
  source_system text collate "C" not null,
  ticket text collate "C" not null,
  channel text collate "C" not null,
  kind text collate "C" not null,
  category_code text collate "C" not null,
  title text not null,
  description text,
  region_code text collate "C",
  latitude numeric,
  longitude numeric,
  address text,
  organization_code text collate "C",
  status text collate "C" not null,
  is_anonymous boolean not null,
  is_secret boolean not null,
  reporter_name text,
  reporter_contact text,
  received_at timestamp with time zone not null,
  verified_at timestamp with time zone,
  forwarded_at timestamp with time zone,
  first_response_at timestamp with time zone,
  resolved_at timestamp with time zone,
  reopened_count integer not null,
  escalated_at timestamp with time zone,
  escalation_target text,
  rating integer,
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
  constraint pk_complaints_history primary key (id, recorded_at)
);

create index ix_complaints_history_key_recorded_at on complaints.complaints_history (key, recorded_at);

create index ix_complaints_history_superseded_seq_id on complaints.complaints_history (superseded_seq, id);

create index ix_complaints_history_change_seq_id on complaints.complaints_history (change_seq, id);

create index ix_complaints_history_superseded_at_recorded_at on complaints.complaints_history (superseded_at, recorded_at);
