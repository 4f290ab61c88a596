-- What can be searched is made anew by the job that reads texts: each entry is now also found by what it is, whose and of which month.
truncate search_entry;
alter table search_entry alter column terms set statistics 300;

-- The list of what is not yet sorted in is read by every search, so it is kept short.
drop index search_entry_terms;
create index search_entry_terms on search_entry using gin (terms) with (gin_pending_list_limit = 256);
create index search_entry_newest on search_entry (workspace_id, day desc nulls last, row_id desc, part);

drop function search_entries(text, text, uuid[], text, text[], uuid[], date, date, integer);

-- Row-level security lets no index be asked by an operator that could leak, and @@ is not marked as one that can't. This door asks
-- the index as the owner, and opens to the workspace of the transaction alone. The newest come first, each record once; `total` says how
-- many there are of them.
create function search_entries(asked text[], campaign_ids uuid[], plan_campaign_ids uuid[], kind text, person_ids uuid[],
  first_day date, last_day date, without uuid[], most integer, skip integer)
returns table (noun text, row_id uuid, part integer, campaign_id uuid, day date, title text, body text, total bigint)
language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
begin
  if own is null then return; end if;
  return query execute '
    with found as (
      select distinct on (e.day, e.row_id) e.noun, e.row_id, e.part, e.campaign_id, e.day, e.title, e.body from search_entry e
      where e.terms @@ any($1::tsquery[]) and e.workspace_id = $2
        and (e.campaign_id = any(case when e.noun = ''planDocument'' then $4 else $3 end)
          or (e.campaign_id is null and ($5 is null or e.campaign_kind = $5)))
        and ($6 is null or e.person_id = any($6)) and ($7 is null or e.day >= $7) and ($8 is null or e.day <= $8)
        and not e.row_id = any($9)
      order by e.day desc nulls last, e.row_id desc, e.part
    )
    select *, count(*) over () from found f order by f.day desc nulls last, f.row_id desc limit $10 offset $11'
    using asked, own, campaign_ids, plan_campaign_ids, kind, person_ids, first_day, last_day, without, most, skip;
end $$;

-- The same for what very many entries say: goes through the newest until there are enough, and counts nothing.
create function search_newest_entries(asked text[], campaign_ids uuid[], plan_campaign_ids uuid[], kind text, person_ids uuid[],
  first_day date, last_day date, without uuid[], most integer, skip integer)
returns table (noun text, row_id uuid, part integer, campaign_id uuid, day date, title text, body text, total bigint)
language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
declare
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
begin
  if own is null then return; end if;
  return query execute '
    select distinct on (e.day, e.row_id) e.noun, e.row_id, e.part, e.campaign_id, e.day, e.title, e.body, null::bigint from search_entry e
    where e.workspace_id = $2
      and (e.campaign_id = any(case when e.noun = ''planDocument'' then $4 else $3 end)
        or (e.campaign_id is null and ($5 is null or e.campaign_kind = $5)))
      and ($6 is null or e.person_id = any($6)) and ($7 is null or e.day >= $7) and ($8 is null or e.day <= $8)
      and not e.row_id = any($9) and e.terms @@ any($1::tsquery[])
    order by e.day desc nulls last, e.row_id desc, e.part limit $10 offset $11'
    using asked, own, campaign_ids, plan_campaign_ids, kind, person_ids, first_day, last_day, without, most, skip;
end $$;

-- How large a part of all entries have a term, of those that many have.
create function search_common_terms() returns table (entries real, term text, share real)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.reltuples, t.term, t.share from pg_stats s, pg_class c,
    unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as t(term, share)
  where s.schemaname = 'public' and s.tablename = 'search_entry' and s.attname = 'terms' and c.oid = 'search_entry'::regclass
    and t.term is not null and t.share >= 0.01
$$;
