-- 调整建议: what a slip would move, until somebody decides.
create table reschedule_proposal (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  issue_id uuid,
  cause text not null check (cause in ('expectedFinish', 'shift', 'dates')),
  shift_days integer,
  planned_start date,
  planned_finish date,
  note text not null default '',
  requested_by_id uuid not null,
  requested_on date not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected')),
  moves_then jsonb not null default '[]',
  alternative text check (alternative in ('shiftAll', 'shorten', 'overlap', 'acceptMiss')),
  moves_accepted jsonb,
  decided_by_id uuid,
  decided_on date,
  reason text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, requested_by_id) references person,
  foreign key (workspace_id, decided_by_id) references person
);
create index reschedule_proposal_campaign on reschedule_proposal (workspace_id, campaign_id, revision);

alter table reschedule_proposal enable row level security;
create policy own_workspace on reschedule_proposal using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
