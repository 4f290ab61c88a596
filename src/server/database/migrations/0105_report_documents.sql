-- A document of a closing report: asked for by somebody, made by any node, kept for a day.
create table report_document (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  format text not null,
  file_name text not null,
  -- Of all that it is made from: what asks for the same gets the same.
  fingerprint text not null,
  -- What it is made from, until it is made.
  source text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- In percent.
  progress integer not null default 0,
  attempts integer not null default 0,
  -- Whoever makes it says again and again that it still does; silence means that it died.
  claimed_until timestamptz,
  bytes bytea,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign
);
create index report_document_fingerprint on report_document (workspace_id, campaign_id, fingerprint);
create index report_document_open on report_document (state, claimed_until) where state in ('waiting', 'running');

alter table report_document enable row level security;
create policy own_workspace on report_document using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- Over all workspaces: where a document waits, or lost its maker. It answers ids, and no word of what.
create function workspaces_with_reports(at timestamptz) returns table (workspace_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct d.workspace_id from report_document d
  where d.state = 'waiting' or (d.state = 'running' and d.claimed_until <= at)
$$;
