create table issue (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  number integer not null check (number > 0),
  kind text not null default 'issue' check (kind in ('issue', 'risk')),
  description text not null,
  raised_on date not null,
  raised_by_id uuid,
  task_id uuid,
  category text not null default 'other'
    check (category in ('material', 'channel', 'supplier', 'people', 'system', 'budget', 'policy', 'other')),
  severity text not null default 'medium' check (severity in ('low', 'medium', 'high', 'critical')),
  probability text check (probability in ('low', 'medium', 'high')),
  impact text not null default '',
  impact_kpi_id uuid,
  impact_phase_id uuid,
  impact_percent numeric,
  recovery_percent numeric,
  actual_impact_percent numeric,
  root_cause text not null default '',
  owner_id uuid,
  countermeasure text not null default '',
  contingency_plan text not null default '',
  promised_date date,
  resolved_on date,
  state text not null default 'open' check (state in ('open', 'inProgress', 'resolved', 'closed')),
  escalated_on date,
  remarks text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  unique (workspace_id, campaign_id, number),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, impact_phase_id) references phase,
  foreign key (workspace_id, raised_by_id) references person,
  foreign key (workspace_id, owner_id) references person
);
create index issue_campaign on issue (workspace_id, campaign_id, revision);
create index issue_task on issue (workspace_id, task_id) where task_id is not null and not removed;
create index issue_owner on issue (workspace_id, owner_id) where not removed;

alter table issue enable row level security;
create policy own_workspace on issue using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- Words that stand in the sheet already become issues of the log.
insert into issue (workspace_id, id, campaign_id, number, description, countermeasure, raised_on, task_id, owner_id, state, resolved_on, revision)
select t.workspace_id, gen_random_uuid(), t.campaign_id,
  row_number() over (partition by t.workspace_id, t.campaign_id order by coalesce(t.actual_start, t.planned_start), t.position, t.id),
  t.issue, t.countermeasure, coalesce(t.actual_start, t.planned_start, current_date), t.id, t.owner_id,
  case when t.actual_finish is null then 'open' else 'resolved' end, t.actual_finish, t.revision
from task t where t.issue <> '' and not t.removed;
