create table performance.agency_scores (
  organization_code text collate "C" not null,
  year integer not null,
  instrument text collate "C" not null,
  score numeric not null,
  grade text,
  note text,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_agency_scores primary key (id),
  constraint uq_agency_scores_key unique (key),
  constraint ck_agency_scores_instrument check (instrument in ('SAKIP', 'RB', 'IKM', 'PEKPPP', 'SPBE', 'SPIP', 'KIP'))
);

create index ix_agency_scores_change_seq_id on performance.agency_scores (change_seq, id);

create index ix_agency_scores_instrument_year on performance.agency_scores (instrument, year);

create index ix_agency_scores_organization_code on performance.agency_scores (organization_code);

create table performance.agency_scores_history (
  organization_code text collate "C" not null,
  year integer not null,
  instrument text collate "C" not null,
  score numeric not null,
  grade text,
  note text,
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
  constraint pk_agency_scores_history primary key (id, recorded_at)
);

create index ix_agency_scores_history_key_recorded_at on performance.agency_scores_history (key, recorded_at);

create index ix_agency_scores_history_superseded_seq_id on performance.agency_scores_history (superseded_seq, id);

create index ix_agency_scores_history_change_seq_id on performance.agency_scores_history (change_seq, id);

create index ix_agency_scores_history_superseded_at_recorded_at on performance.agency_scores_history (superseded_at, recorded_at);
