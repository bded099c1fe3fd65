create table complaints.response_policies (
  code text collate "C" not null,
  clock text collate "C" not null,
  unit text collate "C" not null,
  "limit" integer not null,
  source_system text collate "C",
  channel text collate "C",
  kind text collate "C",
  valid_from date not null,
  valid_to date,
  source text not null,
  is_verified boolean not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_response_policies primary key (id),
  constraint uq_response_policies_key unique (key),
  constraint ck_response_policies_clock check (clock in ('first_response', 'verification', 'follow_up', 'resolution_normative', 'resolution_supervision', 'auto_close')),
  constraint ck_response_policies_unit check (unit in ('hours', 'working_days')),
  constraint ck_response_policies_channel check (channel in ('web', 'app', 'whatsapp', 'sms', 'phone', 'social', 'lapor', 'governor_account', 'in_person')),
  constraint ck_response_policies_kind check (kind in ('complaint', 'aspiration', 'information_request'))
);

create index ix_response_policies_change_seq_id on complaints.response_policies (change_seq, id);

create table complaints.response_policies_history (
  code text collate "C" not null,
  clock text collate "C" not null,
  unit text collate "C" not null,
  "limit" integer not null,
  source_system text collate "C",
  channel text collate "C",
  kind text collate "C",
  valid_from date not null,
  valid_to date,
  source text not null,
  is_verified boolean not null,
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
  constraint pk_response_policies_history primary key (id, recorded_at)
);

create index ix_response_policies_history_key_recorded_at on complaints.response_policies_history (key, recorded_at);

create index ix_response_policies_history_superseded_seq_id on complaints.response_policies_history (superseded_seq, id);

create index ix_response_policies_history_change_seq_id on complaints.response_policies_history (change_seq, id);

create index ix_response_policies_history_superseded_at_recorded_at on complaints.response_policies_history (superseded_at, recorded_at);
