import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

/** Guests see the tasks that are theirs; everyone else in the campaign sees all. */
export function visibleTasks({ campaign, who }: Pick<CampaignContext, 'campaign' | 'who'>) {
  if (campaign.role !== 'guest') return sql<boolean>`true`
  return sql<boolean>`(${who.personId} = any(task.collaborator_ids) or coalesce(task.owner_id = ${who.personId}, false)
    or coalesce(task.reviewer_id = ${who.personId}, false))`
}

/** The tasks with these ids that the caller may see, by id. */
export async function tasksById(context: CampaignContext, ids: string[]): Promise<Map<string, Task>> {
  const { tx, who, campaign } = context
  const found = await sql<{ task: Task }>`
    select to_json(r) as task from (
      select ${columnsOf('task')} from task
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and id = any(${ids}::uuid[]) and not removed and ${visibleTasks(context)}
    ) r`.execute(tx)
  return new Map(found.rows.map(({ task }) => [task.id, task]))
}

export async function tasksOfPhase({ tx, who, campaign }: CampaignContext, phaseId: string): Promise<Task[]> {
  const found = await sql<{ task: Task }>`
    select to_json(r) as task from (
      select ${columnsOf('task')} from task
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and phase_id = ${phaseId} and not removed
    ) r`.execute(tx)
  return found.rows.map(({ task }) => task)
}

/** The tasks of a recurring rule, by day. */
export async function tasksOfSeries({ tx, who, campaign }: CampaignContext, seriesId: string): Promise<Task[]> {
  const found = await sql<{ task: Task }>`
    select to_json(r) as task from (
      select ${columnsOf('task')} from task
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and series_id = ${seriesId} and not removed
      order by planned_start, id
    ) r`.execute(tx)
  return found.rows.map(({ task }) => task)
}

export async function allTasks({ tx, who, campaign }: CampaignContext): Promise<Task[]> {
  const found = await sql<{ task: Task }>`
    select to_json(r) as task from (
      select ${columnsOf('task')} from task
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by position, id
    ) r`.execute(tx)
  return found.rows.map(({ task }) => task)
}

/** A page of tasks in the order of the sheet, as JSON. */
export async function tasksAsJson(
  context: CampaignContext,
  {
    since,
    phaseId,
    ownerId,
    limit,
    offset,
  }: { since?: number; phaseId?: string; ownerId?: string; limit?: number; offset?: number },
): Promise<string> {
  const { tx, who, campaign } = context
  const found = await sql<{ json: string }>`
    select json_build_object('revision', ${campaign.revision}::bigint, 'tasks', coalesce(json_agg(r), '[]'))::text as json from (
      select ${columnsOf('task')} from task
        left join phase on phase.workspace_id = task.workspace_id and phase.id = task.phase_id
      where task.workspace_id = ${who.workspaceId} and task.campaign_id = ${campaign.id} and not task.removed and ${visibleTasks(context)}
        ${since === undefined ? sql`` : sql`and task.revision > ${since}`}
        ${phaseId === undefined ? sql`` : sql`and task.phase_id = ${phaseId}`}
        ${ownerId === undefined ? sql`` : sql`and task.owner_id = ${ownerId}`}
      order by phase.position nulls last, phase.id, task.position, task.id
      limit ${limit ?? 1000} offset ${offset ?? 0}
    ) r`.execute(tx)
  return found.rows[0]!.json
}

/** The last position in each phase (null: tasks without one), so that new tasks go below. */
export async function lastPositions(tx: Tx, workspaceId: string, campaignId: string): Promise<Map<string | null, number>> {
  const rows = await tx
    .selectFrom('task')
    .select(({ fn }) => ['phaseId', fn.max('position').as('last')])
    .where('workspaceId', '=', workspaceId)
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .groupBy('phaseId')
    .execute()
  return new Map(rows.map(({ phaseId, last }) => [phaseId, last ?? 0]))
}

/** The statuses of `domain/task.ts` as SQL, for counting many tasks where they lie. A test holds the two against each other. */
export function taskStatusSql(today: Day) {
  return sql<string>`case
    when task.is_cancelled then 'cancelled'
    when task.actual_finish is not null then 'completed'
    when task.is_paused then 'paused'
    when task.planned_finish < greatest(${today}::date, task.expected_finish) then 'overdue'
    when task.actual_start is not null then 'inProgress'
    else 'notStarted' end`
}
