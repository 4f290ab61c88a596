-- What can be searched, as it was written and as it is found by. Long texts are in parts, so that none is read whole.
create table search_entry (
  workspace_id uuid not null references workspace on delete cascade,
  noun text not null,
  row_id uuid not null,
  part integer not null default 0,
  campaign_id uuid,
  -- Of lessons that are no campaign's own.
  campaign_kind text,
  person_id uuid,
  day date,
  title text not null,
  body text not null default '',
  terms tsvector not null,
  -- A file whose text nobody has read yet.
  is_unread boolean not null default false,
  primary key (workspace_id, noun, row_id, part)
);
create index search_entry_terms on search_entry using gin (terms);
create index search_entry_unread on search_entry (workspace_id) where is_unread;

alter table search_entry enable row level security;
create policy own_workspace on search_entry using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- Row-level security lets no index be asked by an operator that could leak, and @@ is not marked as one that can't. This door asks
-- the index as the owner, and opens to the workspace of the transaction alone.
create function search_entries(in_title text, anywhere text, campaign_ids uuid[], kind text, nouns text[], person_ids uuid[],
  first_day date, last_day date, most integer)
returns table (noun text, row_id uuid, part integer, campaign_id uuid, day date, title text, body text)
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  wanted text := '
    select e.noun, e.row_id, e.part, e.campaign_id, e.day, e.title, e.body from search_entry e
    where e.terms @@ $1::tsquery and e.workspace_id = $2
      and (e.campaign_id = any($3) or (e.campaign_id is null and ($4 is null or e.campaign_kind = $4)))
      and ($5 is null or e.noun = any($5)) and ($6 is null or e.person_id = any($6))
      and ($7 is null or e.day >= $7) and ($8 is null or e.day <= $8)
    limit $9';
begin
  if own is null then return; end if;
  return query execute wanted using in_title, own, campaign_ids, kind, nouns, person_ids, first_day, last_day, most;
  return query execute wanted using anywhere, own, campaign_ids, kind, nouns, person_ids, first_day, last_day, most;
end $$;

-- What this workspace calls the same, besides what the field does.
create table synonym_group (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  words text[] not null,
  primary key (workspace_id, id)
);
alter table synonym_group enable row level security;
create policy own_workspace on synonym_group using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
