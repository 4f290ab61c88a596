-- Words about a task, an issue, a decision or anything else of a campaign.
create table comment (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  subject_noun text not null,
  subject_id uuid not null,
  text text not null,
  mentioned_ids uuid[] not null default '{}',
  author_id uuid not null,
  is_edited boolean not null default false,
  created_at timestamptz not null default now(),
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, author_id) references person
);
create index comment_subject on comment (workspace_id, subject_id, subject_noun);

-- What is to be ticked off within a task.
create table checklist_item (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  position double precision not null default 0,
  name text not null,
  done_by_id uuid,
  done_on date,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, done_by_id) references person,
  check ((done_by_id is null) = (done_on is null))
);
create index checklist_item_campaign on checklist_item (workspace_id, campaign_id, revision);
create index checklist_item_task on checklist_item (workspace_id, task_id);

do $$
declare name text;
begin
  foreach name in array array['comment', 'checklist_item']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
