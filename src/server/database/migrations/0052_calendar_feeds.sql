-- Whose calendar has a secret address: their own tasks (the subject is the person), or a campaign. A new number makes the old address dead.

create table calendar_feed (
  workspace_id uuid not null references workspace on delete cascade,
  person_id uuid not null,
  subject_id uuid not null,
  number integer not null,
  primary key (workspace_id, person_id, subject_id),
  foreign key (workspace_id, person_id) references person
);

alter table calendar_feed enable row level security;
create policy own_workspace on calendar_feed using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
