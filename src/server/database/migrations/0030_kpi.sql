-- Metrics of the workspace, KPIs of a campaign, and what was measured.

create table metric (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  position double precision not null default 0,
  name text not null,
  unit text not null default '',
  kind text not null default 'cumulative' check (kind in ('cumulative', 'ratio', 'level')),
  direction text not null default 'up' check (direction in ('up', 'down')),
  numerator_id uuid,
  denominator_id uuid,
  data_source text not null default '',
  metric_definition text not null default '',
  aliases text[] not null default '{}',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, numerator_id) references metric,
  foreign key (workspace_id, denominator_id) references metric
);

create table kpi (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  metric_id uuid not null,
  position double precision not null default 0,
  name text not null default '',
  owner_id uuid,
  dimension_name text not null default '',
  -- The values of the dimension (渠道: 小红书, 抖音 …), each with its target where it has one: [{ name, targetValue }].
  dimensions jsonb not null default '[]',
  target_value numeric,
  start_date date,
  end_date date,
  shape text not null default 'even' check (shape in ('even', 'phases', 'days', 'like')),
  -- Shares by the phase's id; targets by day, as text.
  phase_shares jsonb not null default '{}',
  day_targets jsonb not null default '{}',
  like_kpi_id uuid,
  -- Where a level stood before the period.
  start_level numeric,
  data_source text not null default '',
  -- Moves with every value, so that what was computed from older ones is known to be old.
  values_revision bigint not null default 0,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, metric_id) references metric,
  foreign key (workspace_id, owner_id) references person,
  foreign key (workspace_id, like_kpi_id) references kpi,
  check (end_date >= start_date)
);
create index kpi_campaign on kpi (workspace_id, campaign_id, revision);

alter table goal add column kpi_id uuid;
alter table goal add foreign key (workspace_id, kpi_id) references kpi;

-- What people write beside a day's value: why it differs, and what they do about it.
create table kpi_note (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  kpi_id uuid not null,
  day date not null,
  variance_reason text not null default '',
  improvement text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, kpi_id) references kpi
);
create unique index kpi_note_day on kpi_note (workspace_id, kpi_id, day) where not removed;
create index kpi_note_campaign on kpi_note (workspace_id, campaign_id);

create table task_result (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  task_id uuid not null,
  metric_id uuid not null,
  position double precision not null default 0,
  target_value numeric,
  result_value numeric,
  note text not null default '',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, task_id) references task,
  foreign key (workspace_id, metric_id) references metric
);
create index task_result_campaign on task_result (workspace_id, campaign_id);

-- Where numbers come from by themselves: an address that a system posts to.
create table source (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  name text not null,
  secret_hash bytea not null,
  -- Set where the sender signs what it sends.
  signing_key text,
  -- Which places of the payload mean what.
  paths jsonb,
  last_payload text,
  last_received_at timestamptz,
  last_problem text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, created_by) references person
);
create unique index source_secret on source (secret_hash);

-- One act of entering numbers: a cell, a paste, a file, a call.
create table measurement_batch (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  origin text not null check (origin in ('typed', 'grid', 'file', 'api', 'webhook', 'minutes')),
  source_name text not null default '',
  author_id uuid not null,
  at timestamptz not null default now(),
  stored integer not null default 0,
  corrected integer not null default 0,
  held integer not null default 0,
  taken_back_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, author_id) references person
);
create index measurement_batch_campaign on measurement_batch (workspace_id, campaign_id, at);

-- One value per KPI, day and dimension value; '' is the whole.
create table measurement (
  workspace_id uuid not null,
  kpi_id uuid not null,
  day date not null,
  dimension text not null default '',
  value numeric,
  numerator numeric,
  denominator numeric,
  batch_id uuid not null,
  primary key (workspace_id, kpi_id, day, dimension),
  foreign key (workspace_id, kpi_id) references kpi,
  foreign key (workspace_id, batch_id) references measurement_batch
);
create index measurement_of_batch on measurement (workspace_id, batch_id);

-- Corrections: a value that another one replaced, or that was taken away.
create table measurement_change (
  workspace_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  day date not null,
  dimension text not null default '',
  before jsonb,
  after jsonb,
  reason text not null default '',
  batch_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi,
  foreign key (workspace_id, batch_id) references measurement_batch
);
create index measurement_change_cell on measurement_change (workspace_id, kpi_id, day);
create index measurement_change_batch on measurement_change (workspace_id, batch_id);

-- Values that wait for a person, with the reasons.
create table held_value (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  kpi_id uuid not null,
  day date not null,
  dimension text not null default '',
  value numeric,
  numerator numeric,
  denominator numeric,
  holds jsonb not null,
  batch_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'corrected', 'discarded', 'replaced')),
  resolved_by uuid,
  resolved_at timestamptz,
  reason text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, kpi_id) references kpi,
  foreign key (workspace_id, batch_id) references measurement_batch,
  foreign key (workspace_id, resolved_by) references person
);
create index held_value_waiting on held_value (workspace_id, campaign_id) where state = 'waiting';

-- Values of a minute, of which the day's is made.
create table minute_value (
  workspace_id uuid not null,
  kpi_id uuid not null,
  minute timestamptz not null,
  dimension text not null default '',
  day date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  primary key (workspace_id, kpi_id, minute, dimension),
  foreign key (workspace_id, kpi_id) references kpi
);
create index minute_value_day on minute_value (workspace_id, kpi_id, day);

-- How a table with these headings was understood, for the next one.
create table table_mapping (
  workspace_id uuid not null references workspace on delete cascade,
  shape text not null,
  mapping jsonb not null,
  -- What the table calls a metric, and which metric it is.
  metrics jsonb not null default '[]',
  used_at timestamptz not null default now(),
  primary key (workspace_id, shape)
);

-- Keys with which programs call, each with the rights of who made it, cut down to its scopes.
create table token (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash bytea not null,
  -- The first characters, by which people tell their tokens apart.
  hint text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person
);
create unique index token_hash on token (token_hash);

do $$
declare name text;
begin
  foreach name in array array['metric', 'kpi', 'kpi_note', 'task_result', 'source', 'measurement_batch', 'measurement',
    'measurement_change', 'held_value', 'minute_value', 'table_mapping', 'token']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;

-- The door from a token to its workspace, as enter_session is the one from a session.
create function enter_token(hash bytea)
returns table (account_id uuid, workspace_id uuid, person_id uuid, name text, role text, workspace_name text, time_zone text,
  language text, is_demo boolean, pinned_today date, token_id uuid, scopes text[])
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare opened uuid;
begin
  select t.workspace_id into opened
    from token t join person p on p.workspace_id = t.workspace_id and p.id = t.person_id
    where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
      and p.role is not null and p.account_id is not null and not p.removed;
  if opened is null then return; end if;
  perform set_config('app.workspace_id', opened::text, true);
  return query
    select p.account_id, w.id, p.id, p.name, p.role, w.name, w.time_zone, w.language, w.is_demo, w.pinned_today, t.id, t.scopes
    from token t
      join workspace w on w.id = t.workspace_id
      join person p on p.workspace_id = t.workspace_id and p.id = t.person_id
    where t.token_hash = hash;
end $$;

-- The door from a webhook's address: answers who set it up, for whom it writes.
create function enter_source(hash bytea)
returns table (account_id uuid, workspace_id uuid, person_id uuid, name text, role text, workspace_name text, time_zone text,
  language text, is_demo boolean, pinned_today date, source_id uuid, campaign_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare opened uuid;
begin
  select s.workspace_id into opened
    from source s
      join person p on p.workspace_id = s.workspace_id and p.id = s.created_by
      join campaign c on c.workspace_id = s.workspace_id and c.id = s.campaign_id
    where s.secret_hash = hash and not s.removed and not c.removed
      and p.role is not null and p.account_id is not null and not p.removed;
  if opened is null then return; end if;
  perform set_config('app.workspace_id', opened::text, true);
  return query
    select p.account_id, w.id, p.id, p.name, p.role, w.name, w.time_zone, w.language, w.is_demo, w.pinned_today, s.id, s.campaign_id
    from source s
      join workspace w on w.id = s.workspace_id
      join person p on p.workspace_id = s.workspace_id and p.id = s.created_by
    where s.secret_hash = hash;
end $$;
