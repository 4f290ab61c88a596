-- What was handed to the reviewer, version by version, and what they said to it.
create table submission (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  version integer not null,
  note text not null default '',
  attachment_ids uuid[] not null default '{}',
  author_id uuid not null,
  day date not null,
  verdict text check (verdict in ('accepted', 'returned')),
  verdict_note text not null default '',
  judge_id uuid,
  judged_on date,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, author_id) references person,
  foreign key (workspace_id, judge_id) references person,
  check ((verdict is null) = (judge_id is null) and (verdict is null) = (judged_on is null))
);
create unique index submission_version on submission (workspace_id, task_id, version) where not removed;
create index submission_campaign on submission (workspace_id, campaign_id, revision);
create index submission_attachments on submission using gin (attachment_ids) where attachment_ids <> '{}' and not removed;

do $$
begin
  alter table submission enable row level security;
  create policy own_workspace on submission using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
end $$;
