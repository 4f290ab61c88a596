-- The plan is published to its owners and department contacts, who confirm it or object. Whether an answer still holds follows from the
-- revision that it was given to and what changed since; nothing here says that somebody must be asked again.

create table publication (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  number integer not null check (number > 0),
  note text not null default '',
  -- Earlier answers don't count for what is published now.
  asks_everyone boolean not null default false,
  plan_revision bigint not null,
  published_on date not null,
  published_at timestamptz not null default now(),
  author_id uuid not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, author_id) references person
);
create unique index publication_number on publication (workspace_id, campaign_id, number) where not removed;

create table confirmation (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  answer text not null default 'pending' check (answer in ('pending', 'confirmed', 'objected')),
  -- What of the plan the answer was given to.
  plan_revision bigint,
  answered_on date,
  objection text not null default '',
  -- Who wrote the answer down for somebody without an account.
  recorded_by_id uuid,
  reminded_on date,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, person_id) references person,
  foreign key (workspace_id, recorded_by_id) references person
);
create unique index confirmation_person on confirmation (workspace_id, person_id, campaign_id) where not removed;
create index confirmation_campaign on confirmation (workspace_id, campaign_id);

create table change_request (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  task_id uuid,
  text text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer text not null default '',
  asked_on date not null,
  answered_by_id uuid,
  answered_on date,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, person_id) references person,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, answered_by_id) references person
);
create index change_request_campaign on change_request (workspace_id, campaign_id);

do $$
declare name text;
begin
  foreach name in array array['publication', 'confirmation', 'change_request']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
