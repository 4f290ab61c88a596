-- What runs by the clock, and how what is told leaves the house.

alter table workspace
  add digest_at text not null default '08:45' check (digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add reminder_at text default '17:30' check (reminder_at ~ '^([01]\d|2[0-3]):[0-5]\d$');

alter table notice_setting
  -- Null: at the workspace's hour.
  add digest_at text check (digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add has_digest boolean not null default true,
  add by_mail boolean not null default true;

-- When a channel carried it; a digest holds what none did.
alter table notice add told_at timestamptz;
create index notice_untold on notice (workspace_id, person_id) where told_at is null and read_at is null;

-- The row is the right to do it: whoever writes it does the work in the same transaction, and nobody can write it twice.
create table job_done (
  workspace_id uuid not null references workspace on delete cascade,
  job text not null,
  subject_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (workspace_id, job, subject_id, day)
);

create table channel (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  campaign_id uuid,
  kind text not null check (kind in ('wecom', 'dingtalk', 'feishu', 'webhook')),
  name text not null,
  url text not null,
  secret text not null default '',
  -- What it carries: the day's summary, and each urgent notice as it comes.
  tells_digest boolean not null default true,
  tells_notices boolean not null default false,
  -- Whether a task in it comes with the link that its owner updates it by.
  has_links boolean not null default true,
  is_paused boolean not null default false,
  removed boolean not null default false,
  revision bigint not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign
);

create table mail_setting (
  workspace_id uuid not null references workspace on delete cascade,
  host text not null,
  port integer not null check (port between 1 and 65535),
  secure boolean not null,
  username text not null default '',
  password text not null default '',
  sender text not null,
  primary key (workspace_id)
);

create table delivery (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  -- One of both: a channel, or a person's e-mail address.
  channel_id uuid,
  person_id uuid,
  about text not null check (about in ('digest', 'notice', 'test')),
  message jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  error jsonb,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  -- Until then a node is at it; after it, that node is thought to be gone.
  claimed_until timestamptz,
  expires_at timestamptz,
  sent_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel,
  foreign key (workspace_id, person_id) references person,
  check ((channel_id is null) <> (person_id is null))
);
create index delivery_waiting on delivery (next_attempt_at) where state = 'waiting';
create index delivery_log on delivery (workspace_id, created_at desc);

-- Signs the links by which somebody updates a task without a sign-in.
create table workspace_secret (
  workspace_id uuid not null references workspace on delete cascade,
  secret bytea not null,
  primary key (workspace_id)
);

do $$
declare name text;
begin
  foreach name in array array['job_done', 'channel', 'mail_setting', 'delivery', 'workspace_secret']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;

-- The one question over all workspaces: where something waits to be sent. It answers ids, and no word of what.
create function workspaces_with_post(at timestamptz) returns table (workspace_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct n.workspace_id from notice n where n.urgency = 'immediate' and n.told_at is null and n.read_at is null
  union
  select distinct d.workspace_id from delivery d
    where d.state = 'waiting' and d.next_attempt_at <= at and (d.claimed_until is null or d.claimed_until <= at)
$$;
