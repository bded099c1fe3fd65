create table planning.plan_nodes (
  plan_code text collate "C" not null,
  code text collate "C" not null,
  kind text collate "C" not null,
  parent_code text collate "C",
  title text not null,
  organization_code text collate "C",
  activity_code text collate "C",
  sequence integer not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_plan_nodes primary key (id),
  constraint uq_plan_nodes_key unique (key),
  constraint ck_plan_nodes_kind check (kind in ('mission', 'goal', 'objective', 'strategy', 'program', 'activity', 'sub_activity', 'stage', 'deliverable'))
);

create index ix_plan_nodes_change_seq_id on planning.plan_nodes (change_seq, id);

create index ix_plan_nodes_organization_code on planning.plan_nodes (organization_code);

create index ix_plan_nodes_activity_code on planning.plan_nodes (activity_code);

create index ix_plan_nodes_plan_code_parent_code on planning.plan_nodes (plan_code, parent_code);

create index ix_plan_nodes_plan_code_code on planning.plan_nodes (plan_code, code);

create table planning.plan_nodes_history (
  plan_code text collate "C" not null,
  code text collate "C" not null,
  kind text collate "C" not null,
  parent_code text collate "C",
  title text not null,
  organization_code text collate "C",
  activity_code text collate "C",
  sequence integer not null,
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
  constraint pk_plan_nodes_history primary key (id, recorded_at)
);

create index ix_plan_nodes_history_key_recorded_at on planning.plan_nodes_history (key, recorded_at);

create index ix_plan_nodes_history_superseded_seq_id on planning.plan_nodes_history (superseded_seq, id);

create index ix_plan_nodes_history_change_seq_id on planning.plan_nodes_history (change_seq, id);

create index ix_plan_nodes_history_superseded_at_recorded_at on planning.plan_nodes_history (superseded_at, recorded_at);
