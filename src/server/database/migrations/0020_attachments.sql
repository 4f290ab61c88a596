-- A file of a campaign, a task or anything else in it. The same name at the same subject again is the next version of one document.
create table attachment (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  subject_noun text not null,
  subject_id uuid not null,
  name text not null,
  version integer not null default 1,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  author_id uuid not null,
  day date not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, author_id) references person
);
create unique index attachment_version on attachment (workspace_id, subject_id, subject_noun, name, version);
create index attachment_campaign on attachment (workspace_id, campaign_id, revision);

-- The bytes, once for each content of a workspace: nothing that reads rows or events meets them.
create table attachment_content (
  workspace_id uuid not null references workspace on delete cascade,
  sha256 text not null,
  bytes bytea not null,
  primary key (workspace_id, sha256)
);
-- Photos and documents are compressed already, and a part of what is stored plainly is read without the rest.
alter table attachment_content alter column bytes set storage external;

alter table attachment add foreign key (workspace_id, sha256) references attachment_content;

do $$
declare name text;
begin
  foreach name in array array['attachment', 'attachment_content']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
