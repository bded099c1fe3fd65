create table media.media_mentions (
  url text collate "C" not null,
  outlet text not null,
  platform text collate "C" not null,
  published_at timestamp with time zone not null,
  title text not null,
  excerpt text,
  organization_code text collate "C",
  sentiment text collate "C" not null,
  sentiment_source text collate "C" not null,
  topic text,
  reach integer,
  responded_at timestamp with time zone,
  response_url text collate "C",
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_media_mentions primary key (id),
  constraint uq_media_mentions_key unique (key),
  constraint ck_media_mentions_platform check (platform in ('news', 'x', 'instagram', 'facebook', 'tiktok', 'youtube', 'radio', 'tv', 'print')),
  constraint ck_media_mentions_sentiment check (sentiment in ('positive', 'neutral', 'negative')),
  constraint ck_media_mentions_sentiment_source check (sentiment_source in ('supplied', 'lexicon'))
);

create index ix_media_mentions_change_seq_id on media.media_mentions (change_seq, id);

create index ix_media_mentions_published_at on media.media_mentions (published_at);

create index ix_media_mentions_organization_code_published_at on media.media_mentions (organization_code, published_at);

create index ix_media_mentions_where_sentiment_published_at_organiz_dfec1477 on media.media_mentions (published_at, organization_code, responded_at) where "sentiment" in ('negative');

create table media.media_mentions_history (
  url text collate "C" not null,
  outlet text not null,
  platform text collate "C" not null,
  published_at timestamp with time zone not null,
  title text not null,
  excerpt text,
  organization_code text collate "C",
  sentiment text collate "C" not null,
  sentiment_source text collate "C" not null,
  topic text,
  reach integer,
  responded_at timestamp with time zone,
  response_url text collate "C",
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
  constraint pk_media_mentions_history primary key (id, recorded_at)
);

create index ix_media_mentions_history_key_recorded_at on media.media_mentions_history (key, recorded_at);

create index ix_media_mentions_history_superseded_seq_id on media.media_mentions_history (superseded_seq, id);

create index ix_media_mentions_history_change_seq_id on media.media_mentions_history (change_seq, id);

create index ix_media_mentions_history_superseded_at_recorded_at on media.media_mentions_history (superseded_at, recorded_at);
