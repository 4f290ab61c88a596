import { sql } from 'kysely'
import type { Noun } from '#domain/change.ts'
import type { ClosingFacts } from '#domain/closing/openItems.ts'
import type { Issue } from '#domain/issue.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf, tables } from './rows.ts'

/** What of a campaign may still be open, and its tasks and issues whole, as what went differently follows from them. */
export async function closingFacts({ tx, who, campaign }: CampaignContext): Promise<ClosingFacts> {
  const rows = (noun: Noun, where = sql`true`) => sql`(select coalesce(json_agg(r order by r.id), '[]') from (
    select ${columnsOf(noun)} from ${sql.table(tables[noun].table)}
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed and ${where}) r)`
  const found = await sql<{ facts: ClosingFacts }>`
    select json_build_object(
      'tasks', (select coalesce(json_agg(r order by r."plannedFinish" nulls last, r.id), '[]') from (select ${columnsOf('task')} from task
        where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed) r),
      'issues', (select coalesce(json_agg(r order by r.number), '[]') from (select ${columnsOf('issue')} from issue
        where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed) r),
      'proposals', ${rows('rescheduleProposal', sql`state = 'open'`)},
      'changeRequests', ${rows('changeRequest', sql`state = 'open'`)},
      'decisions', ${rows('decision')},
      'heldValues', (select coalesce(json_agg(json_build_object('id', h.id, 'kpiId', h.kpi_id, 'day', h.day, 'authorId', b.author_id,
          'name', coalesce(nullif(k.name, ''), m.name)) order by h.day, h.id), '[]')
        from held_value h
          join measurement_batch b on b.workspace_id = h.workspace_id and b.id = h.batch_id
          join kpi k on k.workspace_id = h.workspace_id and k.id = h.kpi_id
          join metric m on m.workspace_id = k.workspace_id and m.id = k.metric_id
        where h.workspace_id = ${who.workspaceId} and h.campaign_id = ${campaign.id} and h.state = 'waiting')) as facts`.execute(
    tx,
  )
  return found.rows[0]!.facts
}

/** Of what there is a lesson already, or somebody said that it needs none. */
export async function answeredPrompts({ tx, who, campaign }: CampaignContext): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select source_id as id from lesson where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed and source_id is not null
    union select subject_id from lesson_dismissal where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed`.execute(
    tx,
  )
  return new Set(found.rows.map(({ id }) => id))
}

/** The issues of these that are there. */
export async function issuesById({ tx, who, campaign }: CampaignContext, ids: string[]): Promise<Issue[]> {
  const found = await sql<{ row: Issue }>`
    select to_json(r) as row from (select ${columnsOf('issue')} from issue
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and id = any(${ids}::uuid[]) and not removed order by number) r`.execute(
    tx,
  )
  return found.rows.map(({ row }) => row)
}
