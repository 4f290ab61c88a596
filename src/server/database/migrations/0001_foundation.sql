-- Accounts and sessions stand above the workspaces: a sign-in does not know yet which workspace it leads to.

create table account (
  id uuid primary key,
  email text not null,
  password_hash text not null,
  created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));

create table workspace (
  id uuid primary key,
  name text not null,
  time_zone text not null default 'Asia/Shanghai',
  language text not null default 'zh' check (language in ('zh', 'en')),
  is_demo boolean not null default false,
  -- The demonstration plays on one fixed day; a real workspace has none.
  pinned_today date,
  revision bigint not null default 0,
  created_at timestamptz not null default now()
);

create table membership (
  account_id uuid not null references account on delete cascade,
  workspace_id uuid not null references workspace on delete cascade,
  person_id uuid not null,
  primary key (account_id, workspace_id)
);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  workspace_id uuid not null references workspace on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);

create table attempt (
  subject text not null,
  at timestamptz not null default now()
);
create index attempt_subject on attempt (subject, at);

-- From here on every table is one workspace's.

create table department (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null,
  contact_id uuid,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id)
);
create unique index department_name on department (workspace_id, name) where not removed;

create table person (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null,
  title text not null default '',
  email text,
  account_id uuid references account on delete set null,
  role text check (role in ('guest', 'member', 'admin', 'owner')),
  department_id uuid,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, department_id) references department
);
create unique index person_account on person (workspace_id, account_id) where account_id is not null and not removed;

alter table department add foreign key (workspace_id, contact_id) references person;
alter table membership add foreign key (workspace_id, person_id) references person on delete cascade;

create table invitation (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  token_hash bytea not null,
  role text not null check (role in ('guest', 'member', 'admin', 'owner')),
  email text,
  person_id uuid,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person,
  foreign key (workspace_id, invited_by) references person
);

create table campaign (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('promotion', 'launch', 'brandEvent', 'longTerm')),
  description text not null default '',
  start_date date,
  end_date date,
  plan_owner_id uuid,
  execution_lead_id uuid,
  is_open_to_workspace boolean not null default true,
  counts_days_off boolean not null default true,
  baseline_frozen_on date,
  -- The campaign's clock: each write takes the next number and stamps with it what it touched.
  revision bigint not null default 0,
  created_at timestamptz not null default now(),
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_owner_id) references person,
  foreign key (workspace_id, execution_lead_id) references person,
  check (end_date >= start_date)
);

create table participant (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  department_id uuid,
  person_id uuid,
  role text not null default 'member' check (role in ('viewer', 'member', 'lead')),
  position double precision not null default 0,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, department_id) references department,
  foreign key (workspace_id, person_id) references person,
  check (department_id is not null or person_id is not null)
);
create index participant_campaign on participant (workspace_id, campaign_id);

create table goal (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  position double precision not null default 0,
  metric text not null,
  comparator text not null check (comparator in ('>=', '<=', '=')),
  target_value numeric,
  baseline_target_value numeric,
  unit text not null default '',
  note text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign
);
create index goal_campaign on goal (workspace_id, campaign_id, revision);

create table milestone (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  name text not null,
  due_date date,
  date_rule text not null default 'by' check (date_rule in ('on', 'by')),
  baseline_due_date date,
  reached_on date,
  note text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign
);
create index milestone_campaign on milestone (workspace_id, campaign_id, revision);

create table phase (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  position double precision not null default 0,
  name text not null,
  start_date date,
  end_date date,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  check (end_date >= start_date)
);
create index phase_campaign on phase (workspace_id, campaign_id, revision);

create table task (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  phase_id uuid,
  position double precision not null default 0,
  name text not null,
  description text not null default '',
  deliverable text not null default '',
  acceptance_criteria text not null default '',
  owner_id uuid,
  collaborator_ids uuid[] not null default '{}',
  reviewer_id uuid,
  planned_start date,
  planned_finish date,
  baseline_start date,
  baseline_finish date,
  expected_finish date,
  actual_start date,
  actual_finish date,
  percent_complete smallint not null default 0 check (percent_complete between 0 and 100),
  quantity_planned double precision check (quantity_planned > 0),
  quantity_done double precision check (quantity_done >= 0),
  quantity_unit text not null default '',
  is_paused boolean not null default false,
  is_cancelled boolean not null default false,
  review_state text not null default 'none' check (review_state in ('none', 'submitted', 'returned', 'accepted')),
  submission_version integer not null default 0,
  status_note text not null default '',
  issue text not null default '',
  countermeasure text not null default '',
  delay_reason text not null default '',
  remarks text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, phase_id) references phase,
  foreign key (workspace_id, owner_id) references person,
  foreign key (workspace_id, reviewer_id) references person,
  check (planned_finish >= planned_start),
  check (actual_finish >= actual_start)
);
create index task_campaign on task (workspace_id, campaign_id, revision);
create index task_owner on task (workspace_id, owner_id) where not removed;

create table progress_update (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  day date not null,
  percent_complete smallint,
  quantity_done double precision,
  note text not null default '',
  author_id uuid not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, author_id) references person
);
create unique index progress_update_day on progress_update (workspace_id, task_id, day) where not removed;

create table event (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  campaign_id uuid,
  revision bigint not null,
  type text not null,
  actor_id uuid not null,
  at timestamptz not null default now(),
  undoes uuid,
  undone_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, actor_id) references person
);
create index event_campaign on event (workspace_id, campaign_id, revision);

create table event_change (
  workspace_id uuid not null,
  event_id uuid not null,
  noun text not null,
  row_id uuid not null,
  revision bigint not null,
  kind text not null check (kind in ('created', 'changed', 'removed', 'restored')),
  before jsonb,
  after jsonb,
  primary key (workspace_id, event_id, noun, row_id),
  foreign key (workspace_id, event_id) references event on delete cascade
);
create index event_change_row on event_change (workspace_id, row_id, revision);

create table idempotency (
  workspace_id uuid not null references workspace on delete cascade,
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (workspace_id, person_id, key)
);

-- A row of another workspace does not exist, whatever the query forgot to say.
do $$
declare name text;
begin
  foreach name in array array['department', 'person', 'invitation', 'campaign', 'participant', 'goal', 'milestone', 'phase', 'task',
    'progress_update', 'event', 'event_change', 'idempotency']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;

-- The one door from a session to its workspace: answers who it is and opens that workspace for this transaction.
create function enter_session(hash bytea)
returns table (account_id uuid, workspace_id uuid, person_id uuid, name text, role text, workspace_name text, time_zone text,
  language text, is_demo boolean, pinned_today date)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare opened uuid;
begin
  select s.workspace_id into opened
    from session s
      join membership m on m.account_id = s.account_id and m.workspace_id = s.workspace_id
      join person p on p.workspace_id = m.workspace_id and p.id = m.person_id
    where s.token_hash = hash and s.expires_at > now() and p.role is not null and not p.removed;
  if opened is null then return; end if;
  perform set_config('app.workspace_id', opened::text, true);
  return query
    select s.account_id, w.id, p.id, p.name, p.role, w.name, w.time_zone, w.language, w.is_demo, w.pinned_today
    from session s
      join workspace w on w.id = s.workspace_id
      join membership m on m.account_id = s.account_id and m.workspace_id = s.workspace_id
      join person p on p.workspace_id = m.workspace_id and p.id = m.person_id
    where s.token_hash = hash;
end $$;
