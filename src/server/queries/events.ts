import { sql } from 'kysely'
import type { Change, Noun } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

export interface NewEvent {
  id: string
  workspaceId: string
  campaignId: string | null
  revision: number
  type: string
  actorId: string
  undoes: string | null
  /** Now, where nothing is said. */
  at?: Date
}

/** The clock of an archived campaign stands: whatever would change it is refused here. Moves the clock of the campaign, or of the workspace where the change is no campaign's, and answers the new revision. */
export async function nextRevision(tx: Tx, workspaceId: string, campaignId: string | null): Promise<number> {
  const moved = campaignId
    ? await sql<{ revision: number }>`
        update campaign set revision = revision + 1 where workspace_id = ${workspaceId} and id = ${campaignId}
          and archived_on is null returning revision`.execute(tx)
    : await sql<{
        revision: number
      }>`update workspace set revision = revision + 1 where id = ${workspaceId} returning revision`.execute(tx)
  const now = moved.rows[0]
  if (!now) throw new Problem('campaignArchived')
  return now.revision
}

export async function addEvent(tx: Tx, event: NewEvent, changes: Change[]): Promise<void> {
  await tx.insertInto('event').values(event).execute()
  await sql`
    insert into event_change (workspace_id, event_id, noun, row_id, revision, kind, before, after)
    select ${event.workspaceId}::uuid, ${event.id}::uuid, r.noun, r.id, ${event.revision}::bigint, r.kind, r.before, r.after
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r(noun text, id uuid, kind text, before jsonb, after jsonb)`.execute(
    tx,
  )
  if (event.undoes)
    await tx
      .updateTable('event')
      .set({ undoneBy: event.id })
      .where('workspaceId', '=', event.workspaceId)
      .where('id', '=', event.undoes)
      .execute()
}

/** Who changed which fields of these rows after `revision`: the newest value of each. */
export async function fieldsChangedSince(
  tx: Tx,
  workspaceId: string,
  rowIds: string[],
  revision: number,
): Promise<{ rowId: string; field: string; value: unknown; actorId: string }[]> {
  const found = await sql<{ rowId: string; field: string; value: unknown; actorId: string }>`
    select distinct on (c.row_id, f.key) c.row_id, f.key as field, f.value, e.actor_id
    from event_change c
      join event e on e.workspace_id = c.workspace_id and e.id = c.event_id
      cross join lateral jsonb_each(c.after) f
    where c.workspace_id = ${workspaceId} and c.row_id = any(${rowIds}::uuid[]) and c.revision > ${revision} and c.kind = 'changed'
    order by c.row_id, f.key, c.revision desc`.execute(tx)
  return found.rows
}

export async function eventWithChanges(tx: Tx, workspaceId: string, campaignId: string, eventId: string) {
  const event = await tx
    .selectFrom('event')
    .select(['id', 'actorId', 'undoneBy', 'type', 'revision'])
    .where('workspaceId', '=', workspaceId)
    .where('campaignId', '=', campaignId)
    .where('id', '=', eventId)
    .executeTakeFirst()
  if (!event) return null
  const found = await sql<{ change: Change }>`
    select json_build_object('noun', noun, 'id', row_id, 'kind', kind, 'before', before, 'after', after) as change
    from event_change where workspace_id = ${workspaceId} and event_id = ${eventId}`.execute(tx)
  return { ...event, changes: found.rows.map(({ change }) => change) }
}

/** A page of a campaign's events as JSON, newest first, each with the first few rows that it touched, those of `untold` left out. */
export async function eventsAsJson(
  tx: Tx,
  workspaceId: string,
  campaignId: string,
  before: number | null,
  limit: number,
  untold: Noun[],
): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('events', coalesce(json_agg(page order by page.revision desc), '[]'))::text as json from (
      select e.id, e.revision, e.type, e.at, e.actor_id as "actorId", e.undoes, e.undone_by as "undoneBy", t.touched,
        (select count(*)::int from event_change c where c.workspace_id = e.workspace_id and c.event_id = e.id and not c.noun = any(${untold}))
          as "touchedCount"
      from event e
      cross join lateral (
        select coalesce(json_agg(json_build_object('noun', c.noun, 'id', c.row_id, 'kind', c.kind,
          'name', coalesce(nullif(c.after ->> 'name', ''), c.after ->> 'metric', tk.name, m.name, p.name, g.metric, a.name, nullif(k.name, ''), mt.name,
            left(split_part(coalesce(i.description, d.content), E'\\n', 1), 60)))), '[]') as touched
        from (
          select * from event_change c
          where c.workspace_id = e.workspace_id and c.event_id = e.id and not c.noun = any(${untold}) order by c.noun, c.row_id limit 5
        ) c
          left join task tk on tk.workspace_id = c.workspace_id and tk.id = c.row_id
          left join milestone m on m.workspace_id = c.workspace_id and m.id = c.row_id
          left join phase p on p.workspace_id = c.workspace_id and p.id = c.row_id
          left join attachment a on a.workspace_id = c.workspace_id and a.id = c.row_id
          left join kpi k on k.workspace_id = c.workspace_id and k.id = c.row_id
          left join metric mt on mt.workspace_id = k.workspace_id and mt.id = k.metric_id
          left join issue i on i.workspace_id = c.workspace_id and i.id = c.row_id
          left join decision d on d.workspace_id = c.workspace_id and d.id = c.row_id
          left join goal g on g.workspace_id = c.workspace_id and g.id = c.row_id
      ) t
      where e.workspace_id = ${workspaceId} and e.campaign_id = ${campaignId} and (${before}::bigint is null or e.revision < ${before})
      order by e.revision desc limit ${limit}
    ) page`.execute(tx)
  return found.rows[0]!.json
}

/** Words that a guest reads only where they are their own. */
const NOTES = ['statusNote', 'issue', 'countermeasure', 'delayReason', 'remarks']

/** What happened to one task as JSON, newest first. */
export async function historyAsJson({ tx, who, campaign }: CampaignContext, rowId: string): Promise<string> {
  const hidden = sql`case when ${campaign.role === 'guest'} and e.actor_id <> ${who.personId} then ${NOTES}::text[] else '{}' end`
  const found = await sql<{ json: string }>`
    select json_build_object('entries', coalesce(json_agg(json_build_object('eventId', e.id, 'type', e.type, 'at', e.at, 'actorId', e.actor_id,
      'kind', c.kind, 'before', c.before - ${hidden}, 'after', c.after - ${hidden}, 'undoneBy', e.undone_by) order by c.revision desc), '[]'))::text as json
    from event_change c join event e on e.workspace_id = c.workspace_id and e.id = c.event_id
    where c.workspace_id = ${who.workspaceId} and c.row_id = ${rowId}`.execute(tx)
  return found.rows[0]!.json
}
