create table complaints.complaint_responses (
  source_system text collate "C" not null,
  ticket text collate "C" not null,
  sequence integer not null,
  responded_at timestamp with time zone not null,
  organization_code text collate "C",
  kind text collate "C" not null,
  text text,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_complaint_responses primary key (id),
  constraint uq_complaint_responses_key unique (key),
  constraint ck_complaint_responses_kind check (kind in ('verification', 'disposition', 'response', 'resolution', 'reopening', 'escalation', 'note', 'clarification', 'reporter_reply', 'referral'))
);

create index ix_complaint_responses_change_seq_id on complaints.complaint_responses (change_seq, id);

create index ix_complaint_responses_kind_responded_at on complaints.complaint_responses (kind, responded_at);

create index ix_complaint_responses_organization_code on complaints.complaint_responses (organization_code);

create index ix_complaint_responses_source_system_ticket on complaints.complaint_responses (source_system, ticket);

create table complaints.complaint_responses_history (
  source_system text collate "C" not null,
  ticket text collate "C" not null,
  sequence integer not null,
  responded_at timestamp with time zone not null,
  organization_code text collate "C",
  kind text collate "C" not null,
  text text,
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
  constraint pk_complaint_responses_history primary key (id, recorded_at)
);

create index ix_complaint_responses_history_key_recorded_at on complaints.complaint_responses_history (key, recorded_at);

create index ix_complaint_responses_history_superseded_seq_id on complaints.complaint_responses_history (superseded_seq, id);

create index ix_complaint_responses_history_change_seq_id on complaints.complaint_responses_history (change_seq, id);

create index ix_complaint_responses_history_superseded_at_recorded_at on complaints.complaint_responses_history (superseded_at, recorded_at);
