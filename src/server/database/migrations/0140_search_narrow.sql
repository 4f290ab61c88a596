-- As before, but only keys are sorted and counted: titles and texts are read of those alone that are answered.
create or replace function search_entries(asked text[], campaign_ids uuid[], plan_campaign_ids uuid[], kind text, person_ids uuid[],
  first_day date, last_day date, without uuid[], most integer, skip integer)
returns table (noun text, row_id uuid, part integer, campaign_id uuid, day date, title text, body text, total bigint)
language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  own uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
begin
  if own is null then return; end if;
  return query execute '
    with found as materialized (
      select distinct on (e.day, e.row_id) e.day, e.row_id, e.noun, e.part from search_entry e
      where e.terms @@ any($1::tsquery[]) and e.workspace_id = $2
        and (e.campaign_id = any(case when e.noun = ''planDocument'' then $4 else $3 end)
          or (e.campaign_id is null and ($5 is null or e.campaign_kind = $5)))
        and ($6 is null or e.person_id = any($6)) and ($7 is null or e.day >= $7) and ($8 is null or e.day <= $8)
        and not e.row_id = any($9)
      order by e.day desc nulls last, e.row_id desc, e.part
    ), answered as (select * from found f order by f.day desc nulls last, f.row_id desc limit $10 offset $11)
    select e.noun, e.row_id, e.part, e.campaign_id, e.day, e.title, e.body, (select count(*) from found)
    from answered a join search_entry e on e.workspace_id = $2 and e.noun = a.noun and e.row_id = a.row_id and e.part = a.part
    order by a.day desc nulls last, a.row_id desc'
    using asked, own, campaign_ids, plan_campaign_ids, kind, person_ids, first_day, last_day, without, most, skip;
end $$;
