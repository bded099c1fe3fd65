create table media.agency_publications (
  url text collate "C" not null,
  organization_code text collate "C" not null,
  published_at timestamp with time zone not null,
  channel text collate "C" not null,
  title text not null,
  topic text,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_agency_publications primary key (id),
  constraint uq_agency_publications_key unique (key),
  constraint ck_agency_publications_channel check (channel in ('website', 'instagram', 'x', 'facebook', 'tiktok', 'youtube', 'threads', 'whatsapp', 'telegram'))
);

create index ix_agency_publications_change_seq_id on media.agency_publications (change_seq, id);

create index ix_agency_publications_organization_code_published_at on media.agency_publications (organization_code, published_at);

create table media.agency_publications_history (
  url text collate "C" not null,
  organization_code text collate "C" not null,
  published_at timestamp with time zone not null,
  channel text collate "C" not null,
  title text not null,
  topic text,
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
  constraint pk_agency_publications_history primary key (id, recorded_at)
);

create index ix_agency_publications_history_key_recorded_at on media.agency_publications_history (key, recorded_at);

create index ix_agency_publications_history_superseded_seq_id on media.agency_publications_history (superseded_seq, id);

create index ix_agency_publications_history_change_seq_id on media.agency_publications_history (change_seq, id);

create index ix_agency_publications_history_superseded_at_recorded_at on media.agency_publications_history (superseded_at, recorded_at);
