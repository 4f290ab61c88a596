-- 前置任务: what a task waits for. Rows stay when a task is removed with them; links of removed tasks do not count.
alter table task add column is_pinned boolean not null default false;
alter table task add column milestone_id uuid;
alter table task add foreign key (workspace_id, milestone_id) references milestone;

create table dependency (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  kind text not null default 'FS' check (kind in ('FS', 'SS', 'FF', 'SF')),
  lag integer not null default 0 check (lag between -365 and 365),
  lag_unit text not null default 'day' check (lag_unit in ('day', 'workday')),
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, predecessor_id) references task,
  foreign key (workspace_id, successor_id) references task,
  check (predecessor_id <> successor_id)
);
create index dependency_campaign on dependency (workspace_id, campaign_id, revision);
create index dependency_predecessor on dependency (workspace_id, predecessor_id) where not removed;
create index dependency_successor on dependency (workspace_id, successor_id) where not removed;

alter table dependency enable row level security;
create policy own_workspace on dependency using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
