-- An archived campaign is read-only; the number is that of its newest archive, 0 before the first.
alter table campaign add column archived_on date;
alter table campaign add column archive_version integer not null default 0;

-- One version of a campaign's archive: what it held at one moment, by whom, and how to know that it still does.
create table archive (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  version integer not null,
  label text not null,
  archived_on date not null,
  archived_at timestamptz not null,
  -- None where it came from another Runsheet.
  archived_by_id uuid,
  archived_by_name text not null,
  -- As the file manifest.json is written, to the byte.
  manifest text not null,
  manifest_sha256 text not null,
  file_count integer not null,
  size bigint not null,
  -- The sums of the rows as they are in this database, by file: from an archive of elsewhere they may differ from the manifest's.
  row_sums jsonb not null,
  summary jsonb not null,
  imported_on date,
  imported_by_id uuid,
  reopened_on date,
  reopened_by_id uuid,
  reopen_reason text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, archived_by_id) references person,
  foreign key (workspace_id, imported_by_id) references person,
  foreign key (workspace_id, reopened_by_id) references person
);
create unique index archive_version on archive (workspace_id, campaign_id, version);
create index archive_manifest on archive (workspace_id, manifest_sha256);

-- Its files. What people uploaded is kept once, where attachments are.
create table archive_file (
  workspace_id uuid not null,
  archive_id uuid not null,
  path text not null,
  size bigint not null,
  sha256 text not null,
  bytes bytea,
  content_sha256 text,
  primary key (workspace_id, archive_id, path),
  foreign key (workspace_id, archive_id) references archive on delete cascade,
  foreign key (workspace_id, content_sha256) references attachment_content,
  check ((bytes is null) <> (content_sha256 is null))
);

-- Where something went differently than planned and somebody said that it teaches nothing.
create table lesson_dismissal (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  subject_noun text not null check (subject_noun in ('task', 'issue', 'kpi')),
  subject_id uuid not null,
  reason text not null,
  dismissed_by_id uuid not null,
  dismissed_on date not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, dismissed_by_id) references person
);
create unique index lesson_dismissal_once on lesson_dismissal (workspace_id, campaign_id, subject_id) where not removed;

do $$
declare name text;
begin
  foreach name in array array['archive', 'archive_file', 'lesson_dismissal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
  -- Archives don't change: whoever serves requests adds files and never touches them again.
  if exists (select from pg_roles where rolname = 'runsheet_app') then
    revoke update, delete on archive_file from runsheet_app;
  end if;
end $$;
