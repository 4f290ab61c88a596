import { sql } from 'kysely'
import type { Dependency } from '#domain/dependency.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'
import { visibleTasks } from './tasks.ts'

/**
 * The links of the campaign between tasks that are there. Which are there is sorted out here: where a table has no statistics yet,
 * PostgreSQL joins two thousand links to a thousand tasks row by row.
 */
export async function allDependencies(context: CampaignContext): Promise<Dependency[]> {
  const { tx, who, campaign } = context
  const found = await sql<{ row: Dependency }>`
    select to_json(r) as row from (
      select ${columnsOf('dependency')} from dependency
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by id
    ) r`.execute(tx)
  if (found.rows.length === 0) return []
  const tasks = await taskNames(context)
  return found.rows
    .map(({ row }) => row)
    .filter(({ predecessorId, successorId }) => tasks.has(predecessorId) && tasks.has(successorId))
}

/** Ids of the links that lead to or from these tasks. */
export async function dependenciesOfTasks({ tx, who, campaign }: CampaignContext, taskIds: string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('dependency')
    .select('id')
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('removed', '=', false)
    .where(({ or, eb }) =>
      or([
        eb('predecessorId', '=', sql<string>`any(${taskIds}::uuid[])`),
        eb('successorId', '=', sql<string>`any(${taskIds}::uuid[])`),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** A guest's links are those into the tasks that they see. */
export function visibleDependencies(context: CampaignContext) {
  if (context.campaign.role !== 'guest') return sql<boolean>`true`
  return sql<boolean>`exists (select from task where task.workspace_id = dependency.workspace_id and task.id = dependency.successor_id
    and not task.removed and ${visibleTasks(context)})`
}

/** Names and dates of what a guest's tasks wait for. */
export function predecessorsOfGuest(context: CampaignContext) {
  const { who, campaign } = context
  return sql`(select coalesce(json_agg(r), '[]') from (
    select p.id, p.name, p.planned_start as "plannedStart", p.planned_finish as "plannedFinish", p.actual_start as "actualStart",
      p.actual_finish as "actualFinish"
    from task p
    where p.workspace_id = ${who.workspaceId} and p.campaign_id = ${campaign.id} and not p.removed and exists (
      select from dependency where dependency.workspace_id = p.workspace_id and dependency.predecessor_id = p.id
        and not dependency.removed and ${visibleDependencies(context)})) r)`
}

/** The names of tasks, for a sentence that names some of them. */
export async function taskNames({ tx, who, campaign }: CampaignContext): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('task')
    .select(['id', 'name'])
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('removed', '=', false)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Where each task stands, for the numbers of the sheet's rows. */
export async function placesOfTasks({ tx, who, campaign }: CampaignContext) {
  const here = { workspaceId: who.workspaceId, campaignId: campaign.id, removed: false }
  const phases = await tx
    .selectFrom('phase')
    .select(['id', 'position'])
    .where(({ and }) => and(here))
    .execute()
  const tasks = await tx
    .selectFrom('task')
    .select(['id', 'name', 'position', 'phaseId'])
    .where(({ and }) => and(here))
    .execute()
  return { phases, tasks }
}
