-- What somebody is told. One line a person: the same thing said again before it was read is one line with the newest words.

create table notice (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  campaign_id uuid,
  subject_noun text not null,
  subject_id uuid not null,
  params jsonb not null default '{}',
  -- Nobody where time itself did it.
  actor_id uuid,
  event_id uuid,
  urgency text not null check (urgency in ('immediate', 'digest', 'inboxOnly')),
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person,
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, actor_id) references person
);
create unique index notice_unread on notice (workspace_id, person_id, kind, subject_noun, subject_id) where read_at is null;
create index notice_inbox on notice (workspace_id, person_id, created_at desc);

create table notice_setting (
  workspace_id uuid not null references workspace on delete cascade,
  person_id uuid not null,
  -- Of each area of notices at most this: usual, digest, inboxOnly, off. An area that is not named is as usual.
  areas jsonb not null default '{}',
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person
);

do $$
declare name text;
begin
  foreach name in array array['notice', 'notice_setting']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
