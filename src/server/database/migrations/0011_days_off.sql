-- The workspace's own days: off although they are no weekend, or worked although they are.
create table day_off (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  day date not null,
  is_workday boolean not null default false,
  name text not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id)
);
create unique index day_off_day on day_off (workspace_id, day) where not removed;

alter table day_off enable row level security;
create policy own_workspace on day_off using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
