-- A baseline is the plan as it was frozen. The newest one that was not taken back is in force; its dates and targets are copied to the
-- baseline fields of the rows, which variance is counted against.

alter table campaign add baseline_number integer not null default 0;
alter table phase add baseline_start_date date, add baseline_end_date date;

create table baseline (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  number integer not null check (number > 0),
  note text not null default '',
  frozen_on date not null,
  frozen_at timestamptz not null default now(),
  author_id uuid,
  revision bigint not null default 0,
  removed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign,
  foreign key (workspace_id, author_id) references person
);
create unique index baseline_number on baseline (workspace_id, campaign_id, number) where not removed;

-- What was frozen, row by row, as the API says it.
create table baseline_row (
  workspace_id uuid not null,
  baseline_id uuid not null,
  noun text not null check (noun in ('goal', 'milestone', 'phase', 'task')),
  row_id uuid not null,
  fields jsonb not null,
  primary key (workspace_id, baseline_id, row_id),
  foreign key (workspace_id, baseline_id) references baseline on delete cascade
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was frozen does not change';
end $$;
create trigger baseline_row_stays before update on baseline_row for each row execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['baseline', 'baseline_row']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
  end loop;
end $$;

-- What was frozen before baselines had numbers is the first one.
update campaign set baseline_number = 1 where baseline_frozen_on is not null;
insert into baseline (workspace_id, id, campaign_id, number, frozen_on, author_id, revision)
  select workspace_id, gen_random_uuid(), id, 1, baseline_frozen_on, plan_owner_id, revision from campaign where baseline_number = 1;
insert into baseline_row (workspace_id, baseline_id, noun, row_id, fields)
  select b.workspace_id, b.id, 'goal', r.id, jsonb_build_object('metric', r.metric, 'comparator', r.comparator,
    'targetValue', trim_scale(r.baseline_target_value)::text, 'unit', r.unit)
  from baseline b join goal r on r.workspace_id = b.workspace_id and r.campaign_id = b.campaign_id and not r.removed
  union all
  select b.workspace_id, b.id, 'milestone', r.id, jsonb_build_object('name', r.name, 'dueDate', r.baseline_due_date, 'dateRule', r.date_rule)
  from baseline b join milestone r on r.workspace_id = b.workspace_id and r.campaign_id = b.campaign_id and not r.removed
  union all
  select b.workspace_id, b.id, 'phase', r.id, jsonb_build_object('name', r.name, 'startDate', r.start_date, 'endDate', r.end_date)
  from baseline b join phase r on r.workspace_id = b.workspace_id and r.campaign_id = b.campaign_id and not r.removed
  union all
  select b.workspace_id, b.id, 'task', r.id, jsonb_build_object('name', r.name, 'phaseId', r.phase_id, 'ownerId', r.owner_id,
    'reviewerId', r.reviewer_id, 'plannedStart', r.baseline_start, 'plannedFinish', r.baseline_finish, 'deliverable', r.deliverable,
    'acceptanceCriteria', r.acceptance_criteria, 'quantityPlanned', r.quantity_planned, 'quantityUnit', r.quantity_unit)
  from baseline b join task r on r.workspace_id = b.workspace_id and r.campaign_id = b.campaign_id and not r.removed and not r.is_cancelled;
update phase set baseline_start_date = phase.start_date, baseline_end_date = phase.end_date
  from campaign c where c.workspace_id = phase.workspace_id and c.id = phase.campaign_id and c.baseline_number = 1 and not phase.removed;
