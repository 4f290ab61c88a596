-- What the plan check found and a lead left as it is, with the reason.
create table ignored_finding (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  -- Rule and row, such as phaseGap:0198…
  finding text not null,
  reason text not null,
  ignored_by_id uuid not null,
  ignored_on date not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, ignored_by_id) references person
);
create unique index ignored_finding_once on ignored_finding (workspace_id, campaign_id, finding) where not removed;
alter table ignored_finding enable row level security;
create policy own_workspace on ignored_finding
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
