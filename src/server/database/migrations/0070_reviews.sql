create table review (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  kind text not null check (kind in ('dailyStandup', 'weeklyReview', 'phaseReview', 'retrospective')),
  phase_id uuid,
  day date not null,
  since date not null,
  host_id uuid not null,
  attendee_ids uuid[] not null default '{}',
  is_over boolean not null default false,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, phase_id) references phase,
  foreign key (workspace_id, host_id) references person
);
create index review_campaign on review (workspace_id, campaign_id, day);

-- What the meeting saw when it began. It never changes, so it stands beside the row and not in its history.
create table review_pack (
  workspace_id uuid not null,
  review_id uuid not null,
  pack jsonb not null,
  primary key (workspace_id, review_id),
  foreign key (workspace_id, review_id) references review
);

create table review_note (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  review_id uuid not null,
  section text not null check (section in ('highlight', 'shortfall', 'cause', 'note')),
  position double precision not null default 0,
  text text not null,
  author_id uuid not null,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, review_id) references review,
  foreign key (workspace_id, author_id) references person
);
create index review_note_review on review_note (workspace_id, review_id);

create table decision (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  number integer not null check (number > 0),
  decided_on date not null,
  decided_by_id uuid not null,
  content text not null,
  reason text not null default '',
  owner_id uuid,
  due_date date,
  kpi_id uuid,
  effective_from date,
  expected_effect text not null default '',
  outcome text not null default '',
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  done_on date,
  review_id uuid,
  issue_id uuid,
  task_ids uuid[] not null default '{}',
  proposal_ids uuid[] not null default '{}',
  goal_ids uuid[] not null default '{}',
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  unique (workspace_id, campaign_id, number),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, decided_by_id) references person,
  foreign key (workspace_id, owner_id) references person,
  foreign key (workspace_id, kpi_id) references kpi,
  foreign key (workspace_id, review_id) references review,
  foreign key (workspace_id, issue_id) references issue
);
create index decision_campaign on decision (workspace_id, campaign_id, revision);

do $$
declare name text;
begin
  foreach name in array array['review', 'review_pack', 'review_note', 'decision']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;
