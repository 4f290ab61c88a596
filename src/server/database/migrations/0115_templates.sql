create table template (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('promotion', 'launch', 'brandEvent', 'longTerm')),
  description text not null default '',
  content jsonb not null,
  author_id uuid not null,
  written_on date not null,
  source_campaign_id uuid,
  state text not null default 'active' check (state in ('active', 'withdrawn')),
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, author_id) references person,
  foreign key (workspace_id, source_campaign_id) references campaign
);

-- Who a role was the last time that a template was used.
create table role_match (
  workspace_id uuid not null references workspace on delete cascade,
  role text not null,
  person_id uuid not null,
  primary key (workspace_id, role),
  foreign key (workspace_id, person_id) references person
);

-- 复盘节奏: which meetings on which days of the week.
alter table campaign add column review_rhythm jsonb not null default '[]';

do $$
declare name text;
begin
  foreach name in array array['template', 'role_match']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
