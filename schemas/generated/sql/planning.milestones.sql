create table planning.milestones (
  plan_code text collate "C" not null,
  code text collate "C" not null,
  stage integer not null,
  coordination_area_code text collate "C",
  organization_code text collate "C" not null,
  title text not null,
  activity_code text collate "C",
  review_status text collate "C" not null,
  due_on date not null,
  completed_on date,
  progress_percent numeric not null,
  id bigint generated always as identity not null,
  key text collate "C" not null,
  source_key text,
  source_id integer not null,
  batch_id bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  change_seq bigint not null,
  extras jsonb,
  constraint pk_milestones primary key (id),
  constraint uq_milestones_key unique (key),
  constraint ck_milestones_review_status check (review_status in ('draft', 'in_review', 'adopted', 'returned'))
);

create index ix_milestones_change_seq_id on planning.milestones (change_seq, id);

create index ix_milestones_due_on on planning.milestones (due_on);

create index ix_milestones_plan_code on planning.milestones (plan_code);

create index ix_milestones_coordination_area_code on planning.milestones (coordination_area_code);

create index ix_milestones_organization_code on planning.milestones (organization_code);

create index ix_milestones_activity_code on planning.milestones (activity_code);

create table planning.milestones_history (
  plan_code text collate "C" not null,
  code text collate "C" not null,
  stage integer not null,
  coordination_area_code text collate "C",
  organization_code text collate "C" not null,
  title text not null,
  activity_code text collate "C",
  review_status text collate "C" not null,
  due_on date not null,
  completed_on date,
  progress_percent numeric not null,
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
  constraint pk_milestones_history primary key (id, recorded_at)
);

create index ix_milestones_history_key_recorded_at on planning.milestones_history (key, recorded_at);

create index ix_milestones_history_superseded_seq_id on planning.milestones_history (superseded_seq, id);

create index ix_milestones_history_change_seq_id on planning.milestones_history (change_seq, id);

create index ix_milestones_history_superseded_at_recorded_at on planning.milestones_history (superseded_at, recorded_at);
