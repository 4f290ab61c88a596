create table lesson (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  -- None where the lesson is no campaign's own.
  campaign_id uuid,
  kind text not null check (kind in ('success', 'improvement')),
  content text not null,
  applies_when text not null default '',
  tags text[] not null default '{}',
  campaign_kind text check (campaign_kind in ('promotion', 'launch', 'brandEvent', 'longTerm')),
  source_noun text check (source_noun in ('task', 'issue', 'kpi', 'decision', 'review')),
  source_id uuid,
  evidence text not null default '',
  author_id uuid not null,
  written_on date not null,
  state text not null default 'active' check (state in ('active', 'withdrawn')),
  reason text not null default '',
  merged_into_id uuid,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, author_id) references person,
  foreign key (workspace_id, merged_into_id) references lesson,
  check ((source_noun is null) = (source_id is null))
);
create index lesson_campaign on lesson (workspace_id, campaign_id);
create index lesson_merged on lesson (workspace_id, merged_into_id) where merged_into_id is not null;

create table lesson_vote (
  workspace_id uuid not null,
  lesson_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, lesson_id, person_id),
  foreign key (workspace_id, lesson_id) references lesson,
  foreign key (workspace_id, person_id) references person
);

-- What a campaign answered to a lesson that was offered to it: a task, or no thank you.
create table lesson_answer (
  workspace_id uuid not null,
  campaign_id uuid not null,
  lesson_id uuid not null,
  task_id uuid,
  person_id uuid not null,
  primary key (workspace_id, campaign_id, lesson_id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, lesson_id) references lesson,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, person_id) references person
);

do $$
declare name text;
begin
  foreach name in array array['lesson', 'lesson_vote', 'lesson_answer']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
