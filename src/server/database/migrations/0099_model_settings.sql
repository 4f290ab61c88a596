-- The language model that may add suggestions to the review of a plan document; no row: none is asked.

create table model_setting (
  workspace_id uuid not null references workspace on delete cascade,
  base_url text not null,
  model text not null,
  api_key text not null default '',
  primary key (workspace_id)
);

alter table model_setting enable row level security;
create policy own_workspace on model_setting using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
