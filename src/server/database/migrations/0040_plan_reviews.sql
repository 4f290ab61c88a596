-- A plan document as it was read. It belongs to no campaign until its review has become one.
create table plan_document (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  campaign_id uuid,
  name text not null,
  kind text not null check (kind in ('docx', 'pdf', 'xlsx', 'text')),
  text text not null,
  sha256 text not null,
  -- The file, until it is attached to its campaign.
  bytes bytea,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, added_by) references person
);
create index plan_document_campaign on plan_document (workspace_id, campaign_id);

-- Its review: every decision is kept at once, so that a second person or another day goes on where the first stopped.
create table plan_review (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  document_id uuid not null,
  campaign_id uuid,
  state text not null default 'open' check (state in ('open', 'finished', 'given up')),
  items jsonb not null,
  revision bigint not null default 0,
  event_id uuid,
  updated_by uuid not null,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, document_id) references plan_document,
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, updated_by) references person
);
create index plan_review_campaign on plan_review (workspace_id, campaign_id);

-- Which sentence of which document a row of the campaign stands on.
create table source_span (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  document_id uuid not null,
  subject_noun text not null,
  subject_id uuid not null,
  quote text not null,
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, document_id) references plan_document,
  check (ends_at > starts_at)
);
create index source_span_campaign on source_span (workspace_id, campaign_id, subject_id);

create table budget_item (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  position double precision not null default 0,
  name text not null,
  amount numeric,
  amount_max numeric,
  currency text not null default '',
  -- What one such amount is for: a month, a person; empty for the whole campaign.
  per text not null default '',
  -- A sum of other items, not to be added again.
  is_total boolean not null default false,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign
);
create index budget_item_campaign on budget_item (workspace_id, campaign_id);

-- What the columns of other people's sheets mean, as somebody said it once for a file of that shape.
create table sheet_mapping (
  workspace_id uuid not null references workspace on delete cascade,
  fingerprint text not null,
  mapping jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, fingerprint),
  foreign key (workspace_id, updated_by) references person
);

do $$
declare name text;
begin
  foreach name in array array['plan_document', 'plan_review', 'source_span', 'budget_item', 'sheet_mapping']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
