create table media.hoax_claims (
  code text collate "C" not null,
  claim text not null,
  verdict text collate "C" not null,
  found_at timestamp with time zone not null,
  clarified_at timestamp with time zone,
  clarification_url text collate "C",
  organization_code text collate "C",
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_hoax_claims primary key (id),
  constraint uq_hoax_claims_key unique (key),
  constraint ck_hoax_claims_verdict check (verdict in ('satire', 'misleading', 'imposter', 'fabricated', 'false_connection', 'false_context', 'manipulated', 'true_claim'))
);

create index ix_hoax_claims_change_seq_id on media.hoax_claims (change_seq, id);

create index ix_hoax_claims_found_at on media.hoax_claims (found_at);

create index ix_hoax_claims_organization_code on media.hoax_claims (organization_code);

create table media.hoax_claims_history (
  code text collate "C" not null,
  claim text not null,
  verdict text collate "C" not null,
  found_at timestamp with time zone not null,
  clarified_at timestamp with time zone,
  clarification_url text collate "C",
  organization_code text collate "C",
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
  constraint pk_hoax_claims_history primary key (id, recorded_at)
);

create index ix_hoax_claims_history_key_recorded_at on media.hoax_claims_history (key, recorded_at);

create index ix_hoax_claims_history_superseded_seq_id on media.hoax_claims_history (superseded_seq, id);

create index ix_hoax_claims_history_change_seq_id on media.hoax_claims_history (change_seq, id);

create index ix_hoax_claims_history_superseded_at_recorded_at on media.hoax_claims_history (superseded_at, recorded_at);
