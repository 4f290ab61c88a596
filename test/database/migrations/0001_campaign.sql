-- A small schema with everything that makes loading rows hard.
create type mood as enum ('calm', 'busy');

create table campaign (
  id uuid primary key,
  name text not null,
  budget numeric not null,
  mood mood not null default 'calm',
  first_task bigint,
  period daterange
);

create table task (
  number bigint generated always as identity primary key,
  campaign_id uuid not null references campaign on delete cascade,
  waits_for bigint references task,
  name text not null,
  words tsvector generated always as (to_tsvector('simple', name)) stored,
  photo bytea,
  shares double precision[],
  at timestamptz not null default now(),
  changes int not null default 0
);
alter table campaign add foreign key (first_task) references task deferrable initially deferred;

create function count_change() returns trigger language plpgsql as $$ begin new.changes := new.changes + 1; return new; end $$;
create trigger count_change before insert or update on task for each row execute function count_change();

alter table task enable row level security;
create policy own on task using (campaign_id = nullif(current_setting('app.campaign', true), '')::uuid);
