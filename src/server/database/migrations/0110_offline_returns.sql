-- What colleagues filled in and sent back in a page that was opened without a network: kept as it was read until somebody takes it in.

create table offline_return (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  campaign_id uuid not null,
  -- Which download it was filled in in, and by whom.
  file_id uuid not null,
  person_id uuid not null,
  -- Of what was said, so that the same file is known again.
  sha256 text not null,
  made_at timestamptz not null,
  saved_at timestamptz,
  -- The answered tasks as the file showed them, and what was filled in.
  base jsonb not null,
  answers jsonb not null,
  read_by_id uuid not null,
  read_at timestamptz not null default now(),
  taken_by_id uuid,
  taken_at timestamptz,
  taken jsonb,
  event_id uuid,
  primary key (workspace_id, id),
  unique (workspace_id, campaign_id, sha256),
  foreign key (workspace_id, campaign_id) references campaign on delete cascade
);

alter table offline_return enable row level security;
create policy own_workspace on offline_return using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
